package prongsai.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks that each event of a service has a schema, an example and a line in the AsyncAPI document, that record, example and
 * schema agree, and that nothing a reader of v1 relies on has gone. With {@code -Dprongsai.contracts=write} what is missing or
 * has grown is written; a breaking change is refused even then.
 */
public final class EventContracts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String service;
    private final Path folder;
    private final boolean write = "write".equals(System.getProperty("prongsai.contracts"));

    private EventContracts(String service) {
        this.service = service;
        this.folder = Path.of("..", "platform", "src", "main", "resources", "contracts", service);
    }

    /** Checks every event of these sealed interfaces. */
    public static void hold(String service, Class<?>... kinds) {
        EventContracts contracts = new EventContracts(service);
        Map<String, Class<?>> events = new TreeMap<>();
        for (Class<?> kind : kinds) {
            assertTrue(kind.isSealed(), kind + " is sealed, so that no event is forgotten");
            for (Class<?> event : kind.getPermittedSubclasses()) {
                events.put(kebab(event.getSimpleName()), event);
            }
        }
        events.forEach(contracts::event);
        contracts.asyncApi(events.keySet());
    }

    private void event(String name, Class<?> event) {
        ObjectNode schema = RecordSchema.schema(event);
        Path schemaFile = folder.resolve(name + ".v1.schema.json");
        if (Files.exists(schemaFile)) {
            List<String> broken = new ArrayList<>();
            breaks(read(schemaFile), schema, name, broken);
            assertEquals(List.of(), broken, "v1 readers keep working");
        }
        settle(schemaFile, schema);

        Path exampleFile = folder.resolve(name + ".v1.example.json");
        if (write && !Files.exists(exampleFile)) {
            settle(exampleFile, RecordSchema.sample(schema, name));
        }
        JsonNode example = read(exampleFile);
        var errors = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(example);
        assertTrue(errors.isEmpty(), () -> exampleFile + " " + errors);
        try {
            Object read = JSON.treeToValue(example, event);
            assertEquals(
                    example, JSON.readTree(JSON.writeValueAsString(read)), "record and example say the same: " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader relies on: every field that was there, of the same type, and required where it was. */
    private static void breaks(JsonNode before, JsonNode now, String where, List<String> broken) {
        Set<String> types = types(before);
        if (!types(now).equals(types)) {
            broken.add(where + " was " + types + " and is " + types(now));
        }
        Set<String> required = texts(before.path("required"));
        before.path("properties").properties().forEach(property -> {
            JsonNode there = now.path("properties").path(property.getKey());
            String place = where + "." + property.getKey();
            if (there.isMissingNode()) {
                broken.add(place + " is gone");
            } else {
                breaks(property.getValue(), there, place, broken);
            }
            if (required.contains(property.getKey())
                    && !texts(now.path("required")).contains(property.getKey())) {
                broken.add(place + " was always there and may be missing now");
            }
        });
        if (before.has("items")) {
            breaks(before.path("items"), now.path("items"), where + "[]", broken);
        }
        if (before.has("enum") && !texts(now.path("enum")).containsAll(texts(before.path("enum")))) {
            broken.add(where + " lost a value");
        }
    }

    private static Set<String> types(JsonNode schema) {
        return schema.path("type").isArray()
                ? texts(schema.path("type"))
                : Set.of(schema.path("type").asText());
    }

    private static Set<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private void asyncApi(Set<String> names) {
        ObjectNode document = JSON.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Prongsai: what " + service + "-service tells")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 over Kafka, binary mode: the attributes are headers (ce_id, ce_type, ce_source,"
                                + " ce_subject, ce_time, ce_organisation, ce_epoch, ce_version, ce_actor, ce_actorrole, ce_address), the"
                                + " data is the message. Keyed by organisation. Each event carries the whole new state of its aggregate.");
        ObjectNode channel = document.putObject("channels").putObject(service);
        channel.put("address", "prongsai." + service + ".v1");
        ObjectNode messages = channel.putObject("messages");
        ObjectNode components = document.putObject("components").putObject("messages");
        for (String name : names) {
            messages.putObject(name).put("$ref", "#/components/messages/" + name);
            ObjectNode message = components.putObject(name);
            message.put("name", "prongsai." + service + "." + name + ".v1");
            message.put("contentType", "application/json");
            message.putObject("payload").put("$ref", name + ".v1.schema.json");
        }
        document.putObject("operations")
                .putObject("tell")
                .put("action", "send")
                .putObject("channel")
                .put("$ref", "#/channels/" + service);
        settle(folder.resolve("asyncapi.json"), document);
    }

    private void settle(Path file, JsonNode content) {
        if (write && !(Files.exists(file) && read(file).equals(content))) {
            try {
                Files.createDirectories(folder);
                Files.writeString(file, JSON.writeValueAsString(content) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertEquals(content, read(file), file + " is up to date (write it anew with -Dprongsai.contracts=write)");
    }

    private static JsonNode read(Path file) {
        assertTrue(Files.exists(file), file + " is there (write it with -Dprongsai.contracts=write)");
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
