package prongsai.deploy.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values for a call: mostly such as might be meant, some such as nobody means. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "2566",
            "1e400",
            "999999999999999999999999",
            "null",
            "๒๕๖๖",
            "O๐๑",
            "I4",
            "31 ก.พ. ๖๖",
            "๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน",
            "2567-02-30",
            "-0544-03-01",
            "+292278994-08-17",
            "0000-00-00",
            "2024-13-01T25:61:61Z",
            "' or 1=1 --",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "a\r\nSet-Cookie: a=b",
            "\u0000",
            "\u0001\u0008\u001f\u007f",
            "\u202e\u2066\ufeff\ufffe",
            "เ็่้์ํ๎",
            "\ud83d\ude00".repeat(300),
            "ก".repeat(20_001),
            "9".repeat(400),
            "http://127.0.0.1/",
            "http://[::1]:80/",
            "https://user@example.org:99999/#",
            "javascript:alert(1)");

    private final Random random;
    private final Map<String, List<String>> things;

    Values(Random random, Map<String, List<String>> things) {
        this.random = random;
        this.things = things;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String odd() {
        return any(ODD);
    }

    /** For a part of a path or of a query, by its name. */
    String named(String name, String path) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> there = things.getOrDefault(
                lower.equals("id") ? path.split("/", -1)[3] : lower.endsWith("s") ? lower : lower + "s", List.of());
        if (!there.isEmpty() && chance(0.9)) {
            return any(there);
        }
        return switch (lower) {
            case "fiscalyear", "from", "to" -> any(List.of("2565", "2566", "2567", "2568", "2400", "9999", "0"));
            case "organisation", "code" -> any(List.of("1012", "1026", "1048", "1049", "9999", "ก"));
            case "round", "half" -> any(List.of("M6", "M12", "M7", "m6"));
            case "month" -> any(List.of("2024-03", "2023-13", "2567-01"));
            case "date" -> any(List.of("2024-03-31", "2024-02-30", "9999-12-31", "-999999999-01-01"));
            case "item" -> any(List.of("O1", "O๐๑", "I4", "E99", "X1"));
            case "section" -> any(List.of("FINANCE", "ADMIN", "NONE"));
            case "form" -> any(List.of("pdf", "docx", "xlsx", "exe"));
            case "dataset" -> any(List.of("plans", "results", "scores", "none"));
            case "limit" -> any(List.of("1", "50", "500", "501", "0", "-1", "x", "999999999999"));
            case "cursor", "after" -> any(List.of("", "x", "AAAA", "0", "-1", "eyJhIjoxfQ", "9223372036854775808"));
            default -> chance(0.5) ? UUID.randomUUID().toString() : any(List.of("1", "2", "true", "x"));
        };
    }

    /** A value of the schema, or now and then something else. */
    JsonNode of(Operation operation, JsonNode schema, String name, int depth) {
        JsonNode kind = operation.resolved(schema);
        if (depth > DEEPEST || chance(0.06)) {
            return strange();
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (!kind.path(choice).isEmpty()) {
                JsonNode one =
                        kind.path(choice).get(random.nextInt(kind.path(choice).size()));
                return of(operation, one, name, depth + 1);
            }
        }
        if (!kind.path("enum").isEmpty()) {
            return kind.path("enum").get(random.nextInt(kind.path("enum").size()));
        }
        return switch (type(kind)) {
            case "object" -> object(operation, kind, depth);
            case "array" -> array(operation, kind, name, depth);
            case "integer" -> number(kind, true);
            case "number" -> number(kind, false);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(chance(0.3) ? odd() : text(kind, name));
        };
    }

    private static String type(JsonNode kind) {
        JsonNode type = kind.path("type").isArray() ? kind.path("type").get(0) : kind.path("type");
        return type.isMissingNode() && kind.has("properties") ? "object" : type.asText("string");
    }

    private JsonNode object(Operation operation, JsonNode kind, int depth) {
        ObjectNode object = JSON.objectNode();
        kind.path("properties").properties().forEach(property -> {
            if (chance(0.8)) {
                object.set(property.getKey(), of(operation, property.getValue(), property.getKey(), depth + 1));
            }
        });
        if (kind.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.set(
                        any(List.of("I1", "E2", "O3", "9.1", "1", "IIT", "")),
                        of(operation, kind.path("additionalProperties"), "", depth + 1));
            }
        }
        if (chance(0.1)) {
            object.set(odd(), strange());
        }
        return object;
    }

    private ArrayNode array(Operation operation, JsonNode kind, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = chance(0.03) ? 1200 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(size > 100 ? JSON.textNode("I" + i) : of(operation, kind.path("items"), name, depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode kind, boolean whole) {
        double lowest = kind.path("minimum").asDouble(0);
        double highest = kind.path("maximum").asDouble(2567);
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
        return switch (kind.path("format").asText("")) {
            case "uuid" -> named(name, "/api/v1/plans");
            case "date" -> any(List.of("2024-03-31", "2023-10-01", "1900-01-01", "9999-12-31"));
            case "date-time" -> any(List.of("2024-03-31T00:00:00Z", "9999-12-31T23:59:59.999999999Z"));
            default -> chance(0.5) ? named(name, "/api/v1/plans") : any(List.of("ข้อความ", "FINANCE", "I4", "text"));
        };
    }

    private JsonNode strange() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.arrayNode();
            case 2 -> JSON.objectNode();
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.numberNode(1e308);
            case 5 -> JSON.booleanNode(true);
            case 6 -> deep();
            default -> JSON.textNode(odd());
        };
    }

    private static JsonNode deep() {
        JsonNode node = JSON.nullNode();
        for (int i = 0; i < 400; i++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    /** As bytes would be spoilt on the way. */
    String spoilt(JsonNode body) {
        String text = body.toString();
        if (text.isEmpty() || !chance(0.1)) {
            return text;
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 ->
                text.substring(0, at)
                        + any(List.of("\u0000", "}", "\"", ",", "\\ud800", "\u0001"))
                        + text.substring(at);
            case 2 -> "[".repeat(2000) + text;
            default -> any(List.of("", "null", "[]", "0", "\"\"", "{}"));
        };
    }
}
