package prongsai.deploy.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.deploy.Application;
import prongsai.deploy.LaunchersSettings;

/** SETTINGS.md, by which every application checks its settings, is what the code reads and what the packages tell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTableIT {
    private static final Pattern TOLD =
            Pattern.compile("(?m)^\\s*(?:- name: |\"variable\" \")?((?:PRONGSAI|QUARKUS|KAFKA)_[A-Z0-9_]+)\\b");

    private final List<Row> rows = rows();

    SettingsTableIT() throws IOException {}

    @Test
    void what_the_code_reads_is_in_the_table_and_the_other_way_round() throws IOException {
        Map<String, String> code = new TreeMap<>(SettingsInCode.all());
        Map<String, String> table = new TreeMap<>();
        rows.stream()
                .filter(row -> row.name().startsWith("prongsai."))
                .forEach(row -> table.put(row.name(), row.usual()));

        assertEquals(code.keySet(), table.keySet());
        code.forEach((name, usual) -> {
            String said = table.get(name);
            if (!usual.isEmpty() && !said.endsWith("…") && !said.startsWith("of ")) {
                assertEquals(usual.toLowerCase(Locale.ROOT), said.toLowerCase(Locale.ROOT), name);
            }
        });
    }

    @Test
    void what_the_packages_tell_is_in_the_table() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Application application : Application.all()) {
            told.addAll(LaunchersSettings.of(application));
        }
        for (String folder : List.of("helm/prongsai/templates", "compose", "systemd/etc")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    TOLD.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
                }
            }
        }
        told.removeIf(
                name -> name.matches(
                        "KAFKA_(ADVERTISED|CLUSTER|CONTROLLER|HEAP|LISTENER|LOG|NODE|PROCESS|INTER|AUTO|OFFSETS|TRANSACTION|SHARE|DEFAULT|GROUP|PORT).*"));
        rows.forEach(row -> told.removeIf(row::knows));

        assertEquals(Set.of(), told);
    }

    @Test
    void an_application_knows_what_the_table_says_it_reads() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Application application : Application.all()) {
            KnownSettings known = new KnownSettings(application);
            rows.stream()
                    .filter(row -> row.readers().contains(application.name()))
                    .filter(row -> !row.variable().startsWith("QUARKUS_TLS_") && !known.knows(row.variable()))
                    .forEach(row -> unknown.add(application.name() + " " + row.variable()));
        }
        assertEquals(Set.of(), unknown);
    }

    /** So that no name of Quarkus or Kafka is taken for a mistyped one of the table. */
    @Test
    void a_name_of_another_setting_is_not_nearly_one_of_the_table() throws IOException {
        Set<String> mistakable = new TreeSet<>();
        for (Application application : Application.all()) {
            for (String name : new KnownSettings(application).names()) {
                boolean passedOn =
                        name.matches("(QUARKUS|KAFKA)_.*") && rows.stream().noneMatch(row -> row.knows(name));
                if (passedOn && rows.stream().anyMatch(row -> isNear(name, row.variable()))) {
                    mistakable.add(name);
                }
            }
        }
        assertEquals(Set.of(), mistakable);
        assertTrue(isNear("KAFKA_BOOTSTRAP_SERVER", "KAFKA_BOOTSTRAP_SERVERS"));
    }

    private static boolean isNear(String one, String other) {
        return distance(one, other) <= 2;
    }

    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || Math.abs(one.length() - other.length()) > 2) {
            return Math.max(one.length(), other.length());
        }
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 0; i < one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i + 1;
            for (int j = 0; j < other.length(); j++) {
                int changed = before[j] + (one.charAt(i) == other.charAt(j) ? 0 : 1);
                now[j + 1] = Math.min(changed, Math.min(before[j + 1], now[j]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    private static List<Row> rows() throws IOException {
        return Files.readString(Path.of("SETTINGS.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1).replace("`", "").split("\\|", -1))
                .map(cells -> new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[4].strip()))
                .toList();
    }

    private record Row(String name, String variable, String usual, String who) {
        Set<String> readers() {
            return switch (who) {
                case "none" -> Set.of();
                case "all" -> Set.of("assessment", "measures", "evidence", "reporting", "portal");
                case "services" -> Set.of("assessment", "measures", "evidence", "reporting");
                default -> Set.of(who.split(", ", -1));
            };
        }

        boolean knows(String told) {
            return variable.endsWith("*")
                    ? told.startsWith(variable.substring(0, variable.length() - 1))
                    : told.equals(variable)
                            || told.equals(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }
    }
}
