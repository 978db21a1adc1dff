package prongsai.evidence.storage;

import java.nio.file.Path;

/** A store in a folder of the test's. */
public final class StoreFixture {
    private StoreFixture() {}

    public static EvidenceFiles in(Path folder) {
        return new EvidenceFiles(() -> folder);
    }
}
