package prongsai.evidence.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Which addresses only stand for others: nobody can tell from them where they lead, and they may lead elsewhere tomorrow. */
@ApplicationScoped
public class ShortLinks {
    private final LinkSettings settings;

    ShortLinks(LinkSettings settings) {
        this.settings = settings;
    }

    /** Whether this address, in the form {@link LinkAddress} gives it, is of a service that shortens others. */
    public boolean include(URI url) {
        return settings.shortHosts().contains(url.getHost().replaceFirst("^www\\.", ""));
    }
}
