package prongsai.deploy.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A unit of systemd, or a file of settings: names, each with all its values. */
final class UnitFile {
    private final Map<String, List<String>> values = new TreeMap<>();

    UnitFile(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("[")) {
                int at = line.indexOf('=');
                if (at < 1) {
                    throw new IOException(file + " says what is no setting: " + line);
                }
                values.computeIfAbsent(line.substring(0, at), name -> new ArrayList<>())
                        .add(line.substring(at + 1));
            }
        }
    }

    Map<String, List<String>> values() {
        return values;
    }

    String only(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new IllegalStateException(name + " is said " + found.size() + " times");
        }
        return found.get(0);
    }
}
