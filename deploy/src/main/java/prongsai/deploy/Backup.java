package prongsai.deploy;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Everything of a running single machine that must not be lost, as it was in one moment: all databases, the evidence, what was told on
 * the topics, the secrets. Work goes on meanwhile; for some milliseconds, in which that moment is taken, no service stores an event.
 *
 * <p>Why that is one moment: a message is deleted from a service's outbox when the broker has it. While the outboxes are locked, the topics'
 * ends are read and PostgreSQL's copy is ended; so each event is on the topics as copied, or in the copied outbox, or was never said to
 * have happened.
 */
public final class Backup {
    private static final List<String> OWNERS = List.of("assessment", "measures", "evidence");

    private final Home home;
    private final Ports ports;
    private final Consumer<String> progress;

    private Backup(Home home, Ports ports, Consumer<String> progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
    }

    static Backup of(Home home, Ports ports, Consumer<String> progress) {
        return new Backup(home, ports, progress);
    }

    /** Makes it in a folder that must not be there yet, which appears when it is complete. */
    void into(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Refusal(
                    target + " มีอยู่แล้ว: ตั้งชื่อโฟลเดอร์ใหม่", target + " is there already: name a new folder");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            take(new BackupFolder(unfinished));
            Files.move(unfinished, target);
            progress.accept("สำรองข้อมูลเสร็จแล้ว  backed up to " + target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new Refusal(
                    "สำรองข้อมูลไม่ได้: เปิดระบบด้วย deploy/up ก่อน (" + e.getMessage() + ")",
                    "cannot back up: start the system with deploy/up first (" + e.getMessage() + ")");
        }
    }

    private void take(BackupFolder backup) throws IOException, SQLException {
        Secrets secrets = Secrets.in(home.secrets());
        Databases databases = new Databases(ports.of(Postgres.NAME), secrets);
        TopicsCopy topics = new TopicsCopy(Kafka.bootstrap(ports));
        progress.accept("[1/4] หลักฐาน  evidence …");
        evidence(backup);
        progress.accept("[2/4] ฐานข้อมูล  databases …");
        Map<TopicPartition, Long> ends;
        try (ServerCopy server =
                ServerCopy.begun(databases.connect(Postgres.NAME), home.postgres(), backup.postgres())) {
            List<Connection> held = new ArrayList<>();
            try {
                for (String owner : OWNERS) {
                    held.add(holdingOutbox(databases.connect(owner)));
                }
                ends = topics.ends();
                server.end();
            } finally {
                for (Connection each : held) {
                    each.close(); // gives up the transaction, and the lock with it
                }
            }
        }
        progress.accept("[3/4] เหตุการณ์  events …");
        long events = topics.write(ends, backup.topics());
        progress.accept("[4/4] หลักฐานที่เพิ่ม  evidence that was added, checksums; " + events + " events …");
        evidence(backup);
        Files.copy(home.secrets(), backup.secrets(), COPY_ATTRIBUTES);
        if (Files.exists(home.migrations())) {
            Files.copy(home.migrations(), backup.migrations());
        }
        Files.writeString(backup.epoch(), Epoch.in(home) + "\n");
        backup.seal();
    }

    private void evidence(BackupFolder backup) throws IOException {
        BackupFolder.copy(home.evidence(), backup.evidence(), path -> !path.startsWith("incoming"));
    }

    /** A service that is new here has no outbox yet, and nothing waits in it. */
    private static Connection holdingOutbox(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement sql = owner.createStatement()) {
            sql.execute("set lock_timeout = '20s'");
            sql.execute("do $$ begin if to_regclass('outbox') is not null then"
                    + " lock table outbox in exclusive mode; end if; end $$");
        }
        return owner;
    }
}
