package prongsai.portal.gift;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.GiftReturn;

/**
 * What a section says, as it is typed. Which fields an entry has is the year's form; each field is a list with one value for each entry.
 *
 * @param answer {@code nil}, {@code entries}, or empty where nothing was chosen
 * @param seen when what is being changed was said; empty where it was not
 */
record GiftForm(String answer, List<Map<String, String>> entries, String note, String tag, String seen) {
    private static final String NIL = "nil";
    private static final String ENTRIES = "entries";
    private static final String FIELD = "field-";
    private static final int MORE = 1;

    static GiftForm of(GiftReturn.Section said, String tag) {
        String answer =
                switch (said.state()) {
                    case "NIL" -> NIL;
                    case "ENTRIES" -> ENTRIES;
                    default -> "";
                };
        return new GiftForm(answer, said.entries(), Objects.requireNonNullElse(said.note(), ""), tag, seen(said.at()));
    }

    /** Entries left wholly empty do not count. */
    static GiftForm typed(MultivaluedMap<String, String> form, List<GiftReturn.Field> fields) {
        int rows = fields.stream()
                .mapToInt(field -> values(form, field).size())
                .max()
                .orElse(0);
        List<Map<String, String>> entries = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Map<String, String> entry = entry(form, fields, row);
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return new GiftForm(
                first(form, "answer"), entries, first(form, "note"), first(form, "tag"), first(form, "seen"));
    }

    private static Map<String, String> entry(
            MultivaluedMap<String, String> form, List<GiftReturn.Field> fields, int row) {
        Map<String, String> entry = new LinkedHashMap<>();
        for (GiftReturn.Field field : fields) {
            List<String> values = values(form, field);
            if (row < values.size() && !values.get(row).isBlank()) {
                entry.put(field.key(), values.get(row).strip());
            }
        }
        return entry;
    }

    private static List<String> values(MultivaluedMap<String, String> form, GiftReturn.Field field) {
        return Objects.requireNonNullElse(form.get(FIELD + field.key()), List.of());
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    GiftReturn.Said said() {
        return new GiftReturn.Said(isNil(), entries, note.isBlank() ? null : note.strip());
    }

    /** The same words for what is saved now. */
    GiftForm over(GiftReturn.Section said, String tagNow) {
        return new GiftForm(answer, entries, note, tagNow, seen(said.at()));
    }

    /** Whether what is saved now is what was seen: another section's answer is no conflict with this one's. */
    boolean saw(GiftReturn.Section said) {
        return seen.equals(seen(said.at()));
    }

    private static String seen(@Nullable Instant at) {
        return Objects.toString(at, "");
    }

    public boolean isNil() {
        return answer.equals(NIL);
    }

    public boolean isEntries() {
        return answer.equals(ENTRIES);
    }

    /** What was typed, and room for more. */
    public List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>(entries);
        for (int i = 0; i < MORE; i++) {
            rows.add(Map.of());
        }
        return rows;
    }
}
