package prongsai.deploy;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A new version backs up before it migrates: where the services bring other migrations than those that the data were last started with,
 * everything is copied to {@code backups/} in the home folder first. The last three are kept.
 */
final class BeforeMigrating {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'before-'yyyyMMdd-HHmmss").withZone(UTC);
    private static final int KEPT = 3;

    private final Home home;
    private final Ports ports;
    private final Distribution distribution;
    private final Consumer<String> progress;
    private final Clock clock;

    BeforeMigrating(Home home, Ports ports, Distribution distribution, Consumer<String> progress, Clock clock) {
        this.home = home;
        this.ports = ports;
        this.distribution = distribution;
        this.progress = progress;
        this.clock = clock;
    }

    /** To be called when PostgreSQL and Kafka are ready and before a service is started. */
    void backUp() {
        try {
            List<String> now = migrations();
            List<String> before = Files.exists(home.migrations()) ? Files.readAllLines(home.migrations()) : List.of();
            if (!now.equals(before)) {
                if (hasData()) {
                    progress.accept("รุ่นใหม่: สำรองข้อมูลก่อน  a new version: backing up first …");
                    Files.createDirectories(home.backups());
                    Backup.of(home, ports, progress).into(home.backups().resolve(NAME.format(clock.instant())));
                    forgetOld();
                }
                Files.write(home.migrations(), now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasData() {
        try (Connection measures =
                        new Databases(ports.of(Postgres.NAME), Secrets.in(home.secrets())).connect("measures");
                Statement sql = measures.createStatement();
                ResultSet found = sql.executeQuery("select to_regclass('outbox') is not null")) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("looking for data", e);
        }
    }

    private void forgetOld() throws IOException {
        List<Path> all;
        try (Stream<Path> backups = Files.list(home.backups())) {
            all = backups.filter(each -> each.getFileName().toString().startsWith("before-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Folders.delete(old);
        }
    }

    /** The names of the migrations that the services bring. */
    private List<String> migrations() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (Application application : Application.all()) {
            if (application.hasData()) {
                Path packaged = distribution.application(application.folder()).resolveSibling(".");
                for (Path jar : jars(packaged)) {
                    try (ZipFile zip = new ZipFile(jar.toFile())) {
                        zip.stream()
                                .map(ZipEntry::getName)
                                .filter(name -> name.matches("db/.+\\.sql"))
                                .forEach(name -> all.add(application.name() + " " + name));
                    }
                }
            }
        }
        return new ArrayList<>(all);
    }

    private static List<Path> jars(Path packaged) throws IOException {
        try (Stream<Path> own = Files.list(packaged.resolve("app"));
                Stream<Path> shared = Files.list(packaged.resolve("lib").resolve("main"))) {
            return Stream.concat(
                            own,
                            shared.filter(jar -> jar.getFileName().toString().startsWith("prongsai.")))
                    .toList();
        }
    }
}
