package prongsai.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of PostgreSQL's folder, taken while it works, by its own procedure for that (pg_backup_start, pg_backup_stop): all databases as
 * they were in one moment, that of {@link #end}.
 */
final class ServerCopy implements AutoCloseable {
    /** What a copy must not have, or does not need; see "Making a Base Backup Using the Low Level API" in PostgreSQL's manual. */
    private static final Set<String> NOT_COPIED = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final String SLOT = "prongsai_backup";

    private final Connection server;
    private final Path data;
    private final Path target;
    private final String firstLog;

    private ServerCopy(Connection server, Path data, Path target, String firstLog) {
        this.server = server;
        this.data = data;
        this.target = target;
        this.firstLog = firstLog;
    }

    /** Copies the folder; what is changed meanwhile is in the logs that {@link #end} adds. */
    static ServerCopy begun(Connection server, Path data, Path target) throws SQLException, IOException {
        server.setAutoCommit(true);
        try (Statement sql = server.createStatement()) {
            sql.execute("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '"
                    + SLOT + "' and not active");
            sql.execute("select pg_create_physical_replication_slot('" + SLOT + "', true)"); // keeps the logs
        }
        String firstLog = text(server, "select pg_walfile_name(pg_backup_start('prongsai', true))");
        ServerCopy copy = new ServerCopy(server, data, target, firstLog);
        BackupFolder.copy(data, target, ServerCopy::isCopied);
        for (String empty : List.of(
                "pg_wal/archive_status",
                "pg_replslot",
                "pg_dynshmem",
                "pg_notify",
                "pg_serial",
                "pg_snapshots",
                "pg_stat_tmp",
                "pg_subtrans")) {
            Files.createDirectories(target.resolve(empty));
        }
        return copy;
    }

    private static boolean isCopied(Path path) {
        String first = path.getName(0).toString();
        String name = path.getFileName().toString();
        return !NOT_COPIED.contains(first) && !name.startsWith("pgsql_tmp") && !name.equals("pg_internal.init");
    }

    /** The moment whose state it is; then adds the logs up to it. */
    void end() throws SQLException, IOException {
        String lastLog;
        try (PreparedStatement stop = server.prepareStatement(
                        "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)");
                ResultSet label = stop.executeQuery()) {
            label.next();
            lastLog = label.getString(1);
            Files.writeString(target.resolve("backup_label"), label.getString(2));
            String tablespaces = label.getString(3);
            if (tablespaces != null && !tablespaces.isEmpty()) {
                Files.writeString(target.resolve("tablespace_map"), tablespaces);
            }
        }
        try (Stream<Path> logs = Files.list(data.resolve("pg_wal"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String name = log.getFileName().toString();
                boolean needed = name.length() == firstLog.length()
                        && name.compareTo(firstLog) >= 0
                        && name.compareTo(lastLog) <= 0;
                if (needed) {
                    Files.copy(log, target.resolve("pg_wal").resolve(name));
                }
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement sql = server.createStatement()) {
            sql.execute("select pg_drop_replication_slot('" + SLOT + "')");
        } finally {
            server.close(); // where it was not ended, the server forgets that it was begun
        }
    }
}
