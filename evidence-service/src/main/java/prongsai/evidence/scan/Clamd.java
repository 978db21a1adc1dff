package prongsai.evidence.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks to clamd over TCP: a connection a question, answers of one line ended by a zero. Blocks. */
final class Clamd {
    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([^]]+)]|([^:\\[]+)):([0-9]{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final Duration connectTimeout;
    private final Duration timeout;

    Clamd(String address, Duration connectTimeout, Duration timeout) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("prongsai.evidence.scan.clamd must be host:port, not " + address);
        }
        this.host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        this.port = Integer.parseInt(parts.group(3));
        this.connectTimeout = connectTimeout;
        this.timeout = timeout;
    }

    /** The signature that was found in the file, or null where nothing was; fails where there is no clear answer. */
    @Nullable
    String scan(Path file) throws IOException {
        try (Socket socket = connect();
                InputStream in = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(UTF_8));
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return verdict(answer(socket));
        }
    }

    /** Fails unless clamd is there. */
    void ping() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("zPING\0".getBytes(UTF_8));
            String answer = answer(socket);
            if (!answer.equals("PONG")) {
                throw new IOException("clamd answers " + answer);
            }
        }
    }

    private static @Nullable String verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return null;
        }
        Matcher found = FOUND.matcher(answer);
        if (!found.matches()) {
            throw new IOException("clamd answers " + answer);
        }
        return found.group(1);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) connectTimeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String answer(Socket socket) throws IOException {
        byte[] all = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(all, UTF_8).replace("\0", "").strip();
    }
}
