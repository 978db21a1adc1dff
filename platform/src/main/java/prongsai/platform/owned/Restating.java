package prongsai.platform.owned;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.schedule.LeaderLock;

/**
 * Tells the state of everything this service owns anew when it is started with a higher epoch ({@code prongsai.events.epoch}), as
 * after a restore: what others heard of a time that is lost is older than that, whatever its version. Done once for an epoch, by one
 * replica at a time, page by page; whoever takes over goes on where the page before ended.
 */
@ApplicationScoped
class Restating {
    private static final Logger LOG = Logger.getLogger(Restating.class);
    private static final String STATE =
            "select kind, after_key, done_at is not null as done from restatements where epoch = $1";
    private static final String BEGUN = "insert into restatements (epoch) values ($1) on conflict do nothing";
    private static final String AT =
            "update restatements set kind = ?2, after_key = ?3, told = told + ?4 where epoch = ?1";
    private static final String DONE = "update restatements set done_at = now() where epoch = $1 returning told";

    private final Instance<Owned> owned;
    private final Transactions transactions;
    private final LeaderLock leader;
    private final Pool pool;
    private final int epoch;
    private volatile boolean nothingToDo;

    Restating(
            Instance<Owned> owned,
            Transactions transactions,
            LeaderLock leader,
            Pool pool,
            @ConfigProperty(name = "prongsai.events.epoch", defaultValue = "1") int epoch) {
        this.owned = owned;
        this.transactions = transactions;
        this.leader = leader;
        this.pool = pool;
        this.epoch = epoch;
        this.nothingToDo = epoch == 1 || owned.isUnsatisfied();
    }

    /** How far it is. */
    private record Place(String kind, String key, boolean done) {}

    @Scheduled(every = "30s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (nothingToDo) {
            return Uni.createFrom().voidItem();
        }
        return leader.run("restating", this::goOn)
                .onFailure()
                .invoke(e -> LOG.warnf(e, "What is owned was not told anew to its end: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> goOn() {
        return pool.preparedQuery(BEGUN)
                .execute(Tuple.of(epoch))
                .chain(() -> pool.preparedQuery(STATE).execute(Tuple.of(epoch)))
                .map(Restating::place)
                .chain(place -> {
                    if (place.done()) {
                        nothingToDo = true;
                        return Uni.createFrom().voidItem();
                    }
                    LOG.infof("What is owned is told anew, epoch %d", epoch);
                    return from(place)
                            .chain(() -> pool.preparedQuery(DONE).execute(Tuple.of(epoch)))
                            .invoke(told -> {
                                nothingToDo = true;
                                LOG.infof(
                                        "What is owned was told anew: %d states, epoch %d",
                                        told.iterator().next().getLong(0), epoch);
                            })
                            .replaceWithVoid();
                });
    }

    private static Place place(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new Place(row.getString("kind"), row.getString("after_key"), row.getBoolean("done"));
    }

    private Uni<Void> from(Place place) {
        List<Kind<?>> kinds = owned.get().kinds();
        int first = 0;
        while (first < kinds.size()
                && !place.kind().isEmpty()
                && !kinds.get(first).name().equals(place.kind())) {
            first++;
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int i = first; i < kinds.size(); i++) {
            Kind<?> kind = kinds.get(i);
            String key = i == first ? place.key() : "";
            all = all.chain(() -> tell(kind, key));
        }
        return all;
    }

    /** One page in one transaction, then the next. */
    private Uni<Void> tell(Kind<?> kind, String key) {
        return page(kind, key)
                .chain(some -> some.events().isEmpty() ? Uni.createFrom().voidItem() : tell(kind, some.lastKey()));
    }

    private Uni<Kind.Some> page(Kind<?> kind, String key) {
        return transactions.unattended(
                Caller.system("restating"), change -> Panache.getSession().chain(session -> kind.after(session, key)
                        .call(some -> change.publishAll(some.events()))
                        .call(some -> session.createNativeQuery(AT)
                                .setParameter(1, epoch)
                                .setParameter(2, kind.name())
                                .setParameter(3, some.lastKey())
                                .setParameter(4, some.events().size())
                                .executeUpdate())));
    }
}
