package prongsai.assessment.score;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the scores of many organisations as {@code PUT} drafts those of one: what is given replaces the same place's earlier
 * value, the rest stays. An organisation for which nothing is new or other is left alone, so that importing a file again
 * changes nothing. Blocks: for worker threads.
 */
@ApplicationScoped
public class DraftingMany {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final GivenScores.Column COLUMN = new GivenScores.Column();

    /** What is given for one organisation and year; null at every place that stays as it is. */
    public record Wanted(int fiscalYear, String organisation, ScorePlaces places, List<@Nullable Object> values) {}

    /** A value that is another now. */
    public record Moved(String what, String from, String to) {}

    /** What the given values change for one organisation and year: how many are new, other, and the same as before. */
    public record Difference(
            int fiscalYear, String organisation, int added, int changed, int same, List<Moved> changes) {}

    private record Known(UUID id, GivenScores given) {}

    /** What drafting would change; nothing is written. */
    public List<Difference> compare(SqlClient database, List<Wanted> wanted) {
        Map<String, Known> known = known(database, wanted, "");
        return wanted.stream().map(one -> difference(one, before(known, one))).toList();
    }

    /**
     * Drafts, in the transaction of this connection; the rows stay locked until it ends. To be called in the order of years
     * and organisations, so that two of these never wait for each other.
     */
    public List<Difference> draft(SqlClient transaction, List<Wanted> wanted) {
        Map<String, Known> known = known(transaction, wanted, " for update of a");
        List<Difference> differences = new ArrayList<>();
        List<Wanted> fresh = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Wanted one : wanted) {
            Difference difference = difference(one, before(known, one));
            differences.add(difference);
            if (difference.added() + difference.changed() == 0) {
                continue;
            }
            Known row = known.get(key(one));
            if (row == null) {
                fresh.add(one);
            } else {
                ids.add(row.id());
                given.add(column(one.places().merged(row.given(), one.values())));
            }
        }
        insert(transaction, fresh);
        update(transaction, ids, given);
        return differences;
    }

    private static Map<String, Known> known(SqlClient database, List<Wanted> wanted, String lock) {
        Map<String, Known> known = new HashMap<>();
        for (Row row : database.preparedQuery("select a.id, a.fiscal_year, a.organisation, a.given from assessments a"
                        + " join unnest($1::int[], $2::varchar[]) as w (fiscal_year, organisation)"
                        + " on a.fiscal_year = w.fiscal_year and a.organisation = w.organisation"
                        + " order by a.fiscal_year, a.organisation" + lock)
                .execute(Tuple.of(years(wanted), organisations(wanted)))
                .await()
                .atMost(PATIENCE)) {
            GivenScores given = Objects.requireNonNull(COLUMN.convertToEntityAttribute(row.getString("given")));
            known.put(
                    row.getInteger("fiscal_year") + "/" + row.getString("organisation"),
                    new Known(row.getUUID("id"), given));
        }
        return known;
    }

    /** A row that appeared meanwhile fails the transaction: two changes met. */
    private static void insert(SqlClient transaction, List<Wanted> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        String[] given = fresh.stream()
                .map(one -> column(one.places().merged(GivenScores.NOTHING, one.values())))
                .toArray(String[]::new);
        transaction
                .preparedQuery(
                        "insert into assessments (id, fiscal_year, organisation, status, revision, given, version)"
                                + " select gen_random_uuid(), fiscal_year, organisation, 'DRAFT', 0, given, 1"
                                + " from unnest($1::int[], $2::varchar[], $3::varchar[]) as w (fiscal_year, organisation, given)")
                .execute(Tuple.of(years(fresh), organisations(fresh), given))
                .await()
                .atMost(PATIENCE);
    }

    /** As {@link Assessment#draft} does for one. */
    private static void update(SqlClient transaction, List<UUID> ids, List<String> given) {
        if (ids.isEmpty()) {
            return;
        }
        transaction
                .preparedQuery("update assessments a set given = w.given, version = a.version + 1,"
                        + " status = case when a.published is null then 'DRAFT' else 'BEING_CORRECTED' end"
                        + " from unnest($1::uuid[], $2::varchar[]) as w (id, given) where a.id = w.id")
                .execute(Tuple.of(ids.toArray(UUID[]::new), given.toArray(String[]::new)))
                .await()
                .atMost(PATIENCE);
    }

    private static Difference difference(Wanted wanted, GivenScores before) {
        int added = 0;
        int same = 0;
        List<Moved> changes = new ArrayList<>();
        for (int place = 0; place < wanted.values().size(); place++) {
            Object to = wanted.values().get(place);
            if (to == null) {
                continue;
            }
            Object from = wanted.places().value(before, place);
            if (from == null) {
                added++;
            } else if (isSame(from, to)) {
                same++;
            } else {
                changes.add(new Moved(wanted.places().name(place), text(from), text(to)));
            }
        }
        return new Difference(wanted.fiscalYear(), wanted.organisation(), added, changes.size(), same, changes);
    }

    private static boolean isSame(Object from, Object to) {
        if (from instanceof BigDecimal a && to instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return from.equals(to);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static GivenScores before(Map<String, Known> known, Wanted one) {
        Known row = known.get(key(one));
        return row == null ? GivenScores.NOTHING : row.given();
    }

    private static String key(Wanted one) {
        return one.fiscalYear() + "/" + one.organisation();
    }

    private static String column(GivenScores given) {
        return Objects.requireNonNull(COLUMN.convertToDatabaseColumn(given));
    }

    private static Integer[] years(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::fiscalYear).toArray(Integer[]::new);
    }

    private static String[] organisations(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::organisation).toArray(String[]::new);
    }
}
