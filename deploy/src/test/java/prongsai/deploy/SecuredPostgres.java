package prongsai.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;

/** The single machine's PostgreSQL, made to be spoken to by TLS only, with a certificate for {@code localhost}. */
final class SecuredPostgres implements AutoCloseable {
    private final SingleMachine machine;
    private final Path home;
    private final int port;

    SecuredPostgres(Path home, Ports ports, Authority authority) throws Exception {
        this.home = home;
        this.port = ports.of(Postgres.NAME);
        machine = SingleMachine.in(home).ports(ports).only(Postgres.NAME).start(line -> {});
        Path data = home.resolve("postgres");
        Authority.Server server = authority.server("postgres");
        Path key = data.resolve("server.key");
        Files.copy(server.certificate(), data.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(server.key(), key, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Path log = home.resolve("tls.log");
        if (!Unprivileged.here(home, log).give(data, log)) {
            throw new IllegalStateException(LogTail.of(log));
        }
        try (Connection connection = databases().connect(Postgres.NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set ssl = on");
        }
        Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        machine.part(Postgres.NAME).stop();
        machine.part(Postgres.NAME).start();
    }

    int port() {
        return port;
    }

    String password(String owner) {
        return Secrets.in(home.resolve("secrets.properties")).of(Postgres.passwordName(owner));
    }

    /** With TLS, but without asking whose certificate it is; for a test's own looking. */
    Connection database(String owner) throws Exception {
        return databases().connect(owner);
    }

    private Databases databases() {
        return new Databases(port, Secrets.in(home.resolve("secrets.properties")));
    }

    @Override
    public void close() {
        machine.close();
    }
}
