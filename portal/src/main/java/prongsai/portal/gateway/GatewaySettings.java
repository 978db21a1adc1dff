package prongsai.portal.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the gateway waits, and how much it takes. */
@ConfigMapping(prefix = "prongsai.gateway")
public interface GatewaySettings {
    /** For a connection to a service. */
    @WithDefault("2s")
    Duration connect();

    /** For the first byte of an answer, counted from the last byte of the request. */
    @WithDefault("30s")
    Duration answer();

    /** For the next byte, once an answer or an upload is under way. */
    @WithDefault("60s")
    Duration silence();

    /** The largest body that may announce itself, in bytes; the services have limits of their own. */
    @WithDefault("67108864")
    long largestBody();
}
