package prongsai.deploy.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart as Helm's own engine renders it, which runs within this JVM. */
public final class Chart {
    static final Path FOLDER = Path.of("helm/prongsai");
    static final YAMLMapper YAML = new YAMLMapper();

    private static final String KUBERNETES = "1.34.0";

    private Chart() {}

    public static List<JsonNode> rendered(String... values) throws IOException {
        TemplateCommand command =
                new Helm(FOLDER).template().withName("ita").withNamespace("ita").withKubeVersion(KUBERNETES);
        for (String each : values) {
            Path file = Files.createTempFile("values", ".yaml");
            Files.writeString(file, each);
            command.withValuesFile(file);
        }
        return manifests(command.call());
    }

    static List<JsonNode> manifests(String yaml) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(document -> document.isObject() && !document.isEmpty())
                    .toList();
        }
    }

    public static Stream<JsonNode> of(List<JsonNode> manifests, String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.get("kind").asText().equals(kind));
    }

    public static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }
}
