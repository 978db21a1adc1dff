package prongsai.portal.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the services listen. */
@ConfigMapping(prefix = "prongsai.services")
public interface ServiceAddresses {
    /** assessment-service; {@code PRONGSAI_ASSESSMENT_URL}. */
    @WithDefault("http://localhost:8081")
    URI assessment();

    /** measures-service; {@code PRONGSAI_MEASURES_URL}. */
    @WithDefault("http://localhost:8082")
    URI measures();

    /** evidence-service; {@code PRONGSAI_EVIDENCE_URL}. */
    @WithDefault("http://localhost:8083")
    URI evidence();

    /** reporting-service; {@code PRONGSAI_REPORTING_URL}. */
    @WithDefault("http://localhost:8084")
    URI reporting();
}
