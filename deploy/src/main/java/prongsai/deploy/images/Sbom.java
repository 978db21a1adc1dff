package prongsai.deploy.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build's list of what an application is made of, without the moment at which it was made: that would make every image another. */
final class Sbom {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sbom() {}

    static Path of(Path built, Path folder, String name) throws IOException {
        if (!Files.exists(built)) {
            throw new IOException("not built: " + built + "; deploy/images builds it");
        }
        JsonNode list = JSON.readTree(built.toFile());
        if (list.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("timestamp");
        }
        Path timeless = Files.createDirectories(folder).resolve(name + ".cdx.json");
        JSON.writeValue(timeless.toFile(), list);
        return timeless;
    }
}
