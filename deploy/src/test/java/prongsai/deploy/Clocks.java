package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Clocks of single processes that can be stepped, by Debian's libfaketime where it is installed. */
final class Clocks {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

    private Clocks() {}

    static boolean canBeStepped() {
        return LIBRARIES.stream().anyMatch(Files::exists);
    }

    /** What a process must be told so that its clock can be stepped; it is slow then. */
    static Map<String, String> stepped(Home home) {
        step(home, 0);
        String library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow()
                .toString();
        return Map.of(
                "LD_PRELOAD",
                library,
                "FAKETIME_TIMESTAMP_FILE",
                file(home).toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** Sets these clocks by so many seconds off the true time. */
    static void step(Home home, int seconds) {
        try {
            Files.writeString(file(home), (seconds < 0 ? "" : "+") + seconds + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.folder().resolve("clock");
    }
}
