package prongsai.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at once. */
final class Folders {

    private Folders() {}

    /** With all that is in it; nothing happens when it is not there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : contents(folder)) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
