package prongsai.evidence.link;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Has a {@link SmallSite} that the service may ask, and looks at links often. */
public class SiteOnTheWeb implements QuarkusTestResourceLifecycleManager {
    private SmallSite site;

    @Override
    public Map<String, String> start() {
        try {
            site = new SmallSite();
            return Map.of(
                    "prongsai.evidence.links.ports", "80,443," + site.port(),
                    "prongsai.evidence.links.short-hosts", "127.0.0.1",
                    "test.site", "http://127.0.0.1:" + site.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (site != null) {
            site.close();
        }
    }
}
