package prongsai.reporting.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the city.
 *
 * @param fiscalYear of the plans, Buddhist Era
 * @param asOf when the last change it shows happened; null where nothing is known
 * @param city over all organisations that match the filters, not only those of this page
 */
record StatusView(
        int fiscalYear,
        @Nullable Instant asOf,
        City city,
        List<OfOrganisation> organisations,
        @Nullable String next) {
    /** Sums over the organisations. */
    record City(
            long organisations,
            long plans,
            long measures,
            long completed,
            long overdue,
            long photos,
            long documents,
            long links,
            long deadLinks) {}

    /** One organisation; it has a rank in a ranking where it has the figure, equal figures share one. */
    record OfOrganisation(
            String organisation,
            String nameTh,
            String nameEn,
            @Nullable String group,
            Score score,
            PlanState plan,
            Map<String, @Nullable String> rounds,
            Map<String, @Nullable String> giftReturns,
            Disclosures disclosures,
            EvidenceCount evidence,
            @Nullable Long rank) {}

    /** The score the plan is based on, beside that of the year before; the change is null where one of them is not known. */
    record Score(
            int fiscalYear,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable BigDecimal totalBefore,
            @Nullable BigDecimal change) {}

    /** The plan; its state is null where there is none. */
    record PlanState(@Nullable String status, long issues, long measures, long completed, long overdue, int percent) {}

    /** So many of the items that the year's disclosure check asks for are ready; 0 of 0 where the year has no questionnaire. */
    record Disclosures(long ready, long of) {}

    /** What proves the plan's measures; {@code measuresWithout} have neither photo nor document nor link. */
    record EvidenceCount(long photos, long documents, long links, long deadLinks, long measuresWithout) {}
}
