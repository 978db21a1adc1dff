package prongsai.evidence.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.platform.problem.Problem;

class VirusScanTest {
    @TempDir
    Path folder;

    private static VirusScan at(String address) {
        return ScanFixture.of(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("prongsai.evidence.scan.clamd", address)
                .withDefaultValue("prongsai.evidence.scan.timeout", "1s"));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ".jpg"), bytes);
    }

    private static void assertCannotBeScanned(VirusScan scan, Path file) {
        Problem problem = assertThrows(Problem.class, () -> scan.check(file));
        assertEquals("cannot-be-scanned", problem.type().code());
        assertEquals(503, problem.type().status());
        assertTrue(problem.type().retryAfter() > 0);
    }

    @Test
    void a_real_scanner_names_what_it_finds_and_lets_the_rest_pass() throws IOException {
        try (ClamdServer clamd = ClamdServer.start()) {
            VirusScan scan = at(clamd.address());
            byte[] large = new byte[5_000_000];
            new Random(1).nextBytes(large);
            byte[] trap = large.clone();
            byte[] eicar = ClamdServer.EICAR.getBytes(US_ASCII);
            System.arraycopy(eicar, 0, trap, 3_000_000, eicar.length);

            Problem problem = assertThrows(Problem.class, () -> scan.check(file(trap)));

            assertEquals("file-is-infected", problem.type().code());
            assertEquals(400, problem.type().status());
            assertTrue(problem.arguments().get(0).toString().startsWith("Eicar-Test-Signature"));
            assertDoesNotThrow(() -> scan.check(file(large)));
            assertDoesNotThrow(() -> scan.check(file(new byte[0])));
            assertEquals(
                    HealthCheckResponse.Status.UP, new ScanHealth(scan).call().getStatus());
        }
    }

    @Test
    void a_scanner_that_is_away_lets_nothing_through() throws IOException {
        VirusScan scan = at("127.0.0.1:1");

        assertCannotBeScanned(scan, file(new byte[] {1}));
        assertEquals(
                HealthCheckResponse.Status.DOWN, new ScanHealth(scan).call().getStatus());
    }

    @Test
    void a_scanner_that_is_silent_or_unclear_lets_nothing_through() throws IOException {
        for (String answer : List.of("", "stream: not quite OK\0", "INSTREAM size limit exceeded. ERROR\0")) {
            try (ServerSocket odd = new ServerSocket(0)) {
                CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answer(odd, answer));

                assertCannotBeScanned(at("localhost:" + odd.getLocalPort()), file(new byte[] {1}));

                answering.join();
            }
        }
    }

    private static void answer(ServerSocket odd, String answer) {
        try (Socket socket = odd.accept();
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            if (!answer.isEmpty()) {
                in.readNBytes("zINSTREAM\0".length() + 4 + 1 + 4);
                out.write(answer.getBytes(US_ASCII));
            } else {
                in.readAllBytes();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void without_a_scanner_files_pass_and_health_warns() throws IOException {
        VirusScan none = ScanFixture.of(new SmallRyeConfigBuilder().addDiscoveredConverters());

        assertDoesNotThrow(() -> none.check(file(new byte[] {1})));

        HealthCheckResponse health = new ScanHealth(none).call();
        assertEquals(HealthCheckResponse.Status.UP, health.getStatus());
        assertTrue(health.getData().orElseThrow().containsKey("warning"));
    }

    @Test
    void an_address_that_is_none_is_told_at_the_start() {
        for (String wrong : List.of("clamd", "clamd:", ":3310", "http://clamd:3310")) {
            assertThrows(IllegalArgumentException.class, () -> at(wrong), wrong);
        }
        assertDoesNotThrow(() -> at("[::1]:3310"));
    }
}
