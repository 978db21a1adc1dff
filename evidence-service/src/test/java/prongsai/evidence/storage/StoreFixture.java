package prongsai.evidence.storage;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;

/** A store in a folder of the test's, without a database to claim in. */
public final class StoreFixture {
    private StoreFixture() {}

    public static EvidenceFiles in(Path folder) {
        return with(folder, new FolderStore(folder));
    }

    static EvidenceFiles with(Path folder, ObjectStore store) {
        return new EvidenceFiles(settings(Map.of("folder", folder.toString())), store, sha256 -> {});
    }

    /** Settings by what stands behind {@code prongsai.evidence.storage.}; the rest as by default. */
    static StorageSettings settings(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters();
        values.forEach((name, value) -> builder.withDefaultValue("prongsai.evidence.storage." + name, value));
        return builder.withMapping(StorageSettings.class).build().getConfigMapping(StorageSettings.class);
    }
}
