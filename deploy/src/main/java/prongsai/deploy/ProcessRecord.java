package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process we started, so that a later launcher can find it again. The start time tells it from a stranger with the same number. */
record ProcessRecord(long pid, long startedAtMillis) {

    static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(
                process.pid(),
                process.info().startInstant().map(at -> at.toEpochMilli()).orElse(0L));
    }

    void write(Path file) {
        try {
            Files.writeString(file, pid + " " + startedAtMillis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process a record tells of, when it lives and is ours. */
    static Optional<ProcessHandle> living(Path file) {
        return read(file).flatMap(recorded -> ProcessHandle.of(recorded.pid)
                .filter(process -> !Machine.isGone(process))
                .filter(process -> of(process).equals(recorded)));
    }

    private static Optional<ProcessRecord> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty(); // cut off in the middle of writing: leads nowhere
        }
    }
}
