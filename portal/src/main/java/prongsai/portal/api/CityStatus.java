package prongsai.portal.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /status/{fiscalYear}}, as far as the page shows it. Who asks sees what their role may see: the centre all
 * organisations, a district its own. What is not known yet is absent.
 *
 * @param fiscalYear the plan's year, Buddhist era
 * @param asOf when the read model was brought up to this
 */
public record CityStatus(
        int fiscalYear,
        @Nullable Instant asOf,
        @Nullable City city,
        @Nullable List<Row> organisations,
        @Nullable String next) {

    /** The sums; zeros where they are not told. */
    public City sums() {
        return Objects.requireNonNullElse(city, City.NONE);
    }

    /** Never absent, maybe empty. */
    public List<Row> rows() {
        return organisations == null ? List.of() : organisations;
    }

    /** The sums over everything the caller may see. */
    public record City(
            int organisations,
            int plans,
            int measures,
            int completed,
            int overdue,
            int photos,
            int documents,
            int links,
            int deadLinks) {
        static final City NONE = new City(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** One organisation. {@code rounds} maps {@code M6} and {@code M12} to the round's state. */
    public record Row(
            String organisation,
            String nameTh,
            @Nullable String nameEn,
            @Nullable Score score,
            @Nullable Plan plan,
            @Nullable Map<String, @Nullable String> rounds,
            @Nullable Disclosures disclosures,
            @Nullable Evidence evidence) {

        /** {@code M6} or {@code M12}: the round's state, nothing before it is opened. */
        public @Nullable String round(String round) {
            return rounds == null ? null : rounds.get(round);
        }

        /** Whether there is a plan for this year, in whatever state. */
        public boolean hasPlan() {
            return plan != null && plan.status() != null;
        }

        /** The evidence; none of it where nothing is known. */
        public Evidence proofs() {
            return Objects.requireNonNullElse(evidence, Evidence.NONE);
        }

        /** The plan's figures; zeros where there is no plan. */
        public Plan work() {
            return Objects.requireNonNullElse(plan, Plan.NONE);
        }
    }

    /** So many of the items the year's disclosure check asks for are ready. */
    public record Disclosures(int ready, int of) {}

    /** The published score of the year that the plan answers to. */
    public record Score(
            int fiscalYear,
            @Nullable BigDecimal total,
            @Nullable String grade) {}

    /** The plan and its measures; {@code percent} is the share completed, 0 to 100. */
    public record Plan(
            @Nullable String status,
            int issues,
            int measures,
            int completed,
            int overdue,
            @Nullable BigDecimal percent) {
        static final Plan NONE = new Plan(null, 0, 0, 0, 0, null);
    }

    /** How many proofs there are; {@code measuresWithout} counts the measures that have none. */
    public record Evidence(int photos, int documents, int links, int deadLinks, int measuresWithout) {
        static final Evidence NONE = new Evidence(0, 0, 0, 0, 0);
    }
}
