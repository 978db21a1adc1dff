package prongsai.evidence.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who looks for viruses. */
@ConfigMapping(prefix = "prongsai.evidence.scan")
public interface ScanSettings {
    /** Where clamd listens, {@code host:port}; nothing is scanned where it is absent, and health says so. */
    Optional<String> clamd();

    /** How long a connection may take; 2 seconds by default. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long clamd may be silent; 30 seconds by default. */
    @WithDefault("30s")
    Duration timeout();
}
