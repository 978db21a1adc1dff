package prongsai.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A place that keeps objects under names such as {@code files/ab/ab12…}. An object appears whole or not at all and is never
 * changed. Every method blocks and belongs on a worker thread; what is not there is a {@link NoSuchFileException}, a place
 * that cannot be reached any other {@link IOException}.
 */
public interface ObjectStore extends AutoCloseable {
    /**
     * One object of a list.
     *
     * @param keptAt when it was put, by the clock of where it lies
     */
    record Listed(String name, long bytes, Instant keptAt) {}

    /** Keeps a copy of the file; when this returns it is safe also from a power cut. What is there already stays as it is. */
    void put(String name, Path file) throws IOException;

    /** What lies between these bytes, read piece by piece; the caller closes it. */
    InputStream read(String name, long from, long count) throws IOException;

    /** Whether there is such an object. */
    boolean has(String name) throws IOException;

    /** How long it is. */
    long bytes(String name) throws IOException;

    /** Deletes it; one that is not there is no failure. */
    void delete(String name) throws IOException;

    /** Up to this many whose names begin so, in the order of their names, after this name (empty: from the start). */
    List<Listed> page(String beginning, String after, int limit) throws IOException;

    /** Gives back what it holds open; the objects stay. */
    @Override
    void close();
}
