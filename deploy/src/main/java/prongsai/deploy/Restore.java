package prongsai.deploy;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A home folder made anew from a backup. Its next start recovers PostgreSQL, fills the topics, and runs the services in a higher epoch: each
 * tells anew what it owns, so that whatever was heard of the time that is lost counts no more.
 */
public final class Restore {
    private Restore() {}

    /**
     * Into a home folder that must be empty or not there; the secrets of the backup come with it.
     *
     * @param withTopics false where what was told is lost as well: the owners' telling anew must do
     */
    static void into(Path folder, BackupFolder backup, boolean withTopics, Consumer<String> progress) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            refuseFull(home);
            progress.accept("ตรวจข้อมูลสำรอง  checking the backup …");
            backup.verify();
            progress.accept("นำข้อมูลกลับ  bringing it back …");
            Home made = Home.at(home);
            BackupFolder.copy(backup.postgres(), made.postgres(), path -> true);
            BackupFolder.copy(backup.evidence(), made.evidence(), path -> true);
            Files.copy(backup.secrets(), made.secrets(), COPY_ATTRIBUTES);
            Unprivileged user = Unprivileged.here(made.folder(), made.log(Postgres.NAME));
            if (!user.give(made.postgres(), made.log(Postgres.NAME))) {
                throw new IllegalStateException("the database folder could not be given away");
            }
            if (withTopics) {
                Files.copy(backup.topics(), made.topicsToTell());
            }
            if (Files.exists(backup.migrations())) {
                Files.copy(backup.migrations(), made.migrations()); // so that the same version does not back up at once
            }
            Files.createFile(made.demoLoaded());
            Epoch.set(made, Integer.parseInt(Files.readString(backup.epoch()).strip()) + 1);
            progress.accept("พร้อม: เปิดระบบด้วย deploy/up  ready: start with deploy/up (PRONGSAI_HOME=" + home + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseFull(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> inside = Files.list(home)) {
            if (inside.findAny().isPresent()) {
                throw new Refusal(
                        home
                                + " มีข้อมูลอยู่: หยุดระบบ (deploy/down) แล้วย้ายโฟลเดอร์นี้ออก หรือกำหนด PRONGSAI_HOME เป็นโฟลเดอร์ใหม่",
                        home + " has data in it: stop the system (deploy/down) and move that folder away, or set"
                                + " PRONGSAI_HOME to a new one");
            }
        }
    }
}
