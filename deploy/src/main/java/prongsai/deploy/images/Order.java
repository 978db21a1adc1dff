package prongsai.deploy.images;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wants: {@code --name value} for each.
 *
 * @param registry where to push, {@code registry.example.go.th/ita}; absent where tars are written
 * @param tars the folder the tars are written to
 * @param prefix what the images' names begin with, besides the registry
 * @param base what they stand on
 */
record Order(
        Path project,
        @Nullable String registry,
        Path tars,
        String prefix,
        String tag,
        String base,
        String architecture,
        String revision,
        String source) {

    /** A JRE 17 with fontconfig and freetype; an operator pins it by its digest, or names one of his own. */
    static final String USUAL_BASE = "eclipse-temurin:17-jre-noble";

    static Order of(Path project, String... words) {
        Map<String, String> given = new HashMap<>(Map.of(
                "tars", project.resolve("deploy/target/images").toString(),
                "prefix", "prongsai/",
                "tag", "1.0.0-SNAPSHOT",
                "base", USUAL_BASE,
                "arch", "amd64",
                "revision", "",
                "source", ""));
        for (int at = 0; at < words.length; at += 2) {
            String name = words[at].startsWith("--") ? words[at].substring(2) : "";
            if (at + 1 == words.length || !(name.equals("registry") || given.containsKey(name))) {
                throw new IllegalArgumentException("not understood: " + words[at] + "; known are --registry and --"
                        + String.join(", --", given.keySet()));
            }
            given.put(name, words[at + 1]);
        }
        return new Order(
                project,
                given.get("registry"),
                Path.of(of(given, "tars")),
                of(given, "prefix"),
                of(given, "tag"),
                of(given, "base"),
                of(given, "arch"),
                of(given, "revision"),
                of(given, "source"));
    }

    private static String of(Map<String, String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value;
    }
}
