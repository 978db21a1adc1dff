package prongsai.reporting.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the owners answer, {@code prongsai.owners.<service>}, and how comparing goes. */
@ConfigMapping(prefix = "prongsai.reconciliation")
interface OwnerSettings {
    /** By the service's name. */
    Map<String, URI> owners();

    /** When all of it is compared, in Bangkok; {@code off}: never. */
    String nightly();

    /** How long what differs may still be on its way. */
    @WithDefault("2s")
    Duration patience();
}
