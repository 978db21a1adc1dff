package prongsai.evidence.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects in a bucket of a real S3 server. */
class S3StoreTest extends StoreRules {
    private final Map<String, String> settings = new HashMap<>(S3Server.get().bucket());

    @Override
    ObjectStore open(Path folder) {
        settings.put("folder", folder.toString());
        return ChosenStore.of(StorageSettings.Kind.S3, StoreFixture.settings(settings));
    }

    @Test
    void those_who_share_a_bucket_do_not_see_each_other() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        settings.put("s3.prefix", "bangkok");
        try (ObjectStore other = open(folder)) {
            other.put("files/one", file);

            assertEquals("files/one", other.page("files/", "", 10).get(0).name());
            assertFalse(store.has("files/one"));
            assertTrue(store.has("bangkok/files/one"));
        }
    }

    @Test
    void a_store_that_does_not_answer_or_refuses_is_not_an_empty_one() {
        settings.put("s3.secret-key", "wrong");
        try (ObjectStore refused = open(folder)) {
            IOException failure = assertThrows(IOException.class, () -> refused.has("files/one"));
            assertFalse(failure instanceof NoSuchFileException);
        }
        settings.put("s3.endpoint", "http://127.0.0.1:1");
        try (ObjectStore away = open(folder)) {
            IOException failure = assertThrows(IOException.class, () -> away.has("files/one"));
            assertFalse(failure instanceof NoSuchFileException);
        }
    }
}
