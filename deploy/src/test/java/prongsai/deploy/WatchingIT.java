package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.deploy.demo.Api;

/** What alerts and dashboards ask for is there; and one request can be followed from the portal to the read model. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(WholeSystem.class)
class WatchingIT {
    private static final List<String> APPLICATIONS =
            List.of("assessment", "measures", "evidence", "reporting", "portal");
    private static final Pattern NAME =
            Pattern.compile("\\b(prongsai_\\w+|http_server_\\w+|jvm_memory_\\w+|process_cpu_usage)\\b");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Api api;

    @BeforeAll
    static void the_demo_is_loaded() {
        api = new Api(WholeSystem.machine().portal(), WholeSystem.machine().keycloak());
    }

    @Test
    void every_metric_that_is_asked_for_is_told() throws Exception {
        Set<String> asked = new TreeSet<>();
        names(Files.readString(WatchingTest.WATCHING.resolve("alerts.yaml")), asked);
        for (JsonNode dashboard : WatchingTest.dashboards()) {
            dashboard.findValues("expr").forEach(expression -> names(expression.asText(), asked));
        }
        Set<String> told = new TreeSet<>();
        for (String application : APPLICATIONS) {
            URI metrics = WholeSystem.machine().service(application).at("/q/metrics");
            String answer = HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
            answer.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> told.add(line.replaceAll("[{ ].*", "")));
        }
        asked.removeAll(told);

        assertEquals(Set.of(), asked, "asked for, and told by nobody");
    }

    private static void names(String text, Set<String> into) {
        NAME.matcher(text).results().forEach(match -> into.add(match.group(1)));
    }

    @Test
    void one_request_is_one_trace_from_the_portal_to_the_read_model() throws IOException, InterruptedException {
        JsonNode plan = api.post("officer-1048", "/plans", Map.of("organisation", "1048", "fiscalYear", 2596))
                .expect(201);
        String trace = UUID.randomUUID().toString().replace("-", "");
        HttpRequest request = HttpRequest.newBuilder(WholeSystem.machine()
                        .portal()
                        .at("/api/v1/plans/" + plan.path("id").asText() + "/measures"))
                .header("Authorization", "Bearer " + api.token("officer-1048"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-" + trace.substring(0, 16) + "-01")
                .POST(HttpRequest.BodyPublishers.ofString("{\"activity\":\"ติดตามคำขอ\"}"))
                .build();
        assertEquals(201, HTTP.send(request, BodyHandlers.ofString()).statusCode());

        Set<String> wanted = Set.of(
                "portal POST",
                "measures-service POST",
                "measures-service send measure-planned",
                "reporting-service apply measure-planned",
                "evidence-service apply measure-planned");
        TraceReceiver traces = WholeSystem.traces();
        boolean joined = Await.until(
                () -> wanted.stream().allMatch(one -> traces.of(trace).stream().anyMatch(span -> span.startsWith(one))),
                Duration.ofSeconds(30));
        assertTrue(joined, "one trace has all of " + wanted + ", but has " + traces.of(trace));
    }
}
