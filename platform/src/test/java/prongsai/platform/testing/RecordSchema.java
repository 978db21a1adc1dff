package prongsai.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON Schema and a sample of what a record becomes as JSON, read off the record itself. */
final class RecordSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("organisation", "1012"),
            Map.entry("code", "I4"),
            Map.entry("nameTh", "สำนักงานเขตยานนาวา"),
            Map.entry("nameEn", "Yan Nawa District Office"),
            Map.entry("labelTh", "การเรียกรับสิ่งตอบแทน"),
            Map.entry("description", "รับรู้แผนการใช้จ่ายงบประมาณ"),
            Map.entry("activity", "ทำอินโฟกราฟิกสรุปงบประมาณ"),
            Map.entry("text", "๓๐ มี.ค. ๖๖"),
            Map.entry("reason", "แก้ไขตามเอกสาร"),
            Map.entry("returnReason", "ขาดภาพ"),
            Map.entry("caption", "ภาพที่ ๑"),
            Map.entry("scope", "bma-district-office"),
            Map.entry("subIndicator", "9.1"),
            Map.entry("grade", "AA"),
            Map.entry("by", "officer"),
            Map.entry("url", "https://webportal.bangkok.go.th/"),
            Map.entry("contentType", "image/jpeg"));

    private RecordSchema() {}

    static ObjectNode schema(Class<?> record) {
        ObjectNode schema = object(record);
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", record.getSimpleName());
        return schema;
    }

    private static ObjectNode object(Class<?> record) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            ObjectNode property = of(type);
            if (type.isAnnotationPresent(Nullable.class)) {
                property = nullable(property);
            } else {
                required.add(component.getName());
            }
            properties.set(component.getName(), property);
        }
        return schema;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
            if (schema.has("enum")) {
                ((ArrayNode) schema.get("enum")).addNull();
            }
        }
        return schema;
    }

    private static ObjectNode of(AnnotatedType annotated) {
        Type type = annotated.getType();
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            if (generic.getRawType() == List.class) {
                schema.put("type", "array").set("items", of(arguments[0]));
            } else {
                schema.put("type", "object").set("additionalProperties", of(arguments[1]));
            }
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return object(plain);
        }
        if (plain.isEnum()) {
            ArrayNode names = schema.put("type", "string").putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            return schema;
        }
        if (plain == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (plain == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (plain == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (plain == BigDecimal.class) {
            return schema.put("type", "number");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return schema.put("type", "integer");
        }
        return JsonNode.class.isAssignableFrom(plain) ? schema.put("type", "object") : schema.put("type", "string");
    }

    /** A sample that fits the schema, with words of the field where the names tell. */
    static JsonNode sample(JsonNode schema, String name) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type.asText()) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property ->
                                object.set(property.getKey(), sample(property.getValue(), property.getKey())));
                yield object;
            }
            case "array" -> JSON.createArrayNode().add(sample(schema.path("items"), singular(name)));
            case "integer" ->
                JSON.getNodeFactory()
                        .numberNode(name.toLowerCase(java.util.Locale.ROOT).contains("year") ? 2566 : 1);
            case "number" -> JSON.getNodeFactory().numberNode(new BigDecimal("98.14"));
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            default -> JSON.getNodeFactory().textNode(word(schema.path("format").asText(), name));
        };
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static String word(String format, String name) {
        return switch (format) {
            case "uuid" ->
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString();
            case "date" -> "2023-03-30";
            case "date-time" -> "2023-04-01T03:00:00Z";
            default -> SAMPLES.getOrDefault(name, name);
        };
    }
}
