package prongsai.evidence.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;
import prongsai.evidence.storage.S3Server;

/** From a folder to a real S3 server and back, as the command is called. */
class MigrateCommandTest {
    private static final String STORAGE = "prongsai.evidence.storage.";

    @TempDir
    Path home;

    private final Properties before = new Properties();
    private final Map<String, String> settings = new HashMap<>(S3Server.get().bucket());

    @BeforeEach
    void set() {
        before.putAll(System.getProperties());
        settings.forEach((name, value) -> System.setProperty(STORAGE + name, value));
    }

    @AfterEach
    void reset() {
        System.setProperties(before);
    }

    private String migrate(int code, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(code, MigrateCommand.run(List.of(arguments), new PrintStream(out, true, UTF_8)));
        return out.toString(UTF_8);
    }

    private Path folder(String name) {
        System.setProperty(STORAGE + "folder", home.resolve(name).toString());
        return home.resolve(name);
    }

    private static void file(Path folder, String name, String words) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), words);
    }

    private String content(Path folder, String words) throws IOException {
        String name = EvidenceFiles.content(Hashes.sha256(Files.writeString(home.resolve("words"), words)));
        file(folder, name, words);
        return name;
    }

    private static Map<String, String> all(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    all.put(folder.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return all;
    }

    @Test
    void all_goes_there_and_back() throws IOException {
        Path old = folder("old");
        String name = content(old, "one");
        content(old, "two");
        file(old, name + ".400.jpg", "a picture of it");
        file(old, "uploads/5a0c/0-x", "a piece");

        assertEquals(
                "copied 4, already there 0, wrong 0",
                migrate(0, "--from=file", "--to=s3").strip());
        Path fresh = folder("fresh");
        migrate(0, "--from=s3", "--to=file");

        assertEquals(all(old), all(fresh));
    }

    @Test
    void what_was_broken_off_goes_on() throws IOException {
        Path old = folder("old");
        content(old, "one");
        migrate(0, "--from=file", "--to=s3");
        content(old, "two");

        assertEquals(
                "copied 1, already there 1, wrong 0",
                migrate(0, "--from=file", "--to=s3").strip());
    }

    @Test
    void what_has_rotted_is_told_and_not_copied() throws IOException {
        Path old = folder("old");
        String rotten = content(old, "one");
        Files.writeString(old.resolve(rotten), "two");
        content(old, "three");

        String told = migrate(1, "--from=file", "--to=s3");

        assertTrue(told.contains(rotten + ": is not what its name says"), told);
        assertTrue(told.contains("copied 1, already there 0, wrong 1"), told);
    }

    @Test
    void what_is_otherwise_there_is_told() throws IOException {
        Path old = folder("old");
        String name = content(old, "one");
        migrate(0, "--from=file", "--to=s3");
        Path other = folder("other");
        file(other, name, "longer than one");

        assertTrue(migrate(1, "--from=s3", "--to=file").contains(name));
        assertEquals("longer than one", Files.readString(other.resolve(name)));
    }

    @Test
    void a_store_that_is_away_is_told() throws IOException {
        content(folder("old"), "one");
        System.setProperty(STORAGE + "s3.endpoint", "http://127.0.0.1:1");

        assertTrue(migrate(1, "--from=file", "--to=s3").contains("start it again"));
    }

    @Test
    void a_wrong_call_is_told() {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("--from=file"),
                List.of("--from=file", "--to=file"),
                List.of("--from=ftp", "--to=s3"),
                List.of("--from=file", "--to=s3", "--fast"))) {
            assertTrue(migrate(2, wrong.toArray(String[]::new)).startsWith("usage:"), wrong.toString());
        }
    }
}
