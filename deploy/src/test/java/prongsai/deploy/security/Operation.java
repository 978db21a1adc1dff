package prongsai.deploy.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import prongsai.deploy.demo.Api;

/**
 * One call that a served OpenAPI document describes.
 *
 * @param roles who may make it; none where anybody may
 */
record Operation(String service, String method, String path, Set<String> roles, JsonNode told, JsonNode document) {
    static final List<String> SERVICES = List.of("assessment", "measures", "evidence", "reporting");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** All of all four documents, as they are served. */
    static List<Operation> all(Api api) {
        List<Operation> all = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode document = document(api, service);
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        if (METHODS.contains(method.getKey())) {
                            all.add(new Operation(
                                    service,
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    roles(method.getValue()),
                                    method.getValue(),
                                    document));
                        }
                    }));
        }
        return all;
    }

    private static JsonNode document(Api api, String service) {
        try {
            return new ObjectMapper()
                    .readTree(api.get(null, "/openapi/" + service + "?format=json")
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> roles(JsonNode told) {
        Set<String> roles = new TreeSet<>();
        told.path("security").forEach(way -> way.forEach(named -> named.forEach(role -> roles.add(role.asText()))));
        return roles;
    }

    boolean isOpen() {
        return roles.isEmpty();
    }

    /** The schema, a reference followed. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** The kinds of content that are told for this status; none where nothing is told. */
    Set<String> kinds(int status) {
        Set<String> kinds = new TreeSet<>();
        told.path("responses")
                .path(Integer.toString(status))
                .path("content")
                .fieldNames()
                .forEachRemaining(kinds::add);
        return kinds;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
