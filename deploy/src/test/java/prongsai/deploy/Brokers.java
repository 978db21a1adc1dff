package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** Three brokers that are also the quorum's controllers, as in production: each message on all of them, counted when two have it. */
final class Brokers {
    private static final List<Integer> NODES = List.of(1, 2, 3);

    private final Home home;
    private final String host;
    private final Map<Integer, Integer> ports = new LinkedHashMap<>();
    private final Map<Integer, Integer> controllers = new LinkedHashMap<>();

    /** @param host by which everybody reaches them */
    Brokers(Home home, String host) {
        this.home = home;
        this.host = host;
        List<Integer> free = FreePorts.some(2 * NODES.size());
        for (int node : NODES) {
            ports.put(node, free.get(node - 1));
            controllers.put(node, free.get(NODES.size() + node - 1));
        }
    }

    String bootstrap() {
        return ports.values().stream().map(port -> host + ":" + port).collect(Collectors.joining(","));
    }

    /** How each is started. */
    List<Recipe> recipes() {
        prepare();
        return NODES.stream()
                .map(node -> Recipe.of(
                        name(node),
                        "Kafka " + node,
                        java("kafka.Kafka", settingsFile(node).toString()),
                        Map.of(),
                        home.log(name(node)),
                        new Topics(host + ":" + ports.get(node))::answer,
                        Duration.ofMinutes(2)))
                .toList();
    }

    static String name(int node) {
        return "kafka-" + node;
    }

    /** The one that leads the quorum now. */
    int quorumLeader() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            return admin.describeMetadataQuorum()
                    .quorumInfo()
                    .get(20, TimeUnit.SECONDS)
                    .leaderId();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no quorum", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void prepare() {
        String cluster = Uuid.randomUuid().toString();
        for (int node : NODES) {
            try {
                Files.createDirectories(data(node).getParent());
                String lines = settings(node).entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining());
                Files.writeString(settingsFile(node), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<String> format = java(
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    cluster,
                    "-c",
                    settingsFile(node).toString());
            if (!Spawn.run(format, home.folder(), home.log(name(node)), Duration.ofMinutes(1))) {
                throw new IllegalStateException("could not format " + name(node) + LogTail.of(home.log(name(node))));
            }
        }
    }

    private Map<String, String> settings(int node) {
        Map<String, String> settings = new TreeMap<>(Facts.of("kafka"));
        settings.put("node.id", Integer.toString(node));
        settings.put(
                "listeners",
                "PLAINTEXT://0.0.0.0:" + ports.get(node) + ",CONTROLLER://127.0.0.1:" + controllers.get(node));
        settings.put("advertised.listeners", "PLAINTEXT://" + host + ":" + ports.get(node));
        settings.put(
                "controller.quorum.voters",
                NODES.stream()
                        .map(each -> each + "@127.0.0.1:" + controllers.get(each))
                        .collect(Collectors.joining(",")));
        settings.put("log.dirs", data(node).toString());
        settings.put("default.replication.factor", "3");
        settings.put("min.insync.replicas", "2");
        settings.put("offsets.topic.replication.factor", "3");
        settings.put("transaction.state.log.replication.factor", "3");
        settings.put("transaction.state.log.min.isr", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "3");
        settings.put("share.coordinator.state.topic.min.isr", "2");
        settings.put("unclean.leader.election.enable", "false");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }

    private static List<String> java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Distribution.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                Distribution.find().launcherClassPath(),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path settingsFile(int node) {
        return home.kafka().resolve(name(node)).resolve("server.properties");
    }

    private Path data(int node) {
        return home.kafka().resolve(name(node)).resolve("data");
    }

    static List<Integer> nodes() {
        return IntStream.rangeClosed(1, NODES.size()).boxed().toList();
    }
}
