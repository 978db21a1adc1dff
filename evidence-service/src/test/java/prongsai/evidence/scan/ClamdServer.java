package prongsai.evidence.scan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A real clamd on a port of its own that knows one virus: the EICAR test file, which is none. */
public final class ClamdServer implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/sbin/clamd");

    /** What every scanner takes for a virus by agreement; put together here, so that this source is not one. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    private final Process process;
    private final String address;

    private ClamdServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Skips the test where there is no clamd on this machine. */
    public static ClamdServer start() throws IOException {
        assumeTrue(
                Files.isExecutable(BINARY),
                "skipped: there is no " + BINARY + " here; 'apt-get install clamav-daemon' brings it");
        Path home = Files.createTempDirectory("clamd");
        Path signatures = Files.createDirectory(home.resolve("db"));
        String hex = java.util.HexFormat.of().formatHex(EICAR.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("test.ndb"), "Eicar-Test-Signature:0:*:" + hex + "\n");
        int port = freePort();
        Path settings = Files.write(
                home.resolve("clamd.conf"),
                List.of(
                        "DatabaseDirectory " + signatures,
                        "TCPSocket " + port,
                        "TCPAddr 127.0.0.1",
                        "Foreground yes",
                        "StreamMaxLength 30M",
                        "User " + System.getProperty("user.name")));
        Process process = new ProcessBuilder(BINARY.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("clamd.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Clamd clamd = new Clamd("127.0.0.1:" + port, Duration.ofSeconds(1), Duration.ofSeconds(5));
        Awaitility.await("clamd, see " + home)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    clamd.ping();
                    return true;
                });
        return new ClamdServer(process, "127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
