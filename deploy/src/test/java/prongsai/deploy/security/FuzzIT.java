package prongsai.deploy.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Thousands of calls made of the served OpenAPI documents, right and wrong ones, by everybody. Whatever is sent, no answer is a 5xx, and
 * every answer is of the one form. It comes last, for it leaves the shared system in disorder. {@code -Dprongsai.fuzz=20000} says how many calls; without it there is none,
 * {@code -Dprongsai.fuzz.seed=…} for those of another run.
 */
@Order(Integer.MAX_VALUE)
@EnabledIfSystemProperty(named = "prongsai.fuzz", matches = "[0-9]+")
@ExtendWith(Target.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzIT {
    private static final int CALLS = Integer.getInteger("prongsai.fuzz", 4000);
    private static final long SEED = Long.getLong("prongsai.fuzz.seed", 20261126L);
    private static final String ONE = System.getProperty("prongsai.fuzz.only", "");
    private static final int AT_ONCE = 4;

    /** Files made anew for each call, of which a few show as much as many. */
    private static final int DEAR = 6;

    private final Sender sender = new Sender();
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> accepted = new ConcurrentHashMap<>();

    @Test
    void whatever_is_sent_no_answer_is_a_5xx_and_every_answer_is_of_the_one_form() throws Exception {
        System.out.println("fuzz: seed " + SEED + ", " + CALLS + " calls");
        List<Operation> operations = Operation.all(Target.api());
        Map<String, List<String>> things = Target.things();
        Target.PEOPLE.values().forEach(Target.api()::token);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        long began = System.nanoTime();
        try {
            for (int i = 0; i < operations.size(); i++) {
                Operation operation = operations.get(i);
                int number = i;
                if (operation.toString().contains(ONE)) {
                    all.add(threads.submit(() -> calls(operation, things, number, CALLS / operations.size())));
                }
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf(
                "fuzz: %d s, answers %s, of %d calls %d were right at least once%n",
                (System.nanoTime() - began) / 1_000_000_000,
                new TreeMap<>(statuses),
                operations.size(),
                accepted.size());

        assertEquals("", String.join("\n", lines(wrong.values())), "seed " + SEED);
        if (ONE.isEmpty()) {
            assertTrue(
                    accepted.size() > operations.size() / 2, "the calls must not all be wrong: " + accepted.keySet());
        }
    }

    private static Collection<String> lines(Collection<String> all) {
        return all.stream().limit(60).toList();
    }

    private void calls(Operation operation, Map<String, List<String>> things, int number, int calls) {
        Values values = new Values(new Random(SEED + number), things);
        boolean dear =
                operation.path().contains("/reports/") || operation.path().contains("/rebuild");
        for (int i = 0; i < (dear ? Math.min(DEAR, calls) : calls); i++) {
            call(operation, values);
        }
    }

    private void call(Operation operation, Values values) {
        URI address = address(operation, values);
        String role = values.chance(0.85) && !operation.isOpen()
                ? values.any(List.copyOf(operation.roles()))
                : values.any(List.copyOf(new TreeMap<>(Target.PEOPLE).keySet()));
        String token = values.chance(0.05) ? null : Target.api().token(Target.PEOPLE.get(role));
        Map<String, String> headers = headers(values);
        String body = body(operation, values, headers);
        HttpResponse<String> answer = sender.send(address, operation.method(), token, headers, body);
        statuses.computeIfAbsent(answer.statusCode(), status -> new AtomicLong())
                .incrementAndGet();
        if (answer.statusCode() < 300) {
            accepted.computeIfAbsent(operation.toString(), each -> new AtomicLong())
                    .incrementAndGet();
        }
        for (String each : Verdict.on(operation, answer)) {
            wrong.putIfAbsent(
                    operation + ": " + each,
                    operation + ": " + each + "\n      " + role + " " + address + " " + headers + " " + cut(body)
                            + "\n      -> " + cut(answer.body()));
        }
    }

    private static URI address(Operation operation, Values values) {
        String path = operation.path();
        for (String name : path.split("[{}]", -1)) {
            if (path.contains("{" + name + "}")) {
                String value = values.chance(0.12) ? values.odd() : values.named(name, operation.path());
                path = path.replace("{" + name + "}", encoded(cutTo(value, 1500)));
            }
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.told().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && values.chance(0.4)) {
                String name = parameter.path("name").asText();
                String value = values.chance(0.2) ? values.odd() : values.named(name, operation.path());
                query.append(query.isEmpty() ? "?" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(cutTo(value, 1500)));
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
        if (values.chance(0.1)) {
            headers.put("Accept", values.any(List.of("*/*", "application/json", "text/html", "x", "image/*;q=2")));
        }
        if (values.chance(0.1)) {
            headers.put("Range", values.any(List.of("bytes=0-1", "bytes=-1", "bytes=9-1", "bytes=a-b", "x")));
        }
        return headers;
    }

    private static String body(Operation operation, Values values, Map<String, String> headers) {
        JsonNode content = operation.told().path("requestBody").path("content");
        if (content.isEmpty()) {
            return values.chance(0.1) && !operation.method().equals("GET") ? values.odd() : null;
        }
        String kind = content.fieldNames().next();
        if (kind.startsWith("multipart/")) {
            headers.put("Content-Type", kind + "; boundary=b");
            return Multipart.of(values);
        }
        headers.put(
                "Content-Type", values.chance(0.05) ? values.any(List.of("text/plain", "x", "application/xml")) : kind);
        return values.spoilt(values.of(operation, content.path(kind).path("schema"), "", 0));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String cutTo(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static String cut(String text) {
        return text == null ? "" : cutTo(text, 300);
    }
}
