package prongsai.deploy.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import prongsai.deploy.Address;

/** Sends bytes as they are, and reads what comes back until the other side closes or is silent. */
final class RawSocket {
    private static final int SILENCE = 1500;

    private RawSocket() {}

    /**
     * What came back.
     *
     * @param closed whether the other side has closed
     */
    record Heard(String text, boolean closed) {
        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        int answers() {
            return text.split("HTTP/1\\.1 [0-9]{3}", -1).length - 1;
        }
    }

    static Heard send(Address to, String bytes) throws IOException {
        try (Socket socket = new Socket(to.host(), to.port())) {
            socket.setSoTimeout(SILENCE);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(chunk);
                        read >= 0;
                        read = socket.getInputStream().read(chunk)) {
                    heard.write(chunk, 0, read);
                }
                return new Heard(heard.toString(ISO_8859_1), true);
            } catch (SocketTimeoutException silent) {
                return new Heard(heard.toString(ISO_8859_1), false);
            } catch (SocketException reset) {
                return new Heard(heard.toString(ISO_8859_1), true);
            }
        }
    }
}
