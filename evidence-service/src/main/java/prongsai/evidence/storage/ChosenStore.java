package prongsai.evidence.storage;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The store that the settings name. */
public final class ChosenStore {
    private ChosenStore() {}

    @Produces
    @Singleton
    static ObjectStore store(StorageSettings settings) {
        return of(settings.kind(), settings);
    }

    static void close(@Disposes ObjectStore store) {
        store.close();
    }

    /** The store of this kind; whoever asked closes it. */
    public static ObjectStore of(StorageSettings.Kind kind, StorageSettings settings) {
        return switch (kind) {
            case FILE -> new FolderStore(settings.folder());
            case S3 -> new S3Store(settings.s3());
        };
    }
}
