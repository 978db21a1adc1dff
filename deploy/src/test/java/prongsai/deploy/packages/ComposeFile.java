package prongsai.deploy.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code compose/compose.yaml} with its anchors resolved, and variables put in as Compose does. */
final class ComposeFile {
    static final Path FOLDER = Path.of("compose");

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    private ComposeFile() {}

    static JsonNode read(Map<String, String> variables) throws IOException {
        String text = PLACE.matcher(Files.readString(FOLDER.resolve("compose.yaml")))
                .replaceAll(place -> {
                    String value = variables.getOrDefault(place.group(1), "");
                    if (value.isEmpty() && "?".equals(place.group(2))) {
                        throw new IllegalArgumentException(place.group(1) + " is missing: " + place.group(3));
                    }
                    return Matcher.quoteReplacement(value.isEmpty() && place.group(3) != null ? place.group(3) : value);
                });
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
}
