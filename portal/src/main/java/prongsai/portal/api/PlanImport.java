package prongsai.portal.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A paper that is brought into a plan, as measures-service understands it and takes it back corrected. */
public final class PlanImport {
    private PlanImport() {}

    /**
     * What came of it.
     *
     * @param written whether it stands in the plan now; never where a row was rejected
     * @param annexes the words behind the last table, which are not part of the plan
     */
    public record Answer(
            int issues,
            int measures,
            int results,
            int items,
            boolean written,
            Added added,
            List<Told> rejected,
            List<Told> warnings,
            List<Row> rows,
            List<String> annexes) {}

    public record Added(int issues, int measures, int results) {
        public boolean isNothing() {
            return issues + measures + results == 0;
        }
    }

    /** Something about a row of the file; 0 where the whole file is meant. */
    public record Told(int row, String detail) {}

    /** The rows as they are sent back; {@code round} of results that name none. */
    public record Corrected(List<Row> rows, @Nullable String round) {}

    /**
     * A row.
     *
     * @param row its number in the file
     * @param indicator 0 where nobody knows
     * @param group rows of one group share their measures
     * @param answeredBy refs of the measures that answer its issue
     * @param cells the words of each cell as printed
     */
    public record Row(
            int row,
            @Nullable String instrument,
            int indicator,
            @Nullable String subIndicator,
            List<Item> items,
            @Nullable String issue,
            int group,
            List<Integer> answeredBy,
            List<Measure> measures,
            List<Result> results,
            @Nullable Map<String, String> cells,
            @Nullable Evidence evidence,
            @Nullable List<String> warnings) {
        public List<String> told() {
            return Objects.requireNonNullElse(warnings, List.of());
        }

        public Map<String, String> printed() {
            return Objects.requireNonNullElse(cells, Map.of());
        }

        public boolean hasEvidence() {
            return evidence != null && evidence.pictures() + evidence.links().size() > 0;
        }
    }

    public record Item(int fiscalYear, String code) {}

    /** A measure; {@code ref} is its number within these rows. What its words mean is read from them anew. */
    public record Measure(
            int ref,
            @Nullable Integer number,
            String activity,
            List<Words> outputs,
            List<Words> awareness,
            @Nullable Words due,
            @Nullable Words responsible,
            @Nullable Words followUp) {}

    public record Words(String text) {}

    /** A result; {@code measures} are refs. */
    public record Result(@Nullable String round, List<Integer> numbers, List<Integer> measures, String text) {}

    /** What is shown as proof in the file; it is not brought in. */
    public record Evidence(int pictures, List<Link> links) {}

    public record Link(String printed) {}
}
