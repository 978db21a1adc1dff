package prongsai.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;

/** Everybody the portal talks to, as real HTTP servers on free ports. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, Backend> SERVICES = new TreeMap<>();

    private IdentityProvider provider;

    /** {@code assessment}, {@code measures}, {@code evidence} or {@code reporting}. */
    public static Backend service(String name) {
        return SERVICES.get(name);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : new String[] {"assessment", "measures", "evidence", "reporting"}) {
            SERVICES.put(name, new Backend(name));
            settings.put("prongsai.services." + name, SERVICES.get(name).url());
        }
        try {
            provider = new IdentityProvider();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        settings.put("quarkus.oidc.auth-server-url", provider.url());
        settings.put("prongsai.gateway.answer", "500ms");
        return settings;
    }

    @Override
    public void stop() {
        SERVICES.values().forEach(Backend::stop);
        provider.stop();
    }
}
