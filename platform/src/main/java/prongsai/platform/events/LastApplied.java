package prongsai.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The last event that this replica applied, and when. Shown in health, and as the metrics {@code prongsai.events.last.applied.age}
 * (seconds since it was applied) and {@code prongsai.events.last.applied.delay} (seconds from when it happened until then).
 */
@ApplicationScoped
class LastApplied {
    private final Clock clock;
    private final AtomicReference<@Nullable Noted> last = new AtomicReference<>();

    private record Noted(ReceivedEvent event, Instant at) {}

    LastApplied(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        Gauge.builder("prongsai.events.last.applied.age", this, LastApplied::age)
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("prongsai.events.last.applied.delay", this, LastApplied::delay)
                .baseUnit("seconds")
                .register(metrics);
    }

    void note(ReceivedEvent event) {
        last.set(new Noted(event, clock.instant()));
    }

    /** Adds it to a health answer, where there is one. */
    void tell(HealthCheckResponseBuilder answer) {
        Noted noted = last.get();
        if (noted != null) {
            answer.withData("lastApplied", noted.event().id().toString())
                    .withData("lastAppliedType", noted.event().type())
                    .withData("lastAppliedHappened", noted.event().time().toString())
                    .withData("lastAppliedSecondsAgo", (long) age());
        }
    }

    private double age() {
        Noted noted = last.get();
        return noted == null ? Double.NaN : seconds(noted.at(), clock.instant());
    }

    private double delay() {
        Noted noted = last.get();
        return noted == null ? Double.NaN : seconds(noted.event().time(), noted.at());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
