package prongsai.deploy;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.Optional;

/** One launcher per home folder. The operating system frees the lock when the launcher dies, however it dies. */
final class HomeLock implements AutoCloseable {

    private static final String LAUNCHER = "launcher";

    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Takes the lock and notes the address for whoever comes second; refuses when another launcher holds it. */
    static HomeLock take(Home home, String address) {
        try {
            FileChannel channel = FileChannel.open(home.lock(), CREATE, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw Refusal.alreadyRunning(Files.exists(home.address()) ? Files.readString(home.address()) : address);
            }
            Files.writeString(home.address(), address);
            ProcessRecord.of(ProcessHandle.current()).write(home.process(LAUNCHER));
            return new HomeLock(home, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that works on this folder now. */
    static Optional<ProcessHandle> launcherOf(Home home) {
        return ProcessRecord.living(home.process(LAUNCHER));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another machine in this very JVM
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(home.process(LAUNCHER));
            Files.deleteIfExists(home.address());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
