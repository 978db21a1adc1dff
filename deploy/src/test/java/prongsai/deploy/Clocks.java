package prongsai.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The clock of a single process that can be stepped, by a small library that is compiled here where there is a compiler. */
final class Clocks {
    private static final Path COMPILER = Path.of("/usr/bin/gcc");
    private static final String SOURCE = "stepped-clock.c";

    private Clocks() {}

    static boolean canBeStepped() {
        return Files.isExecutable(COMPILER) && System.getProperty("os.name").equals("Linux");
    }

    /** What a process must be told so that its clock can be stepped. */
    static Map<String, String> stepped(Home home) {
        Path library = home.folder().resolve("stepped-clock.so");
        try (InputStream source = Clocks.class.getResourceAsStream(SOURCE)) {
            Files.write(home.folder().resolve(SOURCE), source.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> compile =
                List.of(COMPILER.toString(), "-shared", "-fPIC", "-O1", "-o", library.toString(), SOURCE, "-ldl");
        if (!Spawn.run(compile, home.folder(), home.log("clock"), Duration.ofSeconds(30))) {
            throw new IllegalStateException("not compiled: see " + home.log("clock"));
        }
        step(home, 0);
        return Map.of(
                "LD_PRELOAD", library.toString(), "STEPPED_CLOCK", file(home).toString());
    }

    /** Sets that clock by so many seconds off the true time. */
    static void step(Home home, long seconds) {
        try (FileChannel file = FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putLong(0, seconds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.folder().resolve("clock");
    }
}
