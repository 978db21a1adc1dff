package prongsai.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this computer tells about itself, where it does (Linux). */
final class Machine {

    private static final long UNKNOWN = 0;

    private Machine() {}

    /** Memory that can be had without swapping. */
    static long availableBytes() {
        return kilobytes(Path.of("/proc/meminfo"), "MemAvailable:") * 1024;
    }

    static long residentBytes(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") * 1024;
    }

    /** Whether it runs no more, even if its number is still held because nobody has asked for its exit status. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || isZombie(Path.of("/proc", Long.toString(process.pid()), "status"));
    }

    private static boolean isZombie(Path status) {
        try {
            return Files.exists(status) && Files.readString(status).contains("State:\tZ");
        } catch (IOException e) {
            return false; // gone while we looked: the next look will tell
        }
    }

    private static long kilobytes(Path file, String label) {
        if (!Files.exists(file)) {
            return UNKNOWN;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
