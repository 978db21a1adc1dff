package prongsai.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Writes plans of many organisations into measures-service's own database, past the service: a hundred measures each, as a year
 * in its middle looks like. For measuring what reading them costs, in a system to be thrown away.
 */
final class Country implements AutoCloseable {
    static final int FISCAL_YEAR = 2569;
    static final int MEASURES_EACH = 100;

    private final Connection database;
    private final String statements;
    private int organisations;

    private Country(Connection database, String statements) {
        this.database = database;
        this.statements = statements;
    }

    /** Opens the database of the system whose data lie in this home; the statements are {@code deploy/bench/country.sql}. */
    static Country in(Path home, int port, Path statements) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("secrets.properties"), UTF_8)) {
            secrets.load(file);
        }
        Properties login = new Properties();
        login.setProperty("user", "measures");
        login.setProperty("password", secrets.getProperty("measures.database"));
        Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/measures", login);
        return new Country(database, Files.readString(statements));
    }

    /** Grows to this many organisations with their plans. */
    void grow(int size) throws SQLException {
        execute(statements
                .replace(":year", Integer.toString(FISCAL_YEAR))
                .replace(":from", Integer.toString(organisations))
                .replace(":to", Integer.toString(size))
                .replace(":each", Integer.toString(MEASURES_EACH)));
        organisations = size;
        execute("analyze plans; analyze measures; analyze rounds");
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
