package prongsai.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system as production runs it, on one machine: three brokers, two replicas of each service, PostgreSQL, Keycloak. Nothing starts
 * again by itself once it was killed here.
 */
final class Fleet implements AutoCloseable {
    private static final List<String> REPLICAS = List.of("a", "b");

    private final Path folder;
    private final Home home;
    private final Ports ports = Ports.free();
    private final Secrets secrets;
    private final ExecutorService watchers = Executors.newCachedThreadPool();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Map<String, Address> addresses = new HashMap<>();
    private final @Nullable Island island;
    private final Path evidence;
    final Brokers brokers;

    private Fleet(Path folder) {
        this.folder = folder;
        this.home = Home.at(folder);
        this.secrets = Secrets.in(home.secrets());
        this.island = Island.permitted(home) ? Island.in(home) : null;
        this.brokers = new Brokers(home, island == null ? "127.0.0.1" : Island.KAFKA);
        this.evidence = SmallDisk.in(home);
    }

    /** Starts everything and returns when everything is ready. */
    static Fleet started() throws IOException {
        Fleet fleet = new Fleet(Files.createTempDirectory("prongsai-fleet"));
        try {
            fleet.start();
            return fleet;
        } catch (RuntimeException | IOException e) {
            fleet.close();
            throw e;
        }
    }

    private void start() throws IOException {
        List<Application> services = services();
        services.forEach(service -> REPLICAS.forEach(replica -> addresses.put(
                service.name() + "-" + replica,
                new Address(isOnIsland(service, replica) ? Island.OWN : "127.0.0.1", FreePorts.one()))));
        List<String> owners = new ArrayList<>(List.of(Keycloak.NAME));
        services.forEach(service -> owners.add(service.name()));
        Distribution distribution = Distribution.find();

        Postgres postgres = new Postgres(home, ports, secrets, owners);
        postgres.prepare();
        launch(List.of(postgres.recipe()));
        postgres.furnish();
        Keycloak keycloak = new Keycloak(home, distribution, ports, secrets);
        keycloak.prepare();
        List<Recipe> first = new ArrayList<>(brokers.recipes());
        first.add(keycloak.recipe());
        launch(first);
        keycloak.furnish();
        new Topics(brokers.bootstrap(), 3).ensure();
        if (island != null) {
            island.bridge(Island.POSTGRES, ports.of(Postgres.NAME));
            island.bridge(Island.KEYCLOAK, ports.of(Keycloak.NAME));
        }
        // the first replica of each brings the schema up to date; the second finds it so
        for (String replica : REPLICAS) {
            launch(services.stream()
                    .map(service -> recipe(service, replica, distribution))
                    .toList());
        }
    }

    private static List<Application> services() {
        return Application.all().stream().filter(Application::hasData).toList();
    }

    private boolean isOnIsland(Application service, String replica) {
        return island != null && service.name().equals("measures") && replica.equals("b");
    }

    private Recipe recipe(Application service, String replica, Distribution distribution) {
        String name = service.name() + "-" + replica;
        boolean onIsland = isOnIsland(service, replica);
        Address address = Objects.requireNonNull(addresses.get(name));
        Map<String, String> besides = new TreeMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(address.port()),
                "KAFKA_BOOTSTRAP_SERVERS", brokers.bootstrap()));
        services()
                .forEach(other -> besides.put(
                        "PRONGSAI_" + other.name().toUpperCase(Locale.ROOT) + "_URL",
                        addresses.get(other.name() + "-a").url()));
        if (service.name().equals("evidence")) {
            besides.put("PRONGSAI_EVIDENCE_FOLDER", evidence.toString());
            besides.put("PRONGSAI_EVIDENCE_ITEM_PER_MEASURE", "10000"); // the load goes on for long
        }
        if (onIsland) {
            String database = "postgresql://" + Island.POSTGRES + ":" + ports.of(Postgres.NAME) + "/measures";
            String realm = "/realms/" + Realm.NAME;
            besides.put("QUARKUS_HTTP_HOST", "0.0.0.0");
            besides.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + database);
            besides.put("QUARKUS_DATASOURCE_REACTIVE_URL", database);
            besides.put(
                    "QUARKUS_OIDC_AUTH_SERVER_URL",
                    new Address(Island.KEYCLOAK, ports.of(Keycloak.NAME)).url() + realm);
            besides.put("QUARKUS_OIDC_DISCOVERY_ENABLED", "false"); // it would name addresses that are not the island's
            besides.put("QUARKUS_OIDC_JWKS_PATH", "protocol/openid-connect/certs");
            besides.put("QUARKUS_OIDC_TOKEN_ISSUER", Keycloak.address(ports).url() + realm);
        }
        Recipe recipe = new RunningApplication(service, home, distribution, ports, secrets)
                .recipe()
                .as(name, home.log(name), besides, Ready.http(address.at("/q/health/ready")));
        return onIsland ? recipe.within(Island.prefix()) : recipe;
    }

    private void launch(List<Recipe> wanted) {
        List<Thread> starting = new ArrayList<>();
        List<RuntimeException> failed = new ArrayList<>();
        for (Recipe recipe : wanted) {
            Part part = new Part(recipe, home, watchers, line -> {});
            recipes.put(recipe.name(), recipe);
            parts.put(recipe.name(), part);
            Thread thread = new Thread(() -> {
                try {
                    part.start();
                } catch (RuntimeException e) {
                    synchronized (failed) {
                        failed.add(e);
                    }
                }
            });
            thread.start();
            starting.add(thread);
        }
        for (Thread thread : starting) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no " + name + " among " + parts.keySet());
        }
        return part;
    }

    /** Starts a replica that was stopped once more, told this besides. */
    void startAgain(String name, Map<String, String> besides) {
        Recipe recipe = recipes.get(name);
        part(name).retire();
        launch(List.of(recipe.as(name, recipe.log(), besides, recipe.ready())));
    }

    /** Both replicas of a service. */
    List<Address> replicas(String service) {
        return REPLICAS.stream()
                .map(replica -> addresses.get(service + "-" + replica))
                .toList();
    }

    Address keycloak() {
        return Keycloak.address(ports);
    }

    Connection database(String owner) throws SQLException {
        return new Databases(ports.of(Postgres.NAME), secrets).connect(owner);
    }

    /** Null where this machine does not let us make one. */
    @Nullable
    Island island() {
        return island;
    }

    Home home() {
        return home;
    }

    @Override
    public void close() {
        List<Part> all = new ArrayList<>(parts.values());
        List<Part> infrastructure = all.stream()
                .filter(part -> part.name().equals(Postgres.NAME) || part.name().startsWith("kafka"))
                .toList();
        all.removeAll(infrastructure);
        all.parallelStream().forEach(Part::kill);
        infrastructure.parallelStream().forEach(Part::kill);
        all.forEach(Part::retire);
        infrastructure.forEach(Part::retire);
        watchers.shutdownNow();
        if (island != null) {
            island.close();
        }
        SmallDisk.remove(home);
        if (System.getProperty("prongsai.faults.keep") == null) {
            delete();
        }
    }

    private void delete() {
        Await.until(
                () -> {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.sorted(Comparator.reverseOrder())
                                .forEach(file -> file.toFile().delete());
                        return !Files.exists(folder);
                    } catch (IOException e) {
                        return false;
                    }
                },
                Duration.ofSeconds(10));
    }
}
