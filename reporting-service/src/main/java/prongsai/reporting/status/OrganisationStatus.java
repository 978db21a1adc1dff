package prongsai.reporting.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.CommonProblem;

/** All that is known of one organisation's year, as its owners told it. */
@ApplicationScoped
public class OrganisationStatus {
    private final Pool pool;
    private final ObjectMapper json;

    OrganisationStatus(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * An organisation's year: the states of the aggregates as in their events.
     *
     * @param score of the year before the plan; null where none is published
     * @param plan null where there is none
     */
    public record Year(
            String organisation,
            String nameTh,
            String nameEn,
            int fiscalYear,
            @Nullable JsonNode score,
            @Nullable JsonNode plan,
            List<JsonNode> measures,
            List<JsonNode> results,
            List<JsonNode> rounds,
            List<JsonNode> evidence) {}

    /** The year of an organisation that the caller may know of; 404 where there is no such organisation. */
    public Uni<Year> of(int fiscalYear, String organisation) {
        return parts(fiscalYear, organisation).map(parts -> {
            JsonNode known = first(parts, "organisation");
            if (known == null) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return new Year(
                    organisation,
                    known.path("nameTh").asText(),
                    known.path("nameEn").asText(),
                    fiscalYear,
                    first(parts, "score"),
                    first(parts, "plan"),
                    all(parts, "measure"),
                    all(parts, "result"),
                    all(parts, "round"),
                    all(parts, "evidence"));
        });
    }

    /** A framework's content as activated; null where none is known. */
    public Uni<@Nullable JsonNode> framework(int fiscalYear, String scope) {
        return pool.preparedQuery("select content::text from frameworks where fiscal_year = $1 and scope = $2")
                .execute(Tuple.of(fiscalYear, scope))
                .map(rows ->
                        rows.size() == 0 ? null : tree(rows.iterator().next().getString(0)));
    }

    private record Part(String kind, JsonNode content) {}

    private Uni<List<Part>> parts(int fiscalYear, String organisation) {
        return pool.preparedQuery("""
                        select 'organisation' as kind, jsonb_build_object('nameTh', name_th, 'nameEn', name_en)::text as content, 0 as ordinal
                        from organisations where code = $2
                        union all
                        select 'score', content::text, 0 from scores where organisation = $2 and fiscal_year = $1 - 1
                        union all
                        select 'plan', content::text, 0 from plans where organisation = $2 and fiscal_year = $1
                        union all
                        select 'measure', content::text, number from measures where organisation = $2 and fiscal_year = $1 and not removed
                        union all
                        select 'result', content::text, case half when 'M6' then 0 else 100000 end + number
                        from results where organisation = $2 and fiscal_year = $1 and not removed
                        union all
                        select 'round', (content - 'snapshot')::text, case half when 'M6' then 0 else 1 end
                        from rounds where organisation = $2 and fiscal_year = $1
                        union all
                        select 'evidence', content::text, coalesce((content->>'position')::int, 0) from evidence
                        where organisation = $2 and status <> 'REMOVED' and targets && array(
                            select id from measures where organisation = $2 and fiscal_year = $1
                            union all select id from results where organisation = $2 and fiscal_year = $1
                            union all select id from rounds where organisation = $2 and fiscal_year = $1)
                        order by ordinal
                        """)
                .execute(Tuple.of(fiscalYear, organisation))
                .map(this::read);
    }

    /** What was submitted, as it was; null where the round is not submitted or accepted. */
    public Uni<@Nullable JsonNode> submitted(int fiscalYear, String organisation, String half) {
        return pool.preparedQuery(
                        "select content::text from rounds where organisation = $2 and fiscal_year = $1 and half = $3"
                                + " and status in ('SUBMITTED', 'ACCEPTED')")
                .execute(Tuple.of(fiscalYear, organisation, half))
                .map(rows ->
                        rows.size() == 0 ? null : tree(rows.iterator().next().getString(0)));
    }

    private List<Part> read(RowSet<Row> rows) {
        List<Part> parts = new ArrayList<>();
        rows.forEach(row -> parts.add(new Part(row.getString("kind"), tree(row.getString("content")))));
        return parts;
    }

    private JsonNode tree(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The read model holds what is not JSON", e);
        }
    }

    private static @Nullable JsonNode first(List<Part> parts, String kind) {
        return all(parts, kind).stream().findFirst().orElse(null);
    }

    private static List<JsonNode> all(List<Part> parts, String kind) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .map(Part::content)
                .toList();
    }
}
