package prongsai.measures.gift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/** Checks entries against the year's form; a 400 names every place that is wrong. */
final class EntriesOfForm {
    private EntriesOfForm() {}

    /** The entries in the order of the form's fields, blanks left out. */
    static List<Map<String, String>> read(
            boolean nil, List<Map<String, @Nullable String>> typed, List<GiftField> fields) {
        List<FieldError> errors = new ArrayList<>();
        if (nil && !typed.isEmpty()) {
            errors.add(new FieldError("/entries", "error.nil-with-entries", List.of()));
        }
        if (!nil && typed.isEmpty()) {
            errors.add(new FieldError("/entries", "error.neither-nil-nor-entries", List.of()));
        }
        List<Map<String, String>> entries = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            entries.add(entry("/entries/" + i + "/", typed.get(i), fields, errors));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return entries;
    }

    private static Map<String, String> entry(
            String place, Map<String, @Nullable String> typed, List<GiftField> fields, List<FieldError> errors) {
        typed.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> errors.add(new FieldError(place + key, "error.not-in-the-form", List.of())));
        Map<String, String> entry = new LinkedHashMap<>();
        for (GiftField field : fields) {
            String value = typed.get(field.key());
            field.wrong(value).ifPresent(key -> errors.add(new FieldError(place + field.key(), key, List.of())));
            if (value != null && !value.isBlank()) {
                entry.put(field.key(), value.strip());
            }
        }
        return entry;
    }
}
