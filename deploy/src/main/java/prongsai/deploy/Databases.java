package prongsai.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The databases in the server, one per owner, closed to everyone else. */
final class Databases {

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Whether the server takes connections. */
    boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** User and database of this owner, with the password from the secrets; an owner is a word of small letters. */
    void ensure(String owner) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", owner)) {
                statement.execute("create role " + owner + " login");
            }
            statement.execute("alter role " + owner + " password '" + secrets.of(Postgres.passwordName(owner)) + "'");
            if (isMissing(connection, "select 1 from pg_database where datname = ?", owner)) {
                statement.execute("create database " + owner + " owner " + owner);
            }
            statement.execute("revoke all on database " + owner + " from public");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + owner, e);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    /** A connection to this owner's database as its owner; to the server's own as its administrator. */
    Connection connect(String owner) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", owner);
        login.setProperty("password", secrets.of(Postgres.passwordName(owner)));
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + owner, login);
    }

    private Connection connect() throws SQLException {
        return connect(Postgres.NAME);
    }
}
