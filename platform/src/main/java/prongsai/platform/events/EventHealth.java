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
    private final ConsumerLag lag;
    private final LastApplied lastApplied;

    EventHealth(Relay relay, DeadLetters deadLetters, ConsumerLag lag, LastApplied lastApplied) {
        this.relay = relay;
        this.deadLetters = deadLetters;
        this.lag = lag;
        this.lastApplied = lastApplied;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = relay.trouble();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("events")
                .withData("waiting", relay.waiting())
                .withData("deadLetters", deadLetters.count())
                .withData("lag", lag.events())
                .status(trouble == null && deadLetters.count() == 0);
        lag.topics().forEach(topic -> answer.withData("lag " + topic.topic(), topic.events()));
        lastApplied.tell(answer);
        return trouble == null
                ? answer.build()
                : answer.withData("trouble", trouble).build();
    }
}
