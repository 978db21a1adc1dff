package prongsai.evidence.view;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import prongsai.evidence.view.ViewEvent.EvidenceViewed;
import prongsai.evidence.view.ViewEvent.View;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;

/** Tells of views. A list of thumbnails that is looked through again costs one look into an index for each, and writes nothing. */
@ApplicationScoped
public class Views {
    private static final Duration ONCE_IN = Duration.ofMinutes(10);

    private final Pool pool;
    private final Transactions transactions;
    private final Clock clock;

    Views(Pool pool, Transactions transactions, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tells that this caller is shown this, unless that was told within the last ten minutes. To be called before anything is
     * shown: where it cannot be told, nothing is to be seen.
     */
    public Uni<Void> tell(Caller who, View view) {
        return pool.preparedQuery(
                        "select exists (select 1 from evidence_views"
                                + " where viewer = $1 and evidence = $2 and what = $3 and picture_version = $4 and told_at > $5)")
                .execute(Tuple.of(who.user(), view.evidence(), view.what().name(), view.pictureVersion(), newest()))
                .chain(rows ->
                        rows.iterator().next().getBoolean(0) ? Uni.createFrom().voidItem() : tellOnce(who, view));
    }

    /** Of several requests at the same moment, the first to write the row tells. */
    private Uni<Void> tellOnce(Caller who, View view) {
        return transactions.unattended(who, change -> Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into evidence_views (viewer, evidence, what, picture_version, told_at)
                                values (?1, ?2, ?3, ?4, ?5)
                                on conflict (viewer, evidence, what, picture_version)
                                do update set told_at = excluded.told_at where evidence_views.told_at <= ?6
                                """)
                        .setParameter(1, who.user())
                        .setParameter(2, view.evidence())
                        .setParameter(3, view.what().name())
                        .setParameter(4, view.pictureVersion())
                        .setParameter(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .setParameter(6, newest())
                        .executeUpdate())
                .chain(written ->
                        written == 0 ? Uni.createFrom().voidItem() : change.publish(new EvidenceViewed(view))));
    }

    /** Forgets what was told so long ago that it would be told again. */
    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from evidence_views where told_at <= $1")
                .execute(Tuple.of(newest()))
                .replaceWithVoid();
    }

    private OffsetDateTime newest() {
        return OffsetDateTime.ofInstant(clock.instant().minus(ONCE_IN), ZoneOffset.UTC);
    }
}
