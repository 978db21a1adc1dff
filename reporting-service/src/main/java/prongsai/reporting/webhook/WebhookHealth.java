package prongsai.reporting.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import prongsai.reporting.webhook.Progress.Trouble;

/**
 * Whether receivers take what they are told. Down at {@code /q/health/well} only, where one is stopped or fails for an hour: it
 * is they who are ill, not this service.
 */
@Wellness
@ApplicationScoped
class WebhookHealth implements HealthCheck {
    private static final Duration LONG = Duration.ofHours(1);

    private final Progress progress;
    private final Clock clock;
    private volatile Trouble trouble = new Trouble(0, 0);

    WebhookHealth(Progress progress, Clock clock, MeterRegistry metrics) {
        this.progress = progress;
        this.clock = clock;
        Gauge.builder("prongsai.webhooks.stopped", () -> trouble.stopped())
                .description(
                        "Enabled webhooks that are told no more, since their receivers did not answer for days or are gone")
                .register(metrics);
        Gauge.builder("prongsai.webhooks.failing", () -> trouble.failing())
                .description("Webhooks whose receivers have not taken anything for an hour")
                .register(metrics);
    }

    @Scheduled(every = "{prongsai.webhooks.health-every}")
    Uni<Void> look() {
        return progress.trouble(clock.instant().minus(LONG))
                .invoke(found -> trouble = found)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhooks")
                .withData("stopped", trouble.stopped())
                .withData("failing", trouble.failing())
                .status(trouble.stopped() + trouble.failing() == 0)
                .build();
    }
}
