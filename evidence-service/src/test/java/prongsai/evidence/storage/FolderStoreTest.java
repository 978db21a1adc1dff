package prongsai.evidence.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Objects as files in a folder. */
class FolderStoreTest extends StoreRules {
    @Override
    ObjectStore open(Path folder) {
        return ChosenStore.of(
                StorageSettings.Kind.FILE, StoreFixture.settings(java.util.Map.of("folder", folder.toString())));
    }

    @Test
    void what_is_still_being_written_is_not_listed() throws IOException {
        EvidenceFiles files = StoreFixture.in(folder.resolve("store"));

        Path halfWritten = Files.writeString(files.draft(), "ab");

        assertEquals(0, store.page("files/", "", 10).size());
        assertFalse(store.has(EvidenceFiles.content(SHA_OF_ABC)));
        Files.delete(halfWritten);
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        assertThrows(IllegalArgumentException.class, () -> store.has("../outside"));
        assertThrows(IllegalArgumentException.class, () -> store.delete("files/../../outside"));
    }
}
