package prongsai.measures.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.thai.Awareness;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.FollowUp;
import prongsai.platform.thai.Output;
import prongsai.platform.thai.Responsible;
import prongsai.platform.time.Half;

/**
 * What was understood of a row: an issue of the plan, with the measures and results that stand beside it. The same shape is
 * accepted as input, so that a person can correct it.
 *
 * @param row as in the file
 * @param table the number of the table in the document; null in a sheet
 * @param rows all rows of the file that are this one, where it goes on over a page's end
 * @param instrument {@code IIT}, {@code EIT}, {@code OIT}; null where nobody knows
 * @param indicator its number; 0 where nobody knows
 * @param items with their years (Buddhist Era)
 * @param score printed with the item
 * @param issue the words of the issue; null where the row is none of its own
 * @param group rows of one group share their measures: each measure answers the issues of all of them
 * @param answeredBy the refs of the measures that answer the issue of this row
 * @param cells the words of each cell as printed, by column
 */
record UnderstoodRow(
        int row,
        @Nullable Integer table,
        List<Integer> rows,
        @Nullable String instrument,
        int indicator,
        @Nullable String subIndicator,
        List<ItemOfYear> items,
        @Nullable BigDecimal score,
        @Nullable String issue,
        int group,
        List<Integer> answeredBy,
        List<UnderstoodMeasure> measures,
        List<UnderstoodResult> results,
        Map<String, String> cells,
        EvidenceSeen evidence,
        List<String> warnings) {
    UnderstoodRow warned(List<String> told) {
        return with(items, told);
    }

    UnderstoodRow about(List<ItemOfYear> others) {
        return with(others, warnings);
    }

    private UnderstoodRow with(List<ItemOfYear> about, List<String> told) {
        return new UnderstoodRow(
                row,
                table,
                rows,
                instrument,
                indicator,
                subIndicator,
                about,
                score,
                issue,
                group,
                answeredBy,
                measures,
                results,
                cells,
                evidence,
                told);
    }

    /**
     * A measure.
     *
     * @param ref its number within the file, by which results name it
     * @param number as printed; null where none is
     */
    record UnderstoodMeasure(
            int ref,
            @Nullable Integer number,
            String activity,
            List<Output> outputs,
            List<Awareness> awareness,
            @Nullable Deadline due,
            @Nullable Responsible responsible,
            @Nullable FollowUp followUp) {}

    /**
     * A result.
     *
     * @param numbers as printed
     * @param measures the refs of the measures it answers; none where nobody knows
     */
    record UnderstoodResult(Half round, List<Integer> numbers, List<Integer> measures, String text) {}

    /**
     * What is shown as proof; evidence-service keeps pictures and links, so that they are only counted here.
     *
     * @param captions the words beside the pictures
     */
    record EvidenceSeen(int pictures, List<String> captions, List<LinkSeen> links) {
        static final EvidenceSeen NONE = new EvidenceSeen(0, List.of(), List.of());
    }

    /**
     * A link.
     *
     * @param printed as it stands in the file
     * @param url with Latin digits and without blanks
     */
    record LinkSeen(String printed, String url) {}
}
