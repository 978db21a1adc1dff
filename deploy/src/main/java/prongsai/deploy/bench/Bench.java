package prongsai.deploy.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import prongsai.deploy.Address;

/**
 * Measures a system that runs on this machine: {@code deploy/bench/freshness [seconds]}, {@code deploy/bench/import}, {@code
 * deploy/bench/upload}, {@code deploy/bench/lists}, {@code deploy/bench/pages}; {@code deploy/bench/country} all but the last of them.
 */
public final class Bench {
    /** How many organisations {@code import} and {@code lists} leave behind. */
    private static final int COUNTRY = 8_300;

    private Bench() {}

    /** What to measure, and for freshness for how many seconds; the ports are the usual ones or those of the environment. */
    public static void main(String... arguments)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Address portal = port("PORTAL", 8080);
        Address keycloak = port("KEYCLOAK", 8180);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "freshness" -> {
                long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 60;
                Freshness.measure(portal, keycloak, Duration.ofSeconds(seconds), out::println);
            }
            case "import" -> Importing.measure(portal, keycloak, out::println);
            case "upload" -> Uploading.measure(portal, keycloak, out::println);
            case "lists" ->
                Listing.measure(portal, keycloak, home(), port("POSTGRES", 8132).port(), out::println);
            case "memory" -> Memory.measure(home(), COUNTRY, out::println);
            case "pages" -> Pages.measure(portal, out::println);
            default -> throw new IllegalArgumentException("freshness, import, upload, lists, memory or pages");
        }
    }

    private static Path home() {
        String given = System.getenv("PRONGSAI_HOME");
        return given == null ? Path.of(System.getProperty("user.home"), ".prongsai") : Path.of(given);
    }

    private static Address port(String part, int usual) {
        String given = System.getenv("PRONGSAI_PORT_" + part);
        return new Address("localhost", given == null ? usual : Integer.parseInt(given));
    }
}
