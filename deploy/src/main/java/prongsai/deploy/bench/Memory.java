package prongsai.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The most memory that each service of a running system ever held: resident, heap and all else (Linux). */
final class Memory {
    private static final long ALLOWED_MEGABYTES = 512;

    private Memory() {}

    /** Tells a row for each service; the organisations are how many the system holds by now. */
    static void measure(Path home, int organisations, Consumer<String> tell) throws IOException {
        for (String service : List.of("assessment", "measures", "evidence", "reporting", "portal")) {
            Path record = home.resolve("run").resolve(service + ".pid");
            if (!Files.exists(record)) {
                throw new NoSuchFileException(record.toString(), null, "no running system has its data in " + home);
            }
            String pid = Files.readString(record).strip().split(" ", -1)[0];
            long megabytes = mostHeld(Path.of("/proc", pid, "status"));
            tell.accept(Row.of(
                    "memory of " + service + ", the most so far",
                    organisations,
                    megabytes + " MB",
                    ALLOWED_MEGABYTES + " MB",
                    megabytes / (double) ALLOWED_MEGABYTES));
        }
    }

    private static long mostHeld(Path status) throws IOException {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }
}
