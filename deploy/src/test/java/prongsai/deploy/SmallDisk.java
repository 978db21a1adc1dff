package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A disk of 64 MB for evidence, so that it can be full; where none can be mounted, a folder. */
final class SmallDisk {
    private static final String FULL = "ballast";

    private SmallDisk() {}

    static Path in(Home home) {
        Path disk = home.evidence();
        Spawn.run(
                List.of("mount", "-t", "tmpfs", "-o", "size=64m", "prongsai-small-disk", disk.toString()),
                home.folder(),
                home.log("small-disk"),
                Duration.ofSeconds(5));
        return disk;
    }

    static boolean isMounted(Home home) {
        try {
            return Files.getFileStore(home.evidence()).type().equals("tmpfs")
                    && !Files.getFileStore(home.evidence()).equals(Files.getFileStore(home.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves no byte free. */
    static void fill(Home home) {
        try (var out = Files.newOutputStream(home.evidence().resolve(FULL))) {
            byte[] some = new byte[1 << 16];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            try {
                if (Files.getFileStore(home.evidence()).getUsableSpace() > 1 << 16) {
                    throw new UncheckedIOException(full);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void free(Home home) throws IOException {
        Files.delete(home.evidence().resolve(FULL));
    }

    static void remove(Home home) {
        Spawn.run(
                List.of("umount", "-l", home.evidence().toString()),
                home.folder(),
                home.log("small-disk"),
                Duration.ofSeconds(5));
    }
}
