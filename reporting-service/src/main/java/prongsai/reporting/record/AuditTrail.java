package prongsai.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Pages;
import prongsai.platform.store.Conditions;

/** The lines of the audit trail. */
@ApplicationScoped
class AuditTrail {
    private static final int AT_ONCE = 1_000;

    private final Pool pool;
    private final ObjectMapper json;

    AuditTrail(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** In which order, and after which line of it; null is the first page. */
    record From(boolean newestFirst, @Nullable Long after) {}

    Uni<List<AuditView>> lines(AuditFilter filter, From from, int limit) {
        Conditions conditions = filter.conditions().and(from.newestFirst() ? "seq < ?" : "seq > ?", from.after());
        String sql = "select seq, occurred_at, actor, actor_role, address, type, subject, organisation, hash,"
                + " case when type = 'prongsai.evidence.evidence-viewed.v1' then data end as view from records where "
                + places(conditions) + " order by seq" + (from.newestFirst() ? " desc" : "") + " limit " + limit;
        return pool.preparedQuery(sql).execute(Tuple.from(conditions.values())).map(rows -> {
            List<AuditView> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(line(row)));
            return lines;
        });
    }

    /** All of them, page by page. */
    Pages<AuditView> all(AuditFilter filter, boolean newestFirst) {
        return new Pages<>(last -> lines(filter, new From(newestFirst, last == null ? null : last.seq()), AT_ONCE));
    }

    /** Whether there are more than so many. */
    Uni<Boolean> moreThan(int most, AuditFilter filter) {
        Conditions conditions = filter.conditions();
        return pool.preparedQuery("select count(*) from (select from records where " + places(conditions) + " limit "
                        + (most + 1) + ") r")
                .execute(Tuple.from(conditions.values()))
                .map(rows -> rows.iterator().next().getLong(0) > most);
    }

    private static String places(Conditions conditions) {
        return conditions.text().replace('?', '$');
    }

    private AuditView line(Row row) {
        return new AuditView(
                row.getLong("seq"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("address"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("organisation"),
                row.getString("hash"),
                seen(row.getString("view")));
    }

    private AuditView.@Nullable Seen seen(@Nullable String view) {
        try {
            return view == null ? null : json.treeToValue(json.readTree(view).path("view"), AuditView.Seen.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record's data is not JSON", e);
        }
    }
}
