package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import prongsai.platform.events.ReadingAgain.Batch;
import prongsai.platform.events.ReceivedEvent;
import prongsai.platform.problem.Databases;

/**
 * Loads events into the tables being built: of a batch only the newest state of each aggregate, one statement a table. Two batches are
 * on their way at once, so that the database works on one while the next is prepared. What cannot be taken over is left out and
 * counted; its consumer has it among its dead letters.
 */
final class LoadingBatches {
    private static final String TOLD =
            "update generations set done = greatest(done, cast(cast($2 as varchar) as bigint)),"
                    + " total = cast(cast($3 as varchar) as bigint), events = cast(cast($4 as varchar) as bigint),"
                    + " unreadable = cast(cast($5 as varchar) as bigint)"
                    + " where id = cast(cast($1 as varchar) as bigint) returning state";

    private final Pool pool;
    private final long generation;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private Instant asOf = Instant.EPOCH;
    private CompletionStage<Void> last = CompletableFuture.completedStage(null);

    /** A statement and its values. */
    private record Upsert(String statement, List<Object> values) {}

    LoadingBatches(Pool pool, long generation) {
        this.pool = pool;
        this.generation = generation;
    }

    /** When the latest of all that was loaded happened. */
    synchronized Instant asOf() {
        return asOf;
    }

    private synchronized void heard(Instant time) {
        asOf = time.isAfter(asOf) ? time : asOf;
    }

    /** Begins to load a batch; answers when the one before is loaded. */
    Uni<Void> load(Batch batch) {
        Uni<Void> before = rest();
        last = loadAndTell(batch).subscribeAsCompletionStage();
        return before;
    }

    /** Answers when the last one is loaded. */
    Uni<Void> rest() {
        CompletionStage<Void> begun = last;
        return Uni.createFrom().completionStage(begun);
    }

    private Uni<Void> loadAndTell(Batch batch) {
        events.addAndGet(batch.events().size());
        unreadable.addAndGet(batch.unreadable());
        return loadAll(batch.events())
                .chain(() -> Statements.on(pool)
                        .run(
                                TOLD,
                                Long.toString(generation),
                                Long.toString(batch.done()),
                                Long.toString(batch.of()),
                                Long.toString(events.get()),
                                Long.toString(unreadable.get())))
                .replaceWithVoid();
    }

    private Uni<Void> loadAll(List<ReceivedEvent> read) {
        return write(read)
                .onFailure(e -> !Databases.anyIsAway(e) && read.size() > 1)
                .recoverWithUni(() -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (ReceivedEvent event : read) {
                        all = all.chain(() -> alone(event));
                    }
                    return all;
                });
    }

    private Uni<Void> alone(ReceivedEvent event) {
        return write(List.of(event)).onFailure(e -> !Databases.anyIsAway(e)).recoverWithUni(() -> {
            unreadable.incrementAndGet();
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> write(List<ReceivedEvent> read) {
        return Uni.createFrom().deferred(() -> {
            NewestStates newest = NewestStates.of(read);
            heard(newest.asOf());
            List<Upsert> upserts = upserts(newest);
            return pool.withTransaction(connection -> {
                Statements database = Statements.on(connection);
                Uni<?> all = database.run("set local synchronous_commit = off");
                for (Upsert upsert : upserts) {
                    all = all.chain(() ->
                            database.run(upsert.statement(), upsert.values().toArray()));
                }
                return all.replaceWithVoid();
            });
        });
    }

    private static List<Upsert> upserts(NewestStates newest) {
        List<Upsert> upserts = new ArrayList<>();
        for (ReadTable table : ReadTables.OF_AGGREGATES) {
            List<Told> states = newest.of(table);
            if (!states.isEmpty()) {
                upserts.add(new Upsert(table.upsert(Generations.BUILDING_SCHEMA), List.of(table.values(states))));
            }
        }
        return upserts;
    }
}
