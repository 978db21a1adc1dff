package prongsai.platform.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All settings of all applications: the tables of {@code deploy/SETTINGS.md}, which every application carries. */
final class SettingsTable {
    private static final String FILE = "/META-INF/prongsai/SETTINGS.md";
    private static final int COLUMNS = 6;
    private static final Set<String> SERVICES = Set.of("assessment", "measures", "evidence", "reporting");
    private static final Set<String> ALL = Set.of("assessment", "measures", "evidence", "reporting", "portal");
    private static final Map<String, Set<String>> GROUPS = Map.of("all", ALL, "services", SERVICES, "none", Set.of());

    private SettingsTable() {}

    static List<Setting> all() {
        try (InputStream in = SettingsTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + FILE);
            }
            return read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line of a table that begins with a name in code. */
    static List<Setting> read(String markdown) {
        List<Setting> settings = new ArrayList<>();
        for (String line : markdown.lines().filter(each -> each.startsWith("| `")).toList()) {
            String[] cells = line.substring(1).split("\\|", -1);
            if (cells.length != COLUMNS + 1) {
                throw new IllegalStateException("SETTINGS.md: not " + COLUMNS + " cells: " + line);
            }
            settings.add(new Setting(
                    cell(cells[0]), cell(cells[1]), cell(cells[2]), Allowed.by(cell(cells[3])), readers(cell(cells[4]))));
        }
        return settings;
    }

    private static Set<String> readers(String words) {
        Set<String> group = GROUPS.get(words);
        return group == null ? Set.copyOf(Arrays.asList(words.split(", ", -1))) : group;
    }

    private static String cell(String text) {
        return text.replace("`", "").strip();
    }
}
