package prongsai.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** The folder in which everything lies that must survive a stop: databases, topics, evidence, secrets, logs. */
record Home(Path folder) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Creates the folder when it is not there; refuses one that cannot be written. */
    static Home at(Path folder) {
        Home home = new Home(folder.toAbsolutePath().normalize());
        try {
            for (Path inner : List.of(home.run(), home.logs(), home.evidence(), home.kafka())) {
                Files.createDirectories(inner);
                Files.setPosixFilePermissions(inner, OWNER_ONLY);
            }
            Path probe = Files.createTempFile(home.folder, "writable", null);
            Files.delete(probe);
        } catch (IOException e) {
            throw new Refusal(
                    "เขียนโฟลเดอร์ข้อมูล " + home.folder
                            + " ไม่ได้: ให้สิทธิ์เขียน หรือกำหนด PRONGSAI_HOME เป็นโฟลเดอร์อื่น",
                    "cannot write the home folder " + home.folder
                            + ": allow it, or set PRONGSAI_HOME to another folder");
        }
        return home;
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path evidence() {
        return folder.resolve("evidence");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** How often these data came back from a backup, plus one; nothing where they never did. */
    Path epoch() {
        return folder.resolve("epoch");
    }

    /** What was told before the data came back from a backup, until the topics have it again. */
    Path topicsToTell() {
        return folder.resolve("topics.gz");
    }

    /** The migrations that the data were last started with. */
    Path migrations() {
        return folder.resolve("migrations");
    }

    /** What was copied before migrating. */
    Path backups() {
        return folder.resolve("backups");
    }

    Path demoLoaded() {
        return folder.resolve("demo-loaded");
    }

    Path lock() {
        return run().resolve("lock");
    }

    /** The portal's address, written by the launcher that holds the lock. */
    Path address() {
        return run().resolve("address");
    }

    Path process(String name) {
        return run().resolve(name + ".pid");
    }

    Path run() {
        return folder.resolve("run");
    }
}
