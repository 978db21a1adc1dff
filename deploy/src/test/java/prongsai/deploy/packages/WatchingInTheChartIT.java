package prongsai.deploy.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The chart brings the alert rules and the dashboards themselves, word for word but for where the runbooks are read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchingInTheChartIT {
    private static final Path WATCHING = Path.of("watching");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> rendered(String more) throws IOException {
        String required = Files.readString(Path.of("src/test/resources/prongsai/deploy/packages/required.yaml"));
        return Chart.rendered(required, more);
    }

    @Test
    void the_alerts_are_those_of_the_project() throws IOException {
        JsonNode own = Chart.YAML.readTree(Files.readString(WATCHING.resolve("alerts.yaml")));
        JsonNode rule = Chart.of(
                        rendered("alerts: { enabled: true, labels: { release: prometheus } }"), "PrometheusRule")
                .findFirst()
                .orElseThrow();

        assertEquals(own.get("groups"), rule.at("/spec/groups"));
        assertEquals("prometheus", rule.at("/metadata/labels/release").asText());
    }

    @Test
    void an_alert_leads_to_the_runbook_where_the_operator_has_it() throws IOException {
        JsonNode rule = Chart.of(
                        rendered("alerts: { enabled: true, runbooks: 'https://git.example.go.th/ita/' }"),
                        "PrometheusRule")
                .findFirst()
                .orElseThrow();

        for (JsonNode url : rule.findValues("runbook_url")) {
            assertTrue(url.asText().startsWith("https://git.example.go.th/ita/"), url::asText);
            String page = url.asText().substring("https://git.example.go.th/ita/".length());
            assertTrue(Files.exists(WATCHING.resolve("runbooks").resolve(page)), page);
        }
        assertEquals(12, rule.findValues("runbook_url").size());
    }

    @Test
    void each_dashboard_is_where_grafana_looks_for_it() throws IOException {
        Set<String> found = new TreeSet<>();
        for (JsonNode map : Chart.of(rendered("dashboards: { enabled: true }"), "ConfigMap")
                .filter(map -> map.at("/metadata/labels").has("grafana_dashboard"))
                .toList()) {
            String file = map.get("data").fieldNames().next();
            assertEquals(
                    JSON.readTree(
                            Files.readString(WATCHING.resolve("dashboards").resolve(file))),
                    JSON.readTree(map.get("data").get(file).asText()),
                    file);
            found.add(file);
        }

        try (Stream<Path> files = Files.list(WATCHING.resolve("dashboards"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    found);
        }
    }

    @Test
    void who_has_no_operator_for_prometheus_gets_neither() throws IOException {
        List<JsonNode> manifests = rendered("{}");

        assertEquals(0, Chart.of(manifests, "PrometheusRule").count());
        assertTrue(Chart.of(manifests, "ConfigMap")
                .noneMatch(map -> map.at("/metadata/labels").has("grafana_dashboard")));
    }
}
