package prongsai.deploy.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that begin with {@code prongsai.}, as the sources read them, each with what holds where it is not set. */
final class SettingsInCode {
    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"([^\"]+)\"\\)\\s*(?:public )?interface \\w+ \\{(.*)\\}\\s*$", Pattern.DOTALL);
    private static final Pattern PROPERTY =
            Pattern.compile("@ConfigProperty\\(name = \"(prongsai\\.[^\"]+)\"(?:, defaultValue = \"([^\"]*)\")?");
    private static final Pattern KEY = Pattern.compile("(?m)^(prongsai\\.[a-z0-9.-]+)=(.*)$");
    private static final Pattern NESTED = Pattern.compile("interface (\\w+) \\{");
    private static final Pattern METHOD =
            Pattern.compile("(?:@WithDefault\\(((?:\"[^\"]*\"\\s*\\+?\\s*)+)\\)\\s*)?([\\w<>, ]+?) (\\w+)\\(\\);");

    private final Map<String, String> found = new TreeMap<>();

    private SettingsInCode() {}

    static Map<String, String> all() throws IOException {
        SettingsInCode code = new SettingsInCode();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(each -> each.toString().matches(".*/src/main/.*\\.(java|properties)"))
                    .filter(each -> !each.startsWith(Path.of("../deploy")))
                    .toList()) {
                code.read(Files.readString(file), file.toString().endsWith(".java"));
            }
        }
        return code.found;
    }

    private void read(String text, boolean java) {
        if (!java) {
            // what stands in application.properties holds before the default of the code
            KEY.matcher(text).results().forEach(key -> found.put(key.group(1), usual(key.group(2))));
            return;
        }
        PROPERTY.matcher(text)
                .results()
                .forEach(each -> found.putIfAbsent(each.group(1), each.group(2) == null ? "" : each.group(2)));
        MAPPING.matcher(text).results().forEach(each -> mapping(each.group(1), each.group(2)));
    }

    private void mapping(String prefix, String body) {
        Map<String, String> groups = new TreeMap<>();
        Matcher nested = NESTED.matcher(body);
        StringBuilder own = new StringBuilder();
        int from = 0;
        while (nested.find(from)) {
            int end = closing(body, nested.end());
            groups.put(nested.group(1), body.substring(nested.end(), end));
            own.append(body, from, nested.start());
            from = end + 1;
        }
        own.append(body.substring(from));
        METHOD.matcher(own).results().forEach(method -> {
            String name = prefix + "." + kebab(method.group(3));
            String group = groups.get(method.group(2).strip());
            if (group != null) {
                mapping(name, group);
            } else if (!method.group(2).contains("Map<")) {
                String usual = method.group(1) == null ? "" : method.group(1).replaceAll("\"\\s*\\+?\\s*\"?", "");
                found.putIfAbsent(name, usual);
            }
        });
    }

    private static int closing(String text, int from) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open.push('{');
            } else if (text.charAt(i) == '}') {
                if (open.isEmpty()) {
                    return i;
                }
                open.pop();
            }
        }
        throw new IllegalStateException("not closed: " + text);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code ${PRONGSAI_PUBLIC_ADDRESS:http://localhost:8080}} is what stands behind the colon; what follows another setting has no own. */
    private static String usual(String value) {
        Matcher place = Pattern.compile("\\$\\{[A-Z_]+:(.*)}").matcher(value);
        return place.matches() ? place.group(1) : value.contains("${") ? "" : value;
    }
}
