package prongsai.portal.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@TestProfile(SlowSendersTest.Impatient.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowSendersTest {
    /** Two seconds for everything. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("prongsai.limits.slow.grace", "2s", "quarkus.http.idle-timeout", "2s");
        }
    }

    @Test
    void a_body_that_drips_is_cut_off() throws IOException, InterruptedException {
        try (Socket socket = connected()) {
            say(socket, "POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");

            assertTrue(isClosedWhileDripping(socket, 8));
        }
    }

    @Test
    void headers_that_stop_are_cut_off() throws IOException, InterruptedException {
        try (Socket socket = connected()) {
            say(socket, "GET /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nX-");

            Thread.sleep(4000);
            assertTrue(isClosed(socket));
        }
    }

    /** Headers that drip keep a connection at most: others do not notice. */
    @Test
    void others_are_served_while_hundreds_drip() throws IOException {
        List<Socket> dripping = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = connected();
                dripping.add(socket);
                say(socket, "GET /api/v1/plans HTTP/1.1\r\nX-");
            }
            long began = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                for (Socket socket : dripping) {
                    drip(socket);
                }
                assertEquals(200, Browser.notSignedIn().get("/api/v1/plans").statusCode());
            }
            assertTrue(System.nanoTime() - began < 20_000_000_000L);
        } finally {
            for (Socket socket : dripping) {
                socket.close();
            }
        }
    }

    private static void drip(Socket socket) throws IOException {
        try {
            say(socket, "a");
        } catch (SocketException closed) {
            socket.close();
        }
    }

    private static boolean isClosedWhileDripping(Socket socket, int seconds) throws IOException, InterruptedException {
        for (int i = 0; i < seconds * 2; i++) {
            try {
                say(socket, "a");
            } catch (SocketException closed) {
                return true;
            }
            if (isClosed(socket)) {
                return true;
            }
            Thread.sleep(450);
        }
        return false;
    }

    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static Socket connected() throws IOException {
        URI portal = URI.create(Browser.base());
        return new Socket(portal.getHost(), portal.getPort());
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
