package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One public thing that rows are made of: an organisation, its scores of a year, a published plan or round.
 *
 * @param fiscalYear Buddhist Era; 0 where there is none
 * @param what {@code PLAN}, {@code M6}, {@code M12}; empty where there is only one kind
 * @param shown of a round's evidence what may be shown now, by its id
 */
record Unit(
        int fiscalYear,
        String organisation,
        @Nullable String nameTh,
        String what,
        @Nullable String publishedAt,
        @Nullable String hash,
        JsonNode content,
        JsonNode shown) {
    /** A row: what every row of the unit begins with, then these values. */
    List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(fiscalYear);
        row.add(organisation);
        row.add(nameTh);
        row.addAll(Arrays.asList(values));
        return row;
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /** The values of a field of all of these, one after the other; null where there are none. */
    static @Nullable String joined(JsonNode array, String field) {
        List<String> values = new ArrayList<>();
        array.forEach(one -> {
            String value = text(one, field);
            if (value != null && !value.isBlank()) {
                values.add(value);
            }
        });
        return values.isEmpty() ? null : String.join("; ", values);
    }
}
