package prongsai.measures.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.thai.ItemRange;

/**
 * An item as it is typed: a bare code, which means one of the basis year, or with its year; or several that follow one another,
 * as papers print them ({@code O1 - O17}).
 *
 * @param fiscalYear Buddhist Era; null means the basis year
 */
record ItemWords(@Nullable Integer fiscalYear, String code) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ItemWords {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ItemWords bare(String code) {
        return new ItemWords(null, code);
    }

    /** What it names: one code, all of a range, or none where it is no code. */
    List<String> codes() {
        String typed = String.valueOf(code);
        return ItemRange.tryParse(typed)
                .map(ItemRange::codes)
                .orElseGet(() -> ItemCode.tryParse(typed).stream().toList())
                .stream()
                .map(ItemCode::toString)
                .toList();
    }

    /** All of them, in any of the forms of a code; a 400 lists those that are none. */
    static List<ItemOfYear> read(@Nullable List<ItemWords> typed, int basisYear) {
        List<ItemOfYear> items = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        List<ItemWords> words = typed == null ? List.of() : typed;
        for (int i = 0; i < words.size(); i++) {
            ItemWords word = words.get(i);
            String typedCode = String.valueOf(word.code());
            List<String> codes = word.codes();
            if (word.fiscalYear() != null && (word.fiscalYear() < 2500 || word.fiscalYear() > 2699)) {
                errors.add(new FieldError("/items/" + i + "/fiscalYear", "error.not-a-fiscal-year", List.of()));
            }
            if (codes.isEmpty()) {
                errors.add(new FieldError("/items/" + i, "error.not-a-code", List.of(typedCode)));
            }
            for (String code : codes) {
                ItemOfYear item = new ItemOfYear(word.fiscalYear() == null ? basisYear : word.fiscalYear(), code);
                if (!items.contains(item)) {
                    items.add(item);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return items;
    }
}
