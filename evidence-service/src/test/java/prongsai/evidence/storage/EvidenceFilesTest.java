package prongsai.evidence.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFilesTest {
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path draft(EvidenceFiles files, String words) throws IOException {
        return Files.writeString(files.draft(), words);
    }

    private long filesBelow(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        EvidenceFiles files = StoreFixture.in(folder);
        files.keep(draft(files, "abc"), SHA_OF_ABC);
        Object first = Files.getAttribute(files.content(SHA_OF_ABC), "unix:ino");

        files.keep(draft(files, "abc"), SHA_OF_ABC);

        assertEquals(first, Files.getAttribute(files.content(SHA_OF_ABC), "unix:ino"));
        assertEquals(1, filesBelow(folder));
        assertEquals(SHA_OF_ABC, Hashes.sha256(files.content(SHA_OF_ABC)));
    }

    @Test
    void a_file_that_is_still_being_written_is_not_seen() throws IOException {
        EvidenceFiles files = StoreFixture.in(folder);

        Path halfWritten = draft(files, "ab");

        assertFalse(Files.exists(files.content(SHA_OF_ABC)));
        assertTrue(Files.getFileStore(halfWritten).equals(Files.getFileStore(folder)));
        files.keep(draft(files, "abc"), SHA_OF_ABC);
        assertEquals("abc", Files.readString(files.content(SHA_OF_ABC)));
    }

    @Test
    void many_at_once_keep_one() throws IOException {
        EvidenceFiles files = StoreFixture.in(folder);

        IntStream.range(0, 16).parallel().forEach(i -> {
            try {
                files.keep(draft(files, "abc"), SHA_OF_ABC);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertEquals(1, filesBelow(folder));
        assertEquals("abc", Files.readString(files.content(SHA_OF_ABC)));
    }

    @Test
    void only_a_hash_names_a_file() {
        EvidenceFiles files = StoreFixture.in(folder);

        assertThrows(IllegalArgumentException.class, () -> files.content("../../etc/passwd"));
        assertThrows(IllegalArgumentException.class, () -> files.thumbnail("abc", 400));
    }
}
