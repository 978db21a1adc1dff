package prongsai.evidence.storage;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where files are kept. */
@ConfigMapping(prefix = "prongsai.evidence")
public interface StorageSettings {
    /** The folder of all files; on a file system that every replica sees and that moves files atomically. */
    Path folder();
}
