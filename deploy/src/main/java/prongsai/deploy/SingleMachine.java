package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import prongsai.deploy.demo.DemoLoader;

/**
 * The whole system on this computer: PostgreSQL, Kafka, Keycloak, the services and the portal, each a process of its own on loopback.
 *
 * <p>All parts are watched and come back when they die. The applications stop first, PostgreSQL last, also when this JVM is
 * asked to end; what a killed JVM leaves behind is ended by the next start on the same home folder.
 */
public final class SingleMachine implements AutoCloseable {

    private static final List<String> INFRASTRUCTURE = List.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME);
    private static final String BEFORE_MIGRATING = "before migrating";

    private final Home home;
    private final HomeLock lock;
    private final Ports ports;
    private final Consumer<String> progress;
    private final List<Blueprint> blueprints;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final ExecutorService watchers = Executors.newCachedThreadPool();
    private final Thread atExit = new Thread(this::stopAll, "stop-all");
    private boolean closed;

    SingleMachine(Home home, HomeLock lock, Ports ports, List<Blueprint> blueprints, Consumer<String> progress) {
        this.home = home;
        this.lock = lock;
        this.ports = ports;
        this.blueprints = blueprints;
        this.progress = progress;
        blueprints.forEach(each -> parts.put(each.name(), new Part(each.recipe(), home, watchers, progress)));
    }

    /** A machine whose data lie in this folder; made when it is not there. */
    public static Setup in(Path home) {
        return new Setup(home);
    }

    public Address portal() {
        return portal(ports);
    }

    static Address portal(Ports ports) {
        return new Address("localhost", ports.of("portal"));
    }

    public Address keycloak() {
        return Keycloak.address(ports);
    }

    public String portalUrl() {
        return portal().url();
    }

    public String keycloakUrl() {
        return keycloak().url();
    }

    /** Where a service answers HTTP, without the portal in between. */
    public Address service(String part) {
        return new Address("127.0.0.1", ports.of(part));
    }

    /** A service's own database, as that service sees it; for tests and for what the launcher must look up. */
    public Connection database(String part) throws SQLException {
        return new Databases(ports.of(Postgres.NAME), Secrets.in(home.secrets())).connect(part);
    }

    public String kafkaBootstrap() {
        return Kafka.bootstrap(ports);
    }

    /** A part by its name: {@code postgres}, {@code kafka}, {@code keycloak}, {@code assessment}, ..., {@code portal}. */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part " + name + " among " + parts.keySet());
        }
        return part;
    }

    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Fills the machine with the demonstration data, unless this home folder has them. */
    public void loadDemoOnce() {
        if (Files.exists(home.demoLoaded())) {
            return;
        }
        DemoLoader.load(portal(), keycloak(), progress);
        try {
            Files.createFile(home.demoLoaded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops everything, in order, and waits for it. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the JVM is on its way out, and the hook finds nothing left to do
        }
    }

    void begin() {
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            Steps steps = new Steps(blueprints.size(), progress);
            Start start = new Start();
            for (Blueprint blueprint : blueprints) {
                Part part = part(blueprint.name());
                start.after(List.of(), "prepare " + part.name(), blueprint::prepare);
                start.after(
                        predecessors(blueprint),
                        part.name(),
                        () -> steps.take(part.label(), () -> {
                            part.start();
                            blueprint.furnish();
                        }));
                if (blueprint.name().equals(Kafka.NAME) && migrates()) {
                    start.after(
                            List.of(Postgres.NAME, Kafka.NAME),
                            BEFORE_MIGRATING,
                            new BeforeMigrating(home, ports, Distribution.find(), progress, Clock.systemUTC())::backUp);
                }
            }
            start.await();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Whether services are started that bring their schemas up to date. */
    private boolean migrates() {
        return parts.containsKey(Postgres.NAME)
                && parts.keySet().stream().anyMatch(name -> !INFRASTRUCTURE.contains(name));
    }

    private static List<String> predecessors(Blueprint blueprint) {
        List<String> predecessors = new ArrayList<>(blueprint.after());
        predecessors.add("prepare " + blueprint.name());
        if (!INFRASTRUCTURE.contains(blueprint.name())) {
            predecessors.add(BEFORE_MIGRATING);
        }
        return predecessors;
    }

    /** The second who asks waits until the first is served. */
    private synchronized void stopAll() {
        if (!closed) {
            closed = true;
            progress.accept("กำลังหยุด  stopping …");
            retire(part -> !INFRASTRUCTURE.contains(part.name()));
            retire(part -> !part.name().equals(Postgres.NAME));
            retire(part -> true);
            watchers.shutdownNow();
            lock.close();
            progress.accept("หยุดแล้ว ข้อมูลยังอยู่  stopped, data stay in " + home.folder());
        }
    }

    private void retire(Predicate<Part> which) {
        List<Thread> stopping = parts.values().stream()
                .filter(which)
                .map(part -> new Thread(part::retire, "stop-" + part.name()))
                .toList();
        stopping.forEach(Thread::start);
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
