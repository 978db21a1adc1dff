package prongsai.deploy.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image as {@code docker load} takes it: its configuration, and what lies in its layers. */
final class ImageTar {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path parts;
    private final List<TarArchiveEntry> entries = new ArrayList<>();

    ImageTar(Path tar) throws IOException {
        parts = Files.createDirectories(tar.resolveSibling(tar.getFileName() + ".parts"));
        try (TarArchiveInputStream in = new TarArchiveInputStream(Files.newInputStream(tar))) {
            for (TarArchiveEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                Files.copy(in, parts.resolve(part.getName()));
            }
        }
    }

    JsonNode manifest() throws IOException {
        return JSON.readTree(parts.resolve("manifest.json").toFile()).get(0);
    }

    JsonNode config() throws IOException {
        return JSON.readTree(parts.resolve(manifest().get("Config").asText()).toFile())
                .get("config");
    }

    /** The entries of all layers, the lowest first. */
    List<TarArchiveEntry> entries() throws IOException {
        if (entries.isEmpty()) {
            for (JsonNode layer : manifest().get("Layers")) {
                read(layer, (entry, content) -> entries.add(entry));
            }
        }
        return entries;
    }

    /** As the uppermost layer has it. */
    byte[] file(String name) throws IOException {
        JsonNode layers = manifest().get("Layers");
        List<byte[]> found = new ArrayList<>();
        for (int at = layers.size() - 1; at >= 0 && found.isEmpty(); at--) {
            read(layers.get(at), (entry, content) -> {
                if (entry.getName().equals(name)) {
                    found.add(content.readAllBytes());
                }
            });
        }
        if (found.isEmpty()) {
            throw new IOException("not in the image: " + name);
        }
        return found.get(0);
    }

    void unpack(Path folder) throws IOException {
        for (JsonNode layer : manifest().get("Layers")) {
            read(layer, (entry, content) -> {
                Path place = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(content, place);
                }
            });
        }
    }

    private void read(JsonNode layer, Visitor visitor) throws IOException {
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(parts.resolve(layer.asText()))))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                visitor.visit(entry, in);
            }
        }
    }

    /** Sees one entry. */
    private interface Visitor {
        void visit(TarArchiveEntry entry, InputStream content) throws IOException;
    }
}
