package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Alerts, their pages and the dashboards belong together, and Prometheus' own tool understands them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchingTest {
    static final Path WATCHING = Path.of("watching");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern RUNBOOK = Pattern.compile("(?m)^ +runbook_url: (\\S+)$");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        pattern.matcher(Files.readString(WATCHING.resolve("alerts.yaml")))
                .results()
                .forEach(match -> all.add(match.group(1)));
        return all;
    }

    static List<JsonNode> dashboards() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(WATCHING.resolve("dashboards"))) {
            for (Path file : files.sorted().toList()) {
                all.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return all;
    }

    @Test
    void every_alert_has_its_page_and_every_page_its_alert() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(WATCHING.resolve("runbooks"))) {
            files.forEach(file -> pages.add(file.getFileName().toString().replace(".md", "")));
        }
        Set<String> led = new TreeSet<>();
        found(RUNBOOK).forEach(url -> led.add(url.replaceAll(".*/|\\.md$", "")));

        assertFalse(found(ALERT).isEmpty());
        assertEquals(found(ALERT), pages);
        assertEquals(found(ALERT), led);
    }

    @Test
    void every_page_says_how_to_look_and_what_to_do_in_both_languages() throws IOException {
        for (String alert : found(ALERT)) {
            String page = Files.readString(WATCHING.resolve("runbooks").resolve(alert + ".md"));
            for (String part :
                    List.of("# " + alert, "**ดูอย่างไร**", "**ทำอย่างไร**", "**Look**", "**Do**", "**ปลุกใคร")) {
                assertTrue(page.contains(part), alert + " lacks " + part);
            }
        }
    }

    @Test
    void every_alert_is_tried_in_both_directions() throws IOException {
        String tests = Files.readString(WATCHING.resolve("alerts-test.yaml"));
        for (String alert : found(ALERT)) {
            assertTrue(tests.contains("name: " + alert + " fires\n"), alert);
            assertTrue(tests.contains("name: " + alert + " is silent\n"), alert);
        }
    }

    @Test
    void panels_have_their_own_numbers_and_ask_the_chosen_source() throws IOException {
        for (JsonNode dashboard : dashboards()) {
            Set<Integer> numbers = new TreeSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                assertTrue(
                        numbers.add(panel.path("id").asInt()),
                        dashboard.path("title").asText());
                assertEquals("${datasource}", panel.at("/datasource/uid").asText());
                assertFalse(panel.path("targets").isEmpty());
            }
            assertEquals("datasource", dashboard.at("/templating/list/0/name").asText());
        }
    }

    @Test
    void prometheus_understands_the_rules_and_the_tests_of_them_hold() throws Exception {
        assumeTrue(Files.isExecutable(PROMTOOL), "Debian's prometheus is not installed");
        promtool("check", "rules", "alerts.yaml");
        promtool("test", "rules", "alerts-test.yaml");
    }

    @Test
    void prometheus_understands_what_the_dashboards_ask() throws Exception {
        assumeTrue(Files.isExecutable(PROMTOOL), "Debian's prometheus is not installed");
        StringBuilder rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
        int number = 0;
        for (JsonNode dashboard : dashboards()) {
            for (JsonNode expression : dashboard.findValues("expr")) {
                rules.append("      - record: panel_")
                        .append(number++)
                        .append("\n        expr: '")
                        .append(expression.asText().replace("'", "''"))
                        .append("'\n");
            }
        }
        Path file = Files.createTempFile(Path.of("target"), "panels", ".yaml");
        Files.writeString(file, rules);
        promtool("check", "rules", file.toAbsolutePath().toString());
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROMTOOL.toString()));
        command.addAll(List.of(arguments));
        Process run = new ProcessBuilder(command)
                .directory(WATCHING.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, run.waitFor(), said);
    }
}
