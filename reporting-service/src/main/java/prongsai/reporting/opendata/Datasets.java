package prongsai.reporting.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Pages;
import prongsai.platform.problem.CommonProblem;

/** All datasets, and their rows, read a few snapshots at a time while they are written out. */
@ApplicationScoped
class Datasets {
    /** A snapshot is up to 900 kB. */
    private static final int UNITS_AT_ONCE = 10;

    private final Pool pool;
    private final ObjectReader json;
    private final List<Dataset> all;

    Datasets(Pool pool, ObjectMapper json, OpenDataSettings settings) {
        this.pool = pool;
        this.json = json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.all = List.of(
                OrganisationRows.DATASET,
                ScoreRows.DATASET,
                PlanRows.DATASET,
                RoundRows.RESULTS,
                RoundRows.STANDINGS,
                EvidenceRows.dataset(settings.base()));
    }

    /** Which rows are wanted; null is all. */
    record Filter(@Nullable Integer fiscalYear, @Nullable String organisation) {}

    List<Dataset> all() {
        return all;
    }

    /** 404 where there is none of this name. */
    Dataset named(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because());
    }

    /** Changes whenever one of the dataset's rows may have. */
    Uni<String> version(Dataset dataset) {
        return pool.query(dataset.source().version())
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    /** Its rows, by year and organisation; for worker threads. */
    Iterable<List<@Nullable Object>> rows(Dataset dataset, Filter filter) {
        Pages<Unit> units = new Pages<>(last -> units(dataset.source(), filter, last));
        return () -> new Iterator<>() {
            private final Iterator<Unit> rest = units.iterator();
            private Iterator<List<@Nullable Object>> rows =
                    List.<List<@Nullable Object>>of().iterator();

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && rest.hasNext()) {
                    rows = dataset.rows().apply(rest.next()).iterator();
                }
                return rows.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                return rows.next();
            }
        };
    }

    private Uni<List<Unit>> units(Source source, Filter filter, @Nullable Unit last) {
        return pool.preparedQuery(
                        "select u.fiscal_year, u.organisation, u.what, u.published_at, u.hash, u.content::varchar, u.shown::varchar,"
                                + " o.name_th from (" + source.sql() + ") u"
                                + " left join organisations o on o.code = u.organisation"
                                + " where (u.fiscal_year, u.organisation, u.what) > ($1, $2, $3)"
                                + " and ($4::integer is null or u.fiscal_year = $4 or u.fiscal_year = 0)"
                                + " and ($5::varchar is null or u.organisation = $5)"
                                + " order by u.fiscal_year, u.organisation, u.what limit " + UNITS_AT_ONCE)
                .execute(Tuple.of(
                        last == null ? -1 : last.fiscalYear(),
                        last == null ? "" : last.organisation(),
                        last == null ? "" : last.what(),
                        filter.fiscalYear(),
                        filter.organisation()))
                .map(rows -> {
                    List<Unit> units = new ArrayList<>();
                    rows.forEach(row -> units.add(unit(row)));
                    return units;
                });
    }

    private Unit unit(Row row) {
        OffsetDateTime published = row.getOffsetDateTime("published_at");
        return new Unit(
                row.getInteger("fiscal_year"),
                row.getString("organisation"),
                row.getString("name_th"),
                row.getString("what"),
                published == null ? null : published.toInstant().toString(),
                row.getString("hash"),
                tree(row.getString("content")),
                tree(row.getString("shown")));
    }

    /** With every digit of its numbers. */
    private JsonNode tree(@Nullable String column) {
        try {
            return column == null ? MissingNode.getInstance() : json.readTree(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column is not JSON", e);
        }
    }
}
