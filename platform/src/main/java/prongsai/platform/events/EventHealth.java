package prongsai.platform.events;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether events flow. Down at {@code /q/health/well} only: a service whose broker is away still takes requests, so neither
 * its liveness nor its readiness suffers.
 */
@Wellness
@ApplicationScoped
class EventHealth implements HealthCheck {
    private final Relay relay;
    private final DeadLetters deadLetters;

    EventHealth(Relay relay, DeadLetters deadLetters) {
        this.relay = relay;
        this.deadLetters = deadLetters;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = relay.trouble();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events")
                .withData("waiting", relay.waiting())
                .withData("deadLetters", deadLetters.count())
                .status(trouble == null && deadLetters.count() == 0);
        return trouble == null
                ? answer.build()
                : answer.withData("trouble", trouble).build();
    }
}
