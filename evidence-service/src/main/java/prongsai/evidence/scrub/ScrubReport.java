package prongsai.evidence.scrub;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.storage.StorageSettings;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;

/** What the looks at the store have found. */
@ApplicationScoped
class ScrubReport {
    private final Pool pool;
    private final StorageSettings.Scrub settings;

    ScrubReport(Pool pool, StorageSettings settings) {
        this.pool = pool;
        this.settings = settings.scrub();
    }

    /** The newest look; null where there was none yet. */
    Uni<@Nullable Run> newest() {
        return pool.query("""
                        select started_at, ended_at, files, bytes, deleted, trouble,
                               (select count(*) from scrub_findings where kind = 'ROTTEN') as rotten,
                               (select count(*) from scrub_findings where kind = 'MISSING') as missing,
                               (select count(*) from scrub_findings where kind = 'UNCLAIMED') as unclaimed
                        from scrub_runs order by started_at desc limit 1""")
                .execute()
                .map(rows -> rows.size() == 0 ? null : run(rows.iterator().next()));
    }

    /** What is wrong, the worst first. */
    Uni<Page<Finding>> findings(PageRequest page) {
        return pool.preparedQuery("""
                        select kind, sha256, bytes, first_seen_at,
                               array(select id from evidence e where e.sha256 = f.sha256 order by id) as evidence
                        from scrub_findings f where kind || '/' || sha256 > $1
                        order by kind || '/' || sha256 limit $2""")
                .execute(Tuple.of(page.after(), page.oneMore()))
                .map(rows -> {
                    List<Finding> found = new ArrayList<>();
                    rows.forEach(row -> found.add(finding(row)));
                    return Page.of(found, page, one -> one.kind() + "/" + one.sha256());
                });
    }

    private static Run run(Row row) {
        return new Run(
                row.getOffsetDateTime("started_at").toInstant(),
                instant(row.getOffsetDateTime("ended_at")),
                row.getLong("files"),
                row.getLong("bytes"),
                row.getLong("rotten"),
                row.getLong("missing"),
                row.getLong("unclaimed"),
                row.getLong("deleted"),
                row.getString("trouble"));
    }

    private Finding finding(Row row) {
        Finding.Kind kind = Finding.Kind.valueOf(row.getString("kind"));
        Instant firstSeen = row.getOffsetDateTime("first_seen_at").toInstant();
        return new Finding(
                kind,
                row.getString("sha256"),
                row.getLong("bytes"),
                firstSeen,
                kind == Finding.Kind.UNCLAIMED ? firstSeen.plus(settings.grace()) : null,
                List.of(row.getArrayOfUUIDs("evidence")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
