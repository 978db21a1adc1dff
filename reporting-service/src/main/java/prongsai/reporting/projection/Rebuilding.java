package prongsai.reporting.projection;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import prongsai.platform.events.ReadingAgain;
import prongsai.platform.problem.Databases;
import prongsai.platform.schedule.LeaderLock;

/**
 * Builds a read model beside the one that serves, from the topics, and puts it in its place. One replica does it; where that one
 * is killed, whichever looks next begins anew. What is heard meanwhile goes into both: the topics' ends are taken after that was
 * made known, so that nothing falls between. Records are not touched.
 */
@ApplicationScoped
class Rebuilding {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final List<String> TOPICS =
            List.of("prongsai.assessment.v1", "prongsai.measures.v1", "prongsai.evidence.v1");
    private static final String UNDER_WAY =
            "select cast(id as varchar) from generations where state in ('WAITING', 'BUILDING')";
    private static final String LOCKED =
            "select state from generations where id = cast(cast($1 as varchar) as bigint) for update";
    private static final String BEGUN =
            "update generations set state = 'BUILDING', attempts = attempts + 1, done = 0, total = 0,"
                    + " events = 0, unreadable = 0 where id = cast(cast($1 as varchar) as bigint) returning cast(attempts as varchar)";
    private static final String FAILED = "update generations set state = 'FAILED', ended_at = now(), reason = $3"
            + " where id = cast(cast($1 as varchar) as bigint) and attempts = cast(cast($2 as varchar) as int)"
            + " and state = 'BUILDING' returning state";

    private final Pool pool;
    private final LeaderLock leader;
    private final ReadingAgain reading;

    Rebuilding(Pool pool, LeaderLock leader, ReadingAgain reading) {
        this.pool = pool;
        this.leader = leader;
        this.reading = reading;
    }

    /** Builds what is asked for or was left unfinished, where no other replica does. */
    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return leader.run("reporting-rebuild", () -> Statements.on(pool)
                        .run(UNDER_WAY)
                        .chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : build(ids.get(0))))
                .onFailure()
                .invoke(e -> LOG.warnf(e, "The read model was not built: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> build(String id) {
        return begin(id).chain(attempt -> load(id).chain(() -> new TakingPlace(pool, id, attempt).now())
                .invoke(() -> LOG.infof("Read model %s serves", id))
                .onFailure(e -> !Databases.anyIsAway(e))
                .recoverWithUni(e -> fail(id, attempt, e)));
    }

    /** From the commit of this on, what is heard goes into both. */
    private Uni<String> begin(String id) {
        return pool.withTransaction(connection -> {
            Statements database = Statements.on(connection);
            return database.run(LOCKED, id)
                    .chain(() -> new BuildingSchema(database).make())
                    .chain(() -> database.run(BEGUN, id))
                    .map(attempts -> attempts.get(0));
        });
    }

    private Uni<Void> load(String id) {
        long generation = Long.parseLong(id);
        LoadingBatches loading = new LoadingBatches(pool, generation);
        BuildingSchema schema = new BuildingSchema(Statements.on(pool));
        LOG.infof("Read model %s is being built", id);
        return reading.of(TOPICS, loading::load)
                .chain(loading::rest)
                .invoke(() -> LOG.infof("Read model %s: all events are loaded", id))
                .chain(schema::index)
                .invoke(() -> LOG.infof("Read model %s: indexes are made", id))
                .chain(() -> new CountingAll(pool, generation, loading.asOf()).count())
                .invoke(() -> LOG.infof("Read model %s: all years are counted", id))
                .chain(schema::analyzeCounted);
    }

    private Uni<Void> fail(String id, String attempt, Throwable reason) {
        LOG.errorf(reason, "The read model %s could not be built", id);
        String why = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        return pool.withTransaction(connection -> {
            Statements database = Statements.on(connection);
            return database.run(LOCKED, id)
                    .chain(() -> database.run(FAILED, id, attempt, why))
                    .chain(failed ->
                            failed.isEmpty() ? Uni.createFrom().voidItem() : new BuildingSchema(database).drop());
        });
    }
}
