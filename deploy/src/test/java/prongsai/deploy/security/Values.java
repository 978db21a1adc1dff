package prongsai.deploy.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values for calls of one operation. Every other call is meant well: all that is in it could be right. In the others some are such as might
 * be meant, and some such as nobody means.
 */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int FIRST_OF_A_KIND = 1;

    private final Random random;
    private final Operation operation;
    private final List<Office> offices;
    private Office office;
    private boolean meantWell;

    Values(Random random, Operation operation, List<Office> offices) {
        this.random = random;
        this.operation = operation;
        this.offices = offices;
        this.office = offices.get(0);
    }

    /** For one more call. */
    void next() {
        meantWell = random.nextBoolean();
        office = any(offices);
    }

    boolean meantWell() {
        return meantWell;
    }

    Office office() {
        return office;
    }

    Operation operation() {
        return operation;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Whether something goes wrong here, as it never does in a call that is meant well. */
    boolean slips(double share) {
        return !meantWell && chance(share);
    }

    /** From 0 on, below this. */
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A value of the schema, or now and then something else. */
    JsonNode of(JsonNode schema, String name, int depth) {
        JsonNode kind = operation.resolved(schema);
        if (depth > DEEPEST || slips(0.06)) {
            return meantWell ? JSON.nullNode() : Strange.value(this);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (!kind.path(choice).isEmpty()) {
                JsonNode one =
                        kind.path(choice).get(random.nextInt(kind.path(choice).size()));
                return of(one, name, depth + 1);
            }
        }
        if (!kind.path("enum").isEmpty()) {
            return kind.path("enum").get(random.nextInt(kind.path("enum").size()));
        }
        return switch (type(kind)) {
            case "object" -> object(kind, depth);
            case "array" -> array(kind, name, depth);
            case "integer" -> number(kind, name, true);
            case "number" -> number(kind, name, false);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(slips(0.3) ? Strange.text(this) : text(kind, name));
        };
    }

    private static String type(JsonNode kind) {
        JsonNode type = kind.path("type").isArray() ? kind.path("type").get(0) : kind.path("type");
        return type.isMissingNode() && kind.has("properties") ? "object" : type.asText("string");
    }

    private JsonNode object(JsonNode kind, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new TreeSet<>();
        kind.path("required").forEach(name -> required.add(name.asText()));
        kind.path("properties").properties().forEach(property -> {
            boolean needed = meantWell && required.contains(property.getKey());
            if (needed || chance(meantWell ? 0.3 : 0.8)) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
            }
        });
        if (kind.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.set(
                        any(List.of("I1", "E2", "O3", "9.1", "1", "IIT", "")),
                        of(kind.path("additionalProperties"), "", depth + 1));
            }
        }
        if (slips(0.1)) {
            object.set(Strange.text(this), Strange.value(this));
        }
        return object;
    }

    private ArrayNode array(JsonNode kind, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = slips(0.03) ? 1200 : meantWell ? FIRST_OF_A_KIND : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(
                    slips(0.05)
                            ? JSON.nullNode()
                            : size > 100 ? JSON.textNode("I" + i) : of(kind.path("items"), name, depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode kind, String name, boolean whole) {
        double lowest = kind.path("minimum").asDouble(0);
        double highest = kind.path("maximum").asDouble(2567);
        if (meantWell) {
            String right = Named.value(name, this);
            return right != null && right.matches("[0-9]+")
                    ? JSON.numberNode(Integer.parseInt(right))
                    : JSON.numberNode((long) Math.min(highest, lowest + random.nextInt(50)));
        }
        return switch (random.nextInt(7)) {
            case 0 -> JSON.numberNode((long) lowest);
            case 1 -> JSON.numberNode((long) highest);
            case 2 -> JSON.numberNode((long) lowest - 1);
            case 3 -> JSON.numberNode((long) highest + 1);
            case 4 -> JSON.numberNode(any(List.of(Long.MAX_VALUE, Long.MIN_VALUE, 1L << 31)));
            case 5 -> whole ? JSON.numberNode(2566) : JSON.numberNode(random.nextDouble() * 100);
            default -> JSON.numberNode(random.nextInt(100) + 0.5);
        };
    }

    private String text(JsonNode kind, String name) {
        if (meantWell) {
            String right = Named.value(name, this);
            return right != null ? right : Named.words(name, kind.path("format").asText(""), this);
        }
        return switch (kind.path("format").asText("")) {
            case "uuid" -> Named.value(name, this);
            case "date" -> any(List.of("2024-03-31", "2023-10-01", "1900-01-01", "9999-12-31"));
            case "date-time" -> any(List.of("2024-03-31T00:00:00Z", "9999-12-31T23:59:59.999999999Z"));
            default -> chance(0.5) ? Named.value(name, this) : any(List.of("ข้อความ", "FINANCE", "I4", "text"));
        };
    }
}
