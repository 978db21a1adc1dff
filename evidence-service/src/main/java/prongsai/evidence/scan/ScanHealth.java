package prongsai.evidence.scan;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether files that come in are scanned: down at {@code /q/health/well} where the scanner does not answer; up with a warning where
 * none is set.
 */
@Wellness
@ApplicationScoped
class ScanHealth implements HealthCheck {
    private final VirusScan scan;

    ScanHealth(VirusScan scan) {
        this.scan = scan;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("virus-scan");
        if (!scan.isSet()) {
            return answer.up()
                    .withData("warning", "files are not scanned: prongsai.evidence.scan.clamd is not set")
                    .build();
        }
        try {
            scan.ping();
            return answer.up().build();
        } catch (IOException e) {
            return answer.down()
                    .withData("trouble", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
