package prongsai.measures.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.UnderstoodRow.EvidenceSeen;
import prongsai.measures.imports.UnderstoodRow.UnderstoodMeasure;
import prongsai.measures.imports.UnderstoodRow.UnderstoodResult;
import prongsai.measures.measure.MeasureWords.AwarenessWords;
import prongsai.measures.measure.MeasureWords.DueWords;
import prongsai.measures.measure.MeasureWords.FollowUpWords;
import prongsai.measures.measure.MeasureWords.OutputWords;
import prongsai.measures.measure.MeasureWords.ResponsibleWords;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.time.Half;

/**
 * The rows of a dry run, as a person has corrected them. What is there only to be shown may be left out or stay.
 *
 * @param round of results that name none; {@code M6} where this names none either
 */
record CorrectedRows(
        @NotNull(message = "error.required") @Size(max = 2000, message = "error.too-many")
        List<@Valid @NotNull Row> rows,

        @Nullable Half round) {

    /**
     * A row.
     *
     * @param group rows of one group share their measures, unless {@code answeredBy} says otherwise; null is a group of its own
     */
    record Row(
            int row,

            @Min(value = 0, message = "error.indicator") @Max(value = 99, message = "error.indicator")
            int indicator,

            @Nullable String instrument,
            @Nullable String subIndicator,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@Valid @NotNull Item> items,

            @Nullable String issue,
            @Nullable Integer group,

            @Nullable @Size(max = 500, message = "error.too-many")
            List<@NotNull Integer> answeredBy,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@Valid @NotNull CorrectedMeasure> measures,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@Valid @NotNull CorrectedResult> results) {}

    /** An item of a year (Buddhist Era). */
    record Item(
            @Min(value = 2500, message = "error.not-a-fiscal-year")
            @Max(value = 2699, message = "error.not-a-fiscal-year")
            int fiscalYear,

            @NotBlank(message = "error.required") String code) {}

    /** A measure; {@code ref} is its number within these rows. */
    record CorrectedMeasure(
            int ref,
            @Nullable Integer number,
            @NotBlank(message = "error.required") String activity,
            @Nullable List<@Valid @NotNull OutputWords> outputs,
            @Nullable List<@Valid @NotNull AwarenessWords> awareness,
            @Nullable @Valid DueWords due,
            @Nullable @Valid ResponsibleWords responsible,
            @Nullable @Valid FollowUpWords followUp) {
        UnderstoodMeasure understood() {
            return new UnderstoodMeasure(
                    ref,
                    number,
                    activity.strip(),
                    list(outputs).stream().map(OutputWords::read).toList(),
                    list(awareness).stream().map(AwarenessWords::read).toList(),
                    due == null ? null : due.read(),
                    responsible == null ? null : responsible.read(),
                    followUp == null ? null : followUp.read());
        }
    }

    /** A result; {@code measures} are refs. */
    record CorrectedResult(
            @Nullable Half round,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@NotNull Integer> numbers,

            @Nullable @Size(max = 100, message = "error.too-many")
            List<@NotNull Integer> measures,

            @NotBlank(message = "error.required") String text) {}

    List<UnderstoodRow> understood() {
        List<FieldError> wrong = new ArrayList<>();
        List<UnderstoodRow> understood = new ArrayList<>();
        Map<Integer, List<Integer>> groups = refsOfGroups();
        for (int i = 0; i < rows.size(); i++) {
            understood.add(understood(i, groups, wrong));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return understood;
    }

    private UnderstoodRow understood(int at, Map<Integer, List<Integer>> groups, List<FieldError> wrong) {
        Row row = rows.get(at);
        String issue = row.issue() == null || row.issue().isBlank()
                ? null
                : row.issue().strip();
        return new UnderstoodRow(
                row.row(),
                null,
                List.of(row.row()),
                row.instrument(),
                row.indicator(),
                row.subIndicator(),
                items(at, list(row.items()), wrong),
                null,
                issue,
                row.group() == null ? -at : row.group(),
                row.answeredBy() == null ? ofGroup(row, groups) : row.answeredBy(),
                list(row.measures()).stream().map(CorrectedMeasure::understood).toList(),
                list(row.results()).stream()
                        .map(result -> new UnderstoodResult(
                                result.round() == null ? Objects.requireNonNullElse(round, Half.M6) : result.round(),
                                list(result.numbers()),
                                list(result.measures()),
                                result.text().strip()))
                        .toList(),
                Map.of(),
                EvidenceSeen.NONE,
                List.of());
    }

    /** The refs of the measures of each group, once for all its rows. */
    private Map<Integer, List<Integer>> refsOfGroups() {
        Map<Integer, Set<Integer>> refs = new HashMap<>();
        for (Row row : rows) {
            if (row.group() != null) {
                list(row.measures())
                        .forEach(measure -> refs.computeIfAbsent(row.group(), group -> new LinkedHashSet<>())
                                .add(measure.ref()));
            }
        }
        Map<Integer, List<Integer>> lists = new HashMap<>();
        refs.forEach((group, of) -> lists.put(group, List.copyOf(of)));
        return lists;
    }

    private static List<Integer> ofGroup(Row row, Map<Integer, List<Integer>> groups) {
        return row.group() == null
                ? list(row.measures()).stream()
                        .map(CorrectedMeasure::ref)
                        .distinct()
                        .toList()
                : groups.getOrDefault(row.group(), List.of());
    }

    private static List<ItemOfYear> items(int row, List<Item> typed, List<FieldError> wrong) {
        List<ItemOfYear> items = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Item item = typed.get(i);
            ItemCode code = ItemCode.tryParse(item.code()).orElse(null);
            if (code == null) {
                wrong.add(new FieldError(
                        "/rows/" + row + "/items/" + i + "/code", "error.not-a-code", List.of(item.code())));
            } else {
                items.add(new ItemOfYear(item.fiscalYear(), code.toString()));
            }
        }
        return items.stream().distinct().toList();
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
