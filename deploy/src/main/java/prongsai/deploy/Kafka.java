package prongsai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** One broker that is its own controller (KRaft), in a JVM of its own, from the jars in the launcher's lib folder. */
final class Kafka implements Blueprint {

    static final String NAME = "kafka";

    private final Home home;
    private final Distribution distribution;
    private final int port;
    private final int controllerPort;
    private final Topics topics;

    Kafka(Home home, Distribution distribution, Ports ports) {
        this.home = home;
        this.distribution = distribution;
        this.port = ports.of(NAME);
        this.controllerPort = ports.of(Ports.KAFKA_CONTROLLER);
        this.topics = new Topics(bootstrap(ports));
    }

    static String bootstrap(Ports ports) {
        return "127.0.0.1:" + ports.of(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Recipe recipe() {
        return Recipe.of(
                NAME,
                "Kafka",
                java("kafka.Kafka", settingsFile().toString()),
                Map.of(),
                home.log(NAME),
                topics::answer,
                Duration.ofSeconds(90));
    }

    /** Writes the settings (the ports may have changed) and formats the storage once. */
    @Override
    public void prepare() {
        try {
            String lines = settings().entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                    .collect(Collectors.joining());
            Files.writeString(settingsFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            List<String> format = java(
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    Uuid.randomUuid().toString(),
                    "-c",
                    settingsFile().toString());
            if (!Spawn.run(format, home.folder(), home.log(NAME), Duration.ofMinutes(1))) {
                throw new Refusal(
                        "เตรียมที่เก็บของ Kafka ไม่สำเร็จ: ดูบันทึก " + home.log(NAME),
                        "could not format Kafka's storage: see " + home.log(NAME) + LogTail.of(home.log(NAME)));
            }
        }
    }

    @Override
    public void furnish() {
        topics.ensure();
        try {
            if (Files.exists(home.topicsToTell())) {
                new TopicsCopy("127.0.0.1:" + port).tell(home.topicsToTell());
                Files.delete(home.topicsToTell());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Distribution.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                distribution.launcherClassPath(),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Facts.of("kafka"));
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data().toString());
        return settings;
    }

    private Path settingsFile() {
        return home.kafka().resolve("server.properties");
    }

    private Path data() {
        return home.kafka().resolve("data");
    }
}
