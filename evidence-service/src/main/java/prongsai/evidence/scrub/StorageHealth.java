package prongsai.evidence.scrub;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether all that is stored is whole, as of the newest look at it. Down at {@code /q/health/well} only: a file that has rotted
 * hinders no request for another.
 */
@Wellness
@ApplicationScoped
class StorageHealth implements HealthCheck {
    private final StorageState state;

    StorageHealth(StorageState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        Run run = state.newest();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("storage");
        if (run == null) {
            return answer.up().withData("lookedThrough", "not yet").build();
        }
        answer.withData("lookedThrough", run.startedAt().toString())
                .withData("rotten", run.rotten())
                .withData("missing", run.missing())
                .withData("unclaimed", run.unclaimed());
        if (run.trouble() != null) {
            answer.withData("trouble", run.trouble());
        }
        return answer.status(run.trouble() == null && run.rotten() + run.missing() == 0)
                .build();
    }
}
