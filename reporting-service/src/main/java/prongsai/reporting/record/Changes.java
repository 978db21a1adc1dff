package prongsai.reporting.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What changed, in order. What a filter leaves out is not read: each combination of its values has its own place in an index. */
@ApplicationScoped
public class Changes {
    private static final String COLUMNS = "r.seq, event_id, r.type, source, subject, r.organisation, occurred_at, data";

    private final Pool pool;
    private final ObjectMapper json;

    Changes(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * Some changes after a number.
     *
     * @param next the number to go on from, also past what the filter left out; the one asked with where nothing is newer
     */
    public record Slice(List<Numbered<ChangeView>> changes, long next) {}

    /** The first so many changes after this number that the filter lets through, oldest first. */
    public Uni<Slice> after(long seq, ChangeFilter filter, int limit) {
        return pool.preparedQuery(sql(filter))
                .execute(Tuple.tuple()
                        .addLong(seq)
                        .addInteger(limit)
                        .addValue(filter.types().toArray(String[]::new))
                        .addValue(filter.organisations().toArray(String[]::new)))
                .map(rows -> slice(rows, seq, limit));
    }

    /** The change at this number; none where the number is nobody's. */
    public Uni<List<Numbered<ChangeView>>> at(long seq) {
        return pool.preparedQuery("select " + COLUMNS + " from records r where seq = $1")
                .execute(Tuple.of(seq))
                .map(rows -> {
                    List<Numbered<ChangeView>> found = new ArrayList<>();
                    rows.forEach(row -> found.add(new Numbered<>(row.getLong("seq"), change(row))));
                    return found;
                });
    }

    /** The head is read in the same statement: nobody can append before it afterwards. */
    private static String sql(ChangeFilter filter) {
        String numbers = "select seq from records where seq > $1"
                + (filter.types().isEmpty() ? "" : " and type = t.value")
                + (filter.organisations().isEmpty() ? "" : " and organisation = o.value")
                + " order by seq limit $2";
        return "with wanted as (select n.seq from "
                + (filter.types().isEmpty()
                        ? "(select cardinality($3::varchar[])) t(value)"
                        : "unnest($3::varchar[]) t(value)")
                + " cross join "
                + (filter.organisations().isEmpty()
                        ? "(select cardinality($4::varchar[])) o(value)"
                        : "unnest($4::varchar[]) o(value)")
                + " cross join lateral (" + numbers + ") n order by n.seq limit $2)"
                + " select (select coalesce(max(seq), 0) from records) as head, " + COLUMNS
                + " from (select 1) one left join (wanted w join records r on r.seq = w.seq) on true order by r.seq";
    }

    private Slice slice(RowSet<Row> rows, long after, int limit) {
        List<Numbered<ChangeView>> found = new ArrayList<>();
        long head = after;
        for (Row row : rows) {
            head = Math.max(after, row.getLong("head"));
            if (row.getLong("seq") != null) {
                found.add(new Numbered<>(row.getLong("seq"), change(row)));
            }
        }
        return new Slice(
                found, found.size() < limit ? head : found.get(found.size() - 1).seq());
    }

    private ChangeView change(Row row) {
        try {
            return new ChangeView(
                    "1.0",
                    row.getUUID("event_id").toString(),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("subject"),
                    row.getOffsetDateTime("occurred_at").toInstant(),
                    "application/json",
                    row.getString("organisation"),
                    json.readTree(row.getString("data")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record's data is not JSON", e);
        }
    }
}
