package prongsai.deploy.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, right or wrong.
 *
 * @param person whose token it comes with; null for none
 */
record Call(
        Operation operation,
        @Nullable String person,
        URI address,
        Map<String, String> headers,
        @Nullable String body) {
    private static final int LONGEST = 1500;
    private static final List<String> NEEDED = List.of("fiscalYear", "round", "organisation");

    /** The next one of these values. */
    static Call of(Values values) {
        values.next();
        Map<String, String> headers = values.meantWell() ? new TreeMap<>() : headers(values);
        String body = body(values, headers);
        return new Call(values.operation(), person(values), address(values), headers, body);
    }

    private static @Nullable String person(Values values) {
        Operation operation = values.operation();
        if (values.slips(0.05)) {
            return null;
        }
        boolean anybody = operation.isOpen() || values.slips(0.15);
        return values.office()
                .person(values.any(new TreeSet<>(Target.PEOPLE.keySet())
                        .stream()
                                .filter(role -> anybody || operation.roles().contains(role))
                                .toList()));
    }

    private static URI address(Values values) {
        String path = values.operation().path();
        for (String name : path.split("[{}]", -1)) {
            if (path.contains("{" + name + "}")) {
                String value = values.slips(0.12) ? Strange.text(values) : Named.value(name, values);
                path = path.replace("{" + name + "}", encoded(value == null ? "1" : value));
            }
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : values.operation().told().path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = values.meantWell() && NEEDED.contains(name);
            if (parameter.path("in").asText().equals("query") && (needed || values.chance(0.4))) {
                String value = values.slips(0.2) ? Strange.text(values) : Named.value(name, values);
                if (value != null) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(value));
                }
            }
        }
        return URI.create(Target.portal().url() + path + query);
    }

    private static Map<String, String> headers(Values values) {
        Map<String, String> headers = new TreeMap<>();
        if (values.chance(0.3)) {
            headers.put(
                    "If-Match",
                    values.any(List.of("\"1\"", "*", "\"0\"", "W/\"1\"", "x", "\"\"", "\"a\", \"b\"", "\"\u00e9\"")));
        }
        if (values.chance(0.3)) {
            headers.put("If-None-Match", values.any(List.of("*", "\"1\"", ",", "\"")));
        }
        if (values.chance(0.3)) {
            headers.put("Idempotency-Key", values.any(List.of("a", "", "k".repeat(300), "\u00e9", "same")));
        }
        if (values.chance(0.3)) {
            headers.put("Accept-Language", values.any(List.of("en", "th", "xx-YY;q=9", "*", ";;;", "en;q=a")));
        }
        if (values.chance(0.2)) {
            headers.put(
                    "Accept",
                    values.any(List.of(
                            "*/*",
                            "application/json",
                            "text/html",
                            "text/plain",
                            "image/png",
                            "application/xml",
                            "text/csv",
                            "x",
                            "image/*;q=2")));
        }
        if (values.chance(0.1)) {
            headers.put("Range", values.any(List.of("bytes=0-1", "bytes=-1", "bytes=9-1", "bytes=a-b", "x")));
        }
        return headers;
    }

    private static @Nullable String body(Values values, Map<String, String> headers) {
        Operation operation = values.operation();
        JsonNode content = operation.told().path("requestBody").path("content");
        if (content.isEmpty()) {
            return !operation.method().equals("GET") && values.slips(0.1) ? Strange.text(values) : null;
        }
        String kind = content.fieldNames().next();
        if (kind.startsWith("multipart/")) {
            headers.put("Content-Type", kind + "; boundary=b");
            return Multipart.of(values);
        }
        headers.put(
                "Content-Type", values.slips(0.1) ? values.any(List.of("text/plain", "x", "application/xml")) : kind);
        return Strange.spoilt(values.of(content.path(kind).path("schema"), "", 0), values);
    }

    private static String encoded(String text) {
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return URLEncoder.encode(whole, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : body.length() > LONGEST / 5 ? body.substring(0, LONGEST / 5) + "…" : body;
        return person + " " + address + " " + headers + " " + sent;
    }
}
