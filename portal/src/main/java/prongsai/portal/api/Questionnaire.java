package prongsai.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire of a year, as assessment-service keeps it: instruments, indicators, items, grades.
 *
 * @param fiscalYear Buddhist Era
 * @param missing what is known to be missing, in the service's words
 * @param unverified what nobody has confirmed yet
 */
public record Questionnaire(
        int fiscalYear,
        String scope,
        int revision,
        String status,
        String completeness,
        List<String> missing,
        @Nullable List<String> unverified,
        @Nullable BigDecimal threshold,
        List<Instrument> instruments,
        List<Indicator> indicators,
        List<Item> items,
        @Nullable List<UnplacedItem> unplacedItems,
        List<Grade> grades) {
    /** IIT, EIT or OIT; parts are of equal weight. */
    public record Instrument(
            String code,
            String nameTh,
            @Nullable String nameEn,
            @Nullable BigDecimal weight) {}

    /** An indicator with what it is the mean of, where that is not its items. */
    public record Indicator(
            int number,
            String instrument,
            String nameTh,
            @Nullable String nameEn,
            @Nullable List<SubIndicator> subIndicators) {
        /** In English where there is a name in English. */
        public String name(boolean thai) {
            return thai || nameEn == null ? nameTh : nameEn;
        }
    }

    /** As {@code 9.1}. */
    public record SubIndicator(String code, String nameTh) {}

    /** A question or a thing to publish. */
    public record Item(
            String code,
            int indicator,
            @Nullable String subIndicator,
            @Nullable String part,
            @Nullable String labelTh) {}

    /** An item of which nobody knows to which indicator it belongs. */
    public record UnplacedItem(String code, @Nullable String labelTh) {}

    /** A grade and from which total it is given. */
    public record Grade(
            String code,
            String labelTh,
            @Nullable String labelEn,
            @Nullable BigDecimal totalFrom,
            @Nullable BigDecimal eachInstrumentFrom) {}
}
