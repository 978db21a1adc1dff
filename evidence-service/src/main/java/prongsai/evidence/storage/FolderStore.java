package prongsai.evidence.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Objects as files in one folder that every replica sees. A file is written beside its place, forced to the disk, moved there
 * atomically, and the folders forced too.
 */
final class FolderStore implements ObjectStore {
    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path place = place(name);
        if (Files.exists(place)) {
            return;
        }
        Path beside =
                Files.createTempFile(Files.createDirectories(folder.resolve(EvidenceFiles.INCOMING)), "put", ".tmp");
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            sync(beside, StandardOpenOption.WRITE);
            makeDurably(parent(place));
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            sync(parent(place), StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public InputStream read(String name, long from, long count) throws IOException {
        FileChannel channel = FileChannel.open(place(name), StandardOpenOption.READ);
        channel.position(from);
        return new Part(Channels.newInputStream(channel), count);
    }

    @Override
    public boolean has(String name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public long bytes(String name) throws IOException {
        return Files.size(place(name));
    }

    @Override
    public void delete(String name) throws IOException {
        if (Files.deleteIfExists(place(name))) {
            sync(parent(place(name)), StandardOpenOption.READ);
        }
    }

    @Override
    public List<Listed> page(String beginning, String after, int limit) throws IOException {
        List<Listed> found = new ArrayList<>();
        collect(folder, beginning, after, limit, found);
        return found;
    }

    /** Folder by folder in the order of names, skipping those that can hold nothing that is asked for. */
    private void collect(Path at, String beginning, String after, int limit, List<Listed> found) throws IOException {
        for (Path one : inOrder(at)) {
            if (found.size() >= limit) {
                return;
            }
            boolean isFolder = Files.isDirectory(one);
            String name = folder.relativize(one).toString().replace('\\', '/') + (isFolder ? "/" : "");
            if (isFolder) {
                boolean onTheWay = name.startsWith(beginning) || beginning.startsWith(name);
                if (onTheWay && (name.compareTo(after) > 0 || after.startsWith(name))) {
                    collect(one, beginning, after, limit, found);
                }
            } else if (name.startsWith(beginning) && name.compareTo(after) > 0) {
                list(one, name, found);
            }
        }
    }

    private static void list(Path file, String name, List<Listed> found) throws IOException {
        try {
            found.add(new Listed(
                    name, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        }
    }

    /** As the whole names sort: a folder as if its name ended with a slash. */
    private static List<Path> inOrder(Path at) throws IOException {
        if (!Files.isDirectory(at)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(at)) {
            return all.sorted((a, b) -> sortedBy(a).compareTo(sortedBy(b))).toList();
        }
    }

    private static String sortedBy(Path one) {
        return one.getFileName() + (Files.isDirectory(one) ? "/" : "");
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** The file itself, for who sends it from the disk. */
    Path place(String name) {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder) || place.equals(folder)) {
            throw new IllegalArgumentException("Not a name: " + name);
        }
        return place;
    }

    private void makeDurably(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        makeDurably(parent(wanted));
        Files.createDirectories(wanted);
        sync(parent(wanted), StandardOpenOption.READ);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("Not below a folder: " + path);
        }
        return parent;
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** No more than so many bytes of a stream. */
    private static final class Part extends FilterInputStream {
        private long left;

        Part(InputStream in, long count) {
            super(in);
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(into, at, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
