package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which part listens on which port of the loopback address. */
public final class Ports {

    static final String KAFKA_CONTROLLER = "kafka-controller";

    private final Map<String, Integer> byPart;

    private Ports(Map<String, Integer> byPart) {
        this.byPart = byPart;
    }

    /** The usual ports, each unless the environment says otherwise by {@code PRONGSAI_PORT_<PART>}. */
    public static Ports from(Map<String, String> environment) {
        Map<String, Integer> ports = usual();
        ports.replaceAll((part, port) -> {
            String given = environment.get(variable(part));
            return given == null ? port : parsed(part, given);
        });
        return new Ports(ports);
    }

    /** Ports nobody uses at this moment, for tests. */
    public static Ports free() {
        Map<String, Integer> ports = usual();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Map.Entry<String, Integer> entry : ports.entrySet()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                entry.setValue(socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(ports);
    }

    /** The same ports, but another one for this part. */
    public Ports with(String part, int port) {
        Map<String, Integer> ports = new LinkedHashMap<>(byPart);
        ports.put(part, port);
        return new Ports(ports);
    }

    public int of(String part) {
        Integer port = byPart.get(part);
        if (port == null) {
            throw new IllegalArgumentException("no part " + part + " among " + byPart.keySet());
        }
        return port;
    }

    /** Refuses when one of these parts' ports is taken, or two parts share one. */
    void refuseTaken(Iterable<String> parts) {
        Map<Integer, String> seen = new LinkedHashMap<>();
        for (String part : parts) {
            String other = seen.put(of(part), part);
            if (other != null || isTaken(of(part))) {
                throw taken(part);
            }
        }
    }

    private Refusal taken(String part) {
        return new Refusal(
                "พอร์ต " + of(part) + " ของ " + part + " มีโปรแกรมอื่นใช้อยู่: หยุดโปรแกรมนั้น หรือกำหนด "
                        + variable(part) + "=<พอร์ตอื่น>",
                "port " + of(part) + " of " + part + " is taken: stop what uses it, or set " + variable(part)
                        + "=<another port>");
    }

    static String variable(String part) {
        return "PRONGSAI_PORT_" + part.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static int parsed(String part, String given) {
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(part, given);
        }
        throw notAPort(part, given);
    }

    private static Refusal notAPort(String part, String given) {
        return new Refusal(
                variable(part) + "=" + given + " ไม่ใช่หมายเลขพอร์ต: ใช้ 1 ถึง 65535",
                variable(part) + "=" + given + " is not a port: use 1 to 65535");
    }

    private static Map<String, Integer> usual() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        Application.all().forEach(application -> ports.put(application.name(), application.usualPort()));
        ports.put(Keycloak.NAME, 8180);
        ports.put(Postgres.NAME, 8132);
        ports.put(Kafka.NAME, 8192);
        ports.put(KAFKA_CONTROLLER, 8193);
        return ports;
    }
}
