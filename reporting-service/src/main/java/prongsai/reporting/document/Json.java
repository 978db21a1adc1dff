package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading what the owners told. */
final class Json {
    private Json() {}

    static String id(JsonNode aggregate) {
        return aggregate.path("id").asText();
    }

    /** A field's text; null where it is none or blank. */
    static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).textValue();
        return text == null || text.isBlank() ? null : text;
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** The first in the list whose field says this; null where none does. */
    static @Nullable JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        return null;
    }
}
