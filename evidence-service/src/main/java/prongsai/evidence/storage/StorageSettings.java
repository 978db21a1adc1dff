package prongsai.evidence.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files are kept, and how they are looked after. */
@ConfigMapping(prefix = "prongsai.evidence.storage")
public interface StorageSettings {
    /** What keeps the files. */
    enum Kind {
        /** A folder that all replicas share. */
        FILE,
        /** A bucket of an S3 store. */
        S3
    }

    /** Which of the two it is; the folder by default. */
    @WithDefault("file")
    Kind kind();

    /**
     * The folder of all files where {@link Kind#FILE} keeps them, on a file system that every replica sees and that moves files
     * atomically; with {@link Kind#S3} only what is on its way in and out lies here.
     */
    Path folder();

    /** The bucket, where {@link Kind#S3} keeps the files. */
    S3 s3();

    /** Looking at everything that is stored. */
    Scrub scrub();

    /** A bucket of an S3 store. */
    interface S3 {
        /** The store's address, {@code https://s3.example.go.th}; Amazon's own for the region when absent. */
        Optional<URI> endpoint();

        /** Its region; stores of one's own mostly do not care. */
        @WithDefault("ap-southeast-1")
        String region();

        /** The bucket; it must be there already. */
        @WithDefault("prongsai-evidence")
        String bucket();

        /** What every object's name begins with, so that a bucket can be shared; nothing by default. */
        Optional<String> prefix();

        /** The access key; where it or the secret is absent, the SDK's usual places are asked (environment, role). */
        Optional<String> accessKey();

        /** The secret key. */
        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name; most stores of one's own need that. */
        @WithDefault("true")
        boolean pathStyle();

        /** How long a connection may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long the store may be silent. */
        @WithDefault("30s")
        Duration timeout();
    }

    /** How the store is looked through. */
    interface Scrub {
        /** When, as a Quartz cron expression in Bangkok time; {@code off} for never. At half past two at night by default. */
        @WithDefault("0 30 2 * * ?")
        String at();

        /** How much is read in a second, in megabytes, so that people are not slowed down. */
        @WithDefault("20")
        int megabytesASecond();

        /** How long after it was uploaded a file may be without a record before that counts; a day by default. */
        @WithDefault("24h")
        Duration unclaimedAfter();

        /** How long after it was first found a file without a record is deleted; a week by default. */
        @WithDefault("168h")
        Duration grace();
    }
}
