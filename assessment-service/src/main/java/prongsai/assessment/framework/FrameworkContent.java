package prongsai.assessment.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.thai.ItemCode;

/**
 * What a framework says.
 *
 * @param completeness whether every item of the year is known
 * @param missing what is not known, in words; never empty where the completeness is partial
 * @param unverified what is used although no source confirms it, in words
 * @param planNameTh what the plan of measures is called in that year's papers; it changes with the years
 * @param papers the title and the column headings of that year's papers
 * @param threshold the passing score
 * @param unplacedItems items of which it is not known to which indicator they belong; no score is kept for them
 * @param grades in the order they are tried; the first whose conditions hold is the grade
 */
public record FrameworkContent(
        @NotNull(message = "error.required") Completeness completeness,
        @NotNull(message = "error.required") List<String> missing,
        @Nullable List<String> unverified,

        @Nullable @Size(max = 200, message = "error.too-long")
        String planNameTh,

        @Nullable @Valid Papers papers,

        @NotNull(message = "error.required")
        @DecimalMin(value = "0", message = "error.score")
        @DecimalMax(value = "100", message = "error.score")
        BigDecimal threshold,

        @NotEmpty(message = "error.required") @Size(max = 10, message = "error.too-many")
        List<@Valid Instrument> instruments,

        @NotEmpty(message = "error.required") @Size(max = 50, message = "error.too-many")
        List<@Valid Indicator> indicators,

        @NotNull(message = "error.required") @Size(max = 500, message = "error.too-many")
        List<@Valid Item> items,

        @Nullable @Size(max = 500, message = "error.too-many")
        List<@Valid UnplacedItem> unplacedItems,

        @NotEmpty(message = "error.required") @Size(max = 20, message = "error.too-many")
        List<@Valid Grade> grades) {

    /** Whether every item of the year is known. */
    public enum Completeness {
        COMPLETE,
        PARTIAL
    }

    public List<String> unverifiedOrNone() {
        return unverified == null ? List.of() : unverified;
    }

    public List<UnplacedItem> unplacedItemsOrNone() {
        return unplacedItems == null ? List.of() : unplacedItems;
    }

    /** The instrument of an indicator's number; null where there is no such indicator. */
    public @Nullable Instrument instrumentOf(int indicator) {
        return indicators.stream()
                .filter(one -> one.number() == indicator)
                .flatMap(one -> instruments.stream().filter(i -> i.code().equals(one.instrument())))
                .findFirst()
                .orElse(null);
    }

    /** What stands above the columns of the year's papers, in the paper's own words. */
    public record Papers(
            @Nullable String reportTitleTh,
            @Nullable ReportColumns reportColumns,
            @Nullable PlanColumns planColumns) {}

    /** The five columns of the half-year report. */
    public record ReportColumns(
            @Nullable String item,
            @Nullable String issue,
            @Nullable String measure,
            @Nullable String result,
            @Nullable String evidence) {}

    /** The eight columns of the plan of measures. */
    public record PlanColumns(
            @Nullable String indicator,
            @Nullable String issue,
            @Nullable String activity,
            @Nullable String output,
            @Nullable String awareness,
            @Nullable String due,
            @Nullable String responsible,
            @Nullable String followUp) {}

    /**
     * A way of measuring: the staff survey (IIT), the public survey (EIT), the disclosure check (OIT).
     *
     * @param weight in percent; null while it is not known, and then the framework cannot be activated
     */
    public record Instrument(
            @NotBlank(message = "error.required") @Pattern(regexp = "[A-Z]{1,10}", message = "error.kind-of-value")
            String code,

            @NotBlank(message = "error.required") String nameTh,
            @Nullable String nameEn,

            @Nullable
            @DecimalMin(value = "0", message = "error.score")
            @DecimalMax(value = "100", message = "error.score")
            BigDecimal weight,

            @Nullable List<@Valid Part> parts) {
        /** The weight, of a framework that is in use. */
        public BigDecimal knownWeight() {
            return Objects.requireNonNull(weight, "an active framework knows its weights");
        }

        public List<Part> partsOrNone() {
            return parts == null ? List.of() : parts;
        }
    }

    /** One of several parts of equal weight of an instrument. */
    public record Part(
            @NotBlank(message = "error.required") String code,
            @Nullable String nameTh) {}

    /**
     * What is measured, 1 to 10 so far.
     *
     * @param itemCount how many items it has, where that is known; an indicator of which items are missing is not computed
     */
    public record Indicator(
            int number,
            @NotBlank(message = "error.required") String instrument,
            @NotBlank(message = "error.required") String nameTh,
            @Nullable String nameEn,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Integer itemCount,

            @Nullable List<@Valid SubIndicator> subIndicators) {
        public List<SubIndicator> subIndicatorsOrNone() {
            return subIndicators == null ? List.of() : subIndicators;
        }
    }

    /** A part of a disclosure indicator: {@code 9.1}. */
    public record SubIndicator(
            @NotBlank(message = "error.required")
            @Pattern(regexp = "[0-9]{1,2}\\.[0-9]{1,2}", message = "error.kind-of-value")
            String code,

            @NotBlank(message = "error.required") String nameTh) {}

    /** A question or a thing to disclose; its code means nothing without the year. */
    public record Item(
            @NotBlank(message = "error.required")
            @Pattern(regexp = "[A-Z][1-9][0-9]{0,2}", message = "error.kind-of-value")
            String code,

            int indicator,
            @Nullable String subIndicator,
            @Nullable String part,
            @NotBlank(message = "error.required") String labelTh,
            @Nullable String shortTh) {
        public Item {
            code = tidy(code);
        }
    }

    /** An item that is known to exist, but not where it belongs. */
    public record UnplacedItem(
            @NotBlank(message = "error.required")
            @Pattern(regexp = "[A-Z][1-9][0-9]{0,2}", message = "error.kind-of-value")
            String code,

            @NotBlank(message = "error.required") String labelTh) {
        public UnplacedItem {
            code = tidy(code);
        }
    }

    /** The code in its normal form; what cannot be read stays as typed, and is refused with its place. */
    @SuppressWarnings("NullAway") // a field left out of the JSON arrives as null, and is refused by its own constraint
    private static String tidy(String typed) {
        return typed == null
                ? null
                : ItemCode.tryParse(typed).map(ItemCode::toString).orElse(typed);
    }

    /** A grade and what it needs: a total, and each instrument's score where that is asked. */
    public record Grade(
            @NotBlank(message = "error.required") String code,
            @NotBlank(message = "error.required") String labelTh,
            @Nullable String labelEn,

            @NotNull(message = "error.required")
            @DecimalMin(value = "0", message = "error.score")
            @DecimalMax(value = "100", message = "error.score")
            BigDecimal totalFrom,

            @Nullable
            @DecimalMin(value = "0", message = "error.score")
            @DecimalMax(value = "100", message = "error.score")
            BigDecimal eachInstrumentFrom) {}

    /** The content as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<FrameworkContent> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
