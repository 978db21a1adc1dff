package prongsai.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One application part, as {@code applications.properties} describes it.
 *
 * @param folder the module it is built in
 * @param heapMegabytes the most its JVM may keep
 * @param hasData whether it has a database of its own and talks to Kafka
 * @param after the parts it cannot start without
 * @param environment what it is told besides the common things; may hold <code>${...}</code>
 */
public record Application(
        String name,
        String folder,
        int usualPort,
        int heapMegabytes,
        boolean hasData,
        List<String> after,
        Map<String, String> environment) {

    private static final String ENVIRONMENT = ".env.";
    private static final String HOME = "${home}/";

    /** In the order in which they start. */
    public static List<Application> all() {
        Map<String, String> facts = Facts.of("applications");
        return Arrays.stream(value(facts, "parts").split(","))
                .map(part -> read(part, facts))
                .toList();
    }

    /** The variables that name a folder of its data, each with that folder's place below the home folder. */
    public Map<String, String> folders() {
        Map<String, String> folders = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (value.startsWith(HOME)) {
                folders.put(name, value.substring(HOME.length()));
            }
        });
        return folders;
    }

    private static Application read(String part, Map<String, String> facts) {
        Map<String, String> environment = new TreeMap<>();
        facts.forEach((key, value) -> {
            if (key.startsWith(part + ENVIRONMENT)) {
                environment.put(key.substring(part.length() + ENVIRONMENT.length()), value);
            }
        });
        return new Application(
                part,
                value(facts, part + ".folder"),
                Integer.parseInt(value(facts, part + ".port")),
                Integer.parseInt(value(facts, part + ".heap")),
                value(facts, part + ".data").equals("yes"),
                Arrays.asList(value(facts, part + ".after").split(",")),
                environment);
    }

    private static String value(Map<String, String> facts, String key) {
        String value = facts.get(key);
        if (value == null) {
            throw new IllegalStateException("applications.properties says nothing of " + key);
        }
        return value;
    }
}
