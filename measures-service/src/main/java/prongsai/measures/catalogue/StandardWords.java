package prongsai.measures.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.MeasureWords.AwarenessWords;
import prongsai.measures.measure.MeasureWords.FollowUpWords;
import prongsai.measures.measure.MeasureWords.OutputWords;
import prongsai.measures.measure.MeasureWords.ResponsibleWords;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.thai.ItemCode;

/** A standard measure as it is typed; free text is a bare string or an object with {@code text}. */
record StandardWords(
        @Nullable @Size(max = 100, message = "error.too-many")
        List<@Valid @NotNull ItemTyped> items,

        @Nullable @Min(value = 1, message = "error.indicator") @Max(value = 99, message = "error.indicator")
        Integer indicator,

        @NotBlank(message = "error.required") @Size(max = 8000, message = "error.too-long")
        String activity,

        @Nullable @Size(max = 50, message = "error.too-many")
        List<@Valid @NotNull OutputWords> outputs,

        @Nullable @Size(max = 50, message = "error.too-many")
        List<@Valid @NotNull AwarenessWords> awareness,

        @Nullable @Valid DueTyped due,
        @Nullable @Valid ResponsibleWords responsible,
        @Nullable @Valid FollowUpWords followUp,

        @Nullable @Size(max = 2000, message = "error.too-long")
        String note) {

    /** An item with its year, Buddhist Era. */
    record ItemTyped(
            @Min(value = 2500, message = "error.not-a-fiscal-year")
            @Max(value = 2699, message = "error.not-a-fiscal-year")
            int fiscalYear,

            @NotNull(message = "error.required") String code) {}

    /** A rule without a year. */
    record DueTyped(
            @NotNull(message = "error.required") @Size(max = 2000, message = "error.too-long")
            String text) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        DueTyped {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static DueTyped bare(String text) {
            return new DueTyped(text);
        }
    }

    StandardText understood() {
        List<ItemOfYear> meant = meant();
        if (meant.isEmpty() && indicator == null) {
            throw Problem.invalid("/indicator", "error.item-or-indicator");
        }
        return new StandardText(
                meant,
                indicator,
                activity,
                outputs == null
                        ? List.of()
                        : outputs.stream().map(OutputWords::read).toList(),
                awareness == null
                        ? List.of()
                        : awareness.stream().map(AwarenessWords::read).toList(),
                due == null ? null : DueRule.read(due.text()).text(),
                responsible == null ? null : responsible.read(),
                followUp == null ? null : followUp.read(),
                note);
    }

    private List<ItemOfYear> meant() {
        List<ItemOfYear> meant = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        List<ItemTyped> typed = items == null ? List.of() : items;
        for (int i = 0; i < typed.size(); i++) {
            ItemTyped one = typed.get(i);
            ItemCode code = ItemCode.tryParse(one.code()).orElse(null);
            if (code == null) {
                errors.add(new FieldError("/items/" + i, "error.not-a-code", List.of(one.code())));
            } else {
                meant.add(new ItemOfYear(one.fiscalYear(), code.toString()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return meant.stream().distinct().toList();
    }
}
