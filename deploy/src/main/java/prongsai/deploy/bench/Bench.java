package prongsai.deploy.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import prongsai.deploy.Address;

/** Measures a system that runs on this machine: {@code deploy/bench/freshness [seconds]}. */
public final class Bench {
    private Bench() {}

    /** The first argument is for how many seconds; the ports are the usual ones or those of the environment. */
    public static void main(String... arguments) throws InterruptedException {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 60;
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Freshness.measure(port("PORTAL", 8080), port("KEYCLOAK", 8180), Duration.ofSeconds(seconds), out::println);
    }

    private static Address port(String part, int usual) {
        String given = System.getenv("PRONGSAI_PORT_" + part);
        return new Address("localhost", given == null ? usual : Integer.parseInt(given));
    }
}
