package prongsai.reporting.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import prongsai.platform.time.Bangkok;
import prongsai.platform.time.FiscalYear;

/**
 * How many half-year rounds of this fiscal year and the one before should have been with the centre by now (Bangkok), as the metric {@code
 * prongsai_rounds_overdue}. Every replica counts every five minutes: one index range of a year's rounds.
 */
@ApplicationScoped
class OverdueRounds {
    private static final String COUNTED = "select count(*) from rounds where fiscal_year in ($1, $1 - 1)"
            + " and status not in ('SUBMITTED', 'ACCEPTED') and cast(content ->> 'dueOn' as date) < $2";

    private final Pool pool;
    private final Clock clock;
    private volatile long overdue;

    OverdueRounds(Pool pool, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        Gauge.builder("prongsai.rounds.overdue", () -> overdue)
                .description("half-year rounds whose day is past and that are not with the centre")
                .register(metrics);
    }

    @Scheduled(every = "5m", delayed = "10s")
    Uni<Void> look() {
        var today = Bangkok.today(clock);
        return pool.preparedQuery(COUNTED)
                .execute(Tuple.of(FiscalYear.of(today).year(), today))
                .invoke(rows -> overdue = rows.iterator().next().getLong(0))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
