package prongsai.deploy.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema of Kubernetes as its own Java client has it, made by the Kubernetes project from the API's OpenAPI document: which fields there
 * are, of what type, and which must be there. Stricter than the client, which forgives a number in place of a text.
 */
final class KubernetesSchema {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Map<String, String> GROUPS = Map.of(
            "v1", "V1",
            "apps/v1", "V1",
            "autoscaling/v2", "V2",
            "networking.k8s.io/v1", "V1",
            "policy/v1", "V1");

    private final List<String> problems = new ArrayList<>();

    private KubernetesSchema() {}

    static boolean knows(JsonNode manifest) {
        return GROUPS.containsKey(manifest.path("apiVersion").asText());
    }

    /** What is wrong, each with the path to it; nothing where it is right. */
    static List<String> problems(JsonNode manifest) {
        KubernetesSchema schema = new KubernetesSchema();
        String name = GROUPS.get(manifest.path("apiVersion").asText())
                + manifest.path("kind").asText();
        try {
            schema.check(manifest, Class.forName(MODELS + name), name);
        } catch (ClassNotFoundException e) {
            schema.problems.add("no such kind: " + name);
        }
        return schema.problems;
    }

    private void check(JsonNode value, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (Map.class.isAssignableFrom(raw)) {
                expect(value.isObject(), path, "a map");
                value.properties().forEach(each -> check(each.getValue(), inner, path + "." + each.getKey()));
            } else {
                expect(value.isArray(), path, "a list");
                int at = 0;
                for (JsonNode each : value) {
                    check(each, inner, path + "[" + at++ + "]");
                }
            }
        } else {
            check(value, (Class<?>) type, path);
        }
    }

    private void check(JsonNode value, Class<?> type, String path) {
        if (type == String.class || type == java.time.OffsetDateTime.class) {
            expect(value.isTextual(), path, "a text");
        } else if (type == Integer.class || type == Long.class) {
            expect(value.isIntegralNumber(), path, "a whole number");
        } else if (type == Boolean.class) {
            expect(value.isBoolean(), path, "true or false");
        } else if (type.getSimpleName().equals("IntOrString")) {
            expect(value.isTextual() || value.isIntegralNumber(), path, "a whole number or a text");
        } else if (type.getSimpleName().equals("Quantity")) {
            expect(value.isNumber() || value.asText().matches("[0-9.]+(m|[kMGTP]i?)?"), path, "a quantity");
        } else if (type.getName().startsWith(MODELS)) {
            model(value, type, path);
        } else {
            problems.add(path + ": not known how to check " + type);
        }
    }

    private void model(JsonNode value, Class<?> type, String path) {
        expect(value.isObject(), path, "an object");
        Map<String, Field> fields = new HashMap<>();
        for (Field field : type.getDeclaredFields()) {
            SerializedName name = field.getAnnotation(SerializedName.class);
            if (name != null) {
                fields.put(name.value(), field);
            }
        }
        value.properties().forEach(each -> {
            Field field = fields.get(each.getKey());
            if (field == null) {
                problems.add(path + "." + each.getKey() + ": no such field");
            } else {
                check(each.getValue(), field.getGenericType(), path + "." + each.getKey());
            }
        });
        for (Object required : required(type)) {
            expect(value.has(required.toString()), path + "." + required, "there");
        }
    }

    private static Collection<?> required(Class<?> type) {
        try {
            return (Set<?>) type.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void expect(boolean holds, String path, String what) {
        if (!holds) {
            problems.add(path + ": must be " + what);
        }
    }
}
