package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import prongsai.evidence.link.LinkCheck;
import prongsai.evidence.link.LinkWatcher;
import prongsai.platform.answer.Change;

/** Takes what was found at an address over into all evidence that names it, a page at a time, and tells of each piece. */
@ApplicationScoped
class WatchingLinks implements LinkWatcher {
    private static final int PAGE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final EvidenceItems items;
    private final Pool pool;

    WatchingLinks(EvidenceItems items, Pool pool) {
        this.items = items;
        this.pool = pool;
    }

    @Override
    public Uni<Void> found(String url, LinkCheck check, Change change) {
        return from(FIRST, url, check, change);
    }

    private Uni<Void> from(UUID after, String url, LinkCheck check, Change change) {
        return items.naming(url, after, PAGE, change.caller().scope()).chain(page -> Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(evidence -> change.publish(evidence.checked(check)))
                .collect()
                .last()
                .chain(WatchingLinks::letGo)
                .chain(() -> page.size() < PAGE
                        ? Uni.createFrom().voidItem()
                        : from(page.get(page.size() - 1).id(), url, check, change)));
    }

    /** However many name it, the session holds one page of them. */
    private static Uni<Void> letGo() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }

    @Override
    public Uni<Void> lookedAt(String url, Instant at) {
        return Panache.getSession()
                .map((Mutiny.Session session) -> session.createMutationQuery(
                                "update Evidence set check.at = ?2 where url = ?1 and status = ATTACHED")
                        .setParameter(1, url)
                        .setParameter(2, at))
                .chain(Mutiny.MutationQuery::executeUpdate)
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> stillNames(String url) {
        return pool.preparedQuery("select exists (select 1 from evidence where url = $1 and status = 'ATTACHED')")
                .execute(Tuple.of(url))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
