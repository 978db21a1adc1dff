package prongsai.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A network of its own for one process, from which each of the others' addresses can be cut off: packets vanish, nobody is told. Needs
 * to be allowed to make network namespaces.
 */
final class Island implements AutoCloseable {
    /** Where the island's process is reached. */
    static final String OWN = "10.77.0.2";

    /** Where the brokers are, for everybody. */
    static final String KAFKA = "10.77.1.1";

    /** Where PostgreSQL and the identity provider are for the island. */
    static final String POSTGRES = "10.77.2.1";

    static final String KEYCLOAK = "10.77.3.1";

    private static final String NAME = "prongsai-island";

    private final Home home;
    private final ExecutorService relays = Executors.newCachedThreadPool();
    private final List<ServerSocket> open = new ArrayList<>();

    private Island(Home home) {
        this.home = home;
    }

    /** Whether this machine lets us. */
    static boolean permitted(Home home) {
        return System.getProperty("user.name").equals("root")
                && Files.isExecutable(Path.of("/usr/sbin/ip"))
                && run(home, "ip netns add " + NAME + "-probe")
                && run(home, "ip netns del " + NAME + "-probe");
    }

    static Island in(Home home) {
        Island island = new Island(home);
        island.removed();
        for (String step : List.of(
                "ip netns add " + NAME,
                "ip link add prisl0 type veth peer name prisl1",
                "ip link set prisl1 netns " + NAME,
                "ip addr add 10.77.0.1/24 dev prisl0",
                "ip addr add " + KAFKA + "/32 dev prisl0",
                "ip addr add " + POSTGRES + "/32 dev prisl0",
                "ip addr add " + KEYCLOAK + "/32 dev prisl0",
                "ip link set prisl0 up",
                "ip netns exec " + NAME + " ip addr add " + OWN + "/24 dev prisl1",
                "ip netns exec " + NAME + " ip link set prisl1 up",
                "ip netns exec " + NAME + " ip link set lo up",
                "ip netns exec " + NAME + " ip route add default via 10.77.0.1")) {
            if (!run(home, step)) {
                throw new IllegalStateException("not done: " + step);
            }
        }
        return island;
    }

    /** What goes before the command of a process that lives there. */
    static List<String> prefix() {
        return List.of("/usr/sbin/ip", "netns", "exec", NAME);
    }

    /** Lets the island reach a port of the loopback under one of these addresses. */
    void bridge(String address, int port) throws IOException {
        ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName(address));
        open.add(server);
        relays.execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket from = server.accept();
                    Socket to = new Socket(InetAddress.getLoopbackAddress(), port);
                    relays.execute(() -> pump(from, to));
                    relays.execute(() -> pump(to, from));
                } catch (IOException e) {
                    if (server.isClosed()) {
                        return;
                    }
                }
            }
        });
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two has gone; the other goes with it
        }
    }

    /** From now on nothing comes there or from there. */
    void cut(String address) {
        if (!run(home, "ip netns exec " + NAME + " ip route add blackhole " + address + "/32")) {
            throw new IllegalStateException("could not cut " + address);
        }
    }

    void heal(String address) {
        if (!run(home, "ip netns exec " + NAME + " ip route del blackhole " + address + "/32")) {
            throw new IllegalStateException("could not heal " + address);
        }
    }

    @Override
    public void close() {
        for (ServerSocket server : open) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        relays.shutdownNow();
        removed();
    }

    private void removed() {
        run(home, "ip netns del " + NAME);
        run(home, "ip link del prisl0");
    }

    private static boolean run(Home home, String command) {
        return Spawn.run(List.of(command.split(" ")), home.folder(), home.log("island"), Duration.ofSeconds(10));
    }
}
