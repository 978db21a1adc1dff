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
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;

/**
 * What a framework says.
 *
 * @param completeness whether every item of the year is known
 * @param missing what is not known, in words
 * @param planNameTh what the plan of measures is called in that year's papers; it changes with the years
 * @param threshold the passing score
 * @param grades in the order they are tried; the first whose conditions hold is the grade
 */
public record FrameworkContent(
        @NotNull(message = "error.required") Completeness completeness,
        @NotNull(message = "error.required") List<String> missing,

        @Nullable @Size(max = 200, message = "error.too-long")
        String planNameTh,

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

        @NotEmpty(message = "error.required") @Size(max = 20, message = "error.too-many")
        List<@Valid Grade> grades) {

    /** Whether every item of the year is known. */
    public enum Completeness {
        COMPLETE,
        PARTIAL
    }

    /** A way of measuring: the staff survey (IIT), the public survey (EIT), the disclosure check (OIT). Weight in percent. */
    public record Instrument(
            @NotBlank(message = "error.required") @Pattern(regexp = "[A-Z]{1,10}", message = "error.kind-of-value")
            String code,

            @NotBlank(message = "error.required") String nameTh,
            @Nullable String nameEn,

            @NotNull(message = "error.required")
            @DecimalMin(value = "0", message = "error.score")
            @DecimalMax(value = "100", message = "error.score")
            BigDecimal weight,

            @Nullable List<Part> parts) {
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
            @Nullable String shortTh) {}

    /** A grade and what it needs: a total, and each instrument's score where that is asked. */
    public record Grade(
            @NotBlank(message = "error.required") String code,
            @NotBlank(message = "error.required") String labelTh,
            @Nullable String labelEn,
            @NotNull(message = "error.required") BigDecimal totalFrom,
            @Nullable BigDecimal eachInstrumentFrom) {}

    /** The content as a column. */
    @Converter
    static class Column extends JsonColumn<FrameworkContent> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
