package prongsai.evidence.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every store; each kind runs all of it. */
abstract class StoreRules {
    static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    ObjectStore store;

    /** An empty store of the kind that is tried. */
    abstract ObjectStore open(Path folder);

    @BeforeEach
    void open() {
        store = open(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String words) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "sent", ".tmp"), words);
    }

    private String text(String name) throws IOException {
        try (InputStream in = store.read(name, 0, store.bytes(name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_was_put_is_there_and_stays_as_it_was_first() throws IOException {
        assertFalse(store.has("files/ab/one"));

        store.put("files/ab/one", file("first"));
        store.put("files/ab/one", file("second"));

        assertTrue(store.has("files/ab/one"));
        assertEquals(5, store.bytes("files/ab/one"));
        assertEquals("first", text("files/ab/one"));
    }

    @Test
    void a_part_is_read() throws IOException {
        store.put("files/one", file("0123456789"));

        try (InputStream in = store.read("files/one", 3, 4)) {
            assertEquals("3456", new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        try (InputStream in = store.read("files/one", 0, 10)) {
            assertEquals('0', in.read());
        }
    }

    @Test
    void a_large_object_comes_back_as_it_went() throws IOException {
        byte[] large = new byte[9_000_000];
        new Random(1).nextBytes(large);
        store.put("files/large", Files.write(folder.resolve("large"), large));

        try (InputStream in = store.read("files/large", 0, large.length)) {
            assertArrayEquals(large, in.readAllBytes());
        }
        try (InputStream in = store.read("files/large", 8_000_000, 1_000_000)) {
            assertArrayEquals(Arrays.copyOfRange(large, 8_000_000, 9_000_000), in.readAllBytes());
        }
    }

    @Test
    void nothing_is_kept_too() throws IOException {
        store.put("files/empty", file(""));

        assertEquals(0, store.bytes("files/empty"));
        assertEquals("", text("files/empty"));
    }

    @Test
    void what_is_not_there_is_said_so() throws IOException {
        assertThrows(NoSuchFileException.class, () -> store.bytes("files/absent"));
        assertThrows(NoSuchFileException.class, () -> store.read("files/absent", 0, 1)
                .close());
        store.delete("files/absent");
    }

    @Test
    void what_was_deleted_is_gone_and_can_be_put_anew() throws IOException {
        store.put("files/one", file("first"));

        store.delete("files/one");

        assertFalse(store.has("files/one"));
        store.put("files/one", file("second"));
        assertEquals("second", text("files/one"));
    }

    @Test
    void pages_go_through_all_in_the_order_of_names() throws IOException {
        List<String> names = new ArrayList<>(List.of("files/ab/1", "files/ab/1.200.jpg", "files/ab-/0", "files/b/2"));
        IntStream.range(10, 30).forEach(i -> names.add("files/c/" + i));
        List<String> shuffled = new ArrayList<>(names);
        java.util.Collections.shuffle(shuffled, new Random(2));
        for (String name : shuffled) {
            store.put(name, file(name));
        }
        store.put("uploads/other", file("other"));
        names.sort(null);

        List<String> found = new ArrayList<>();
        String after = "";
        for (List<ObjectStore.Listed> page = store.page("files/", after, 7);
                !page.isEmpty();
                page = store.page("files/", after, 7)) {
            assertTrue(page.size() <= 7);
            page.forEach(one -> {
                found.add(one.name());
                assertEquals(one.name().length(), one.bytes());
                assertNotNull(one.keptAt());
            });
            after = found.get(found.size() - 1);
        }

        assertEquals(names, found);
        assertEquals(
                List.of("files/ab/1", "files/ab/1.200.jpg"),
                store.page("files/ab/1", "", 10).stream()
                        .map(ObjectStore.Listed::name)
                        .toList());
        assertEquals(List.of(), store.page("nothing/", "", 10));
    }

    @Test
    void many_at_once_keep_one() throws IOException {
        IntStream.range(0, 16).parallel().forEach(i -> {
            try {
                store.put("files/one", file("the same"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertEquals(1, store.page("files/", "", 10).size());
        assertEquals("the same", text("files/one"));
    }

    @Test
    void files_go_by_their_content_and_leave_nothing_behind() throws IOException {
        EvidenceFiles files = StoreFixture.with(folder.resolve("local"), store);
        Path draft = Files.writeString(files.draft(), "abc");
        files.keep(draft, SHA_OF_ABC);
        files.keepThumbnail(draft, SHA_OF_ABC, 400);
        Files.delete(draft);

        EvidenceFiles.OnDisk part = files.content(SHA_OF_ABC, 1, 2);
        byte[] all = Files.readAllBytes(part.file());

        assertEquals(
                "bc", new String(all, (int) part.from(), (int) part.count(), java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(files.hasThumbnail(SHA_OF_ABC, 400));
        assertFalse(files.hasThumbnail(SHA_OF_ABC, 200));
        Path copy = files.copy(SHA_OF_ABC);
        assertEquals("abc", Files.readString(copy));
        Files.delete(copy);
        if (part.passing()) {
            Files.delete(part.file());
        }
        assertEquals(2, store.page(EvidenceFiles.FILES, "", 10).size());
        try (java.util.stream.Stream<Path> left = Files.walk(folder.resolve("local"))) {
            assertEquals(0, left.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void content_that_has_changed_is_not_handed_out_as_what_it_was() throws IOException {
        EvidenceFiles files = StoreFixture.with(folder.resolve("local"), store);
        store.put(EvidenceFiles.content(SHA_OF_ABC), file("abd"));

        assertThrows(IOException.class, () -> files.copy(SHA_OF_ABC));
    }

    @Test
    void only_a_hash_names_a_file() {
        EvidenceFiles files = StoreFixture.with(folder.resolve("local"), store);

        assertThrows(IllegalArgumentException.class, () -> files.copy("../../etc/passwd"));
        assertThrows(IllegalArgumentException.class, () -> files.hasThumbnail("abc", 400));
    }
}
