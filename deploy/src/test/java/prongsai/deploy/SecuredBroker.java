package prongsai.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A broker that is spoken to by TLS only, wants to know who one is, and refuses what is not allowed: as operators have it. */
final class SecuredBroker implements AutoCloseable {
    private static final String ADMINISTRATOR = "administrator";
    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";

    private final Path folder;
    private final int port;
    private final Path authority;
    private final Process process;

    SecuredBroker(Path folder, int port, int controllerPort, Authority authority) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.port = port;
        this.authority = authority.certificate();
        Path file = folder.resolve("server.properties");
        String lines = settings(controllerPort, authority.server("kafka")).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(file, lines);
        List<String> format =
                new ArrayList<>(List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()));
        for (String user : users()) {
            format.addAll(List.of("--add-scram", "SCRAM-SHA-512=[name=" + user + ",password=" + password(user) + "]"));
        }
        if (!Spawn.run(java("kafka.tools.StorageTool", format), folder, log(), Duration.ofMinutes(1))) {
            throw new IllegalStateException(LogTail.of(log()));
        }
        process = Spawn.start(java("kafka.Kafka", List.of(file.toString())), Map.of(), folder, log());
    }

    private static List<String> users() {
        List<String> users = new ArrayList<>(List.of(ADMINISTRATOR));
        Acls.ofTheBuild().services().forEach(service -> users.add("prongsai-kafka-" + service));
        return users;
    }

    static String password(String user) {
        return "broker-password-of-" + user;
    }

    /** Makes the topics, and tells the broker who may do what with them, as {@code deploy/acls} does. */
    void furnish() throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        Facts.of("topics")
                .forEach((name, partitions) -> topics.add(new NewTopic(name, Integer.parseInt(partitions), (short) 1)));
        try (Admin admin = Admin.create(administrator())) {
            admin.createTopics(topics).all().get();
        }
        Properties client = new Properties();
        client.putAll(administrator());
        ApplyAcls.apply(client);
    }

    Map<String, Object> administrator() {
        return client(ADMINISTRATOR);
    }

    /** How a service connects. */
    Map<String, Object> service(String name) {
        return client("prongsai-kafka-" + name);
    }

    private Map<String, Object> client(String user) {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", address());
        client.put("security.protocol", "SASL_SSL");
        client.put("sasl.mechanism", "SCRAM-SHA-512");
        client.put("sasl.jaas.config", login(user, password(user)));
        client.put("ssl.truststore.type", "PEM");
        client.put("ssl.truststore.location", authority.toString());
        client.put("default.api.timeout.ms", "60000");
        return client;
    }

    static String login(String user, String password) {
        return LOGIN.formatted(user, password);
    }

    String address() {
        return "localhost:" + port;
    }

    Path log() {
        return folder.resolve("kafka.log");
    }

    private Map<String, String> settings(int controllerPort, Authority.Server server) {
        Map<String, String> settings = new TreeMap<>(Facts.of("kafka"));
        settings.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("listeners", "SASL_SSL://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "SASL_SSL://" + address());
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", folder.resolve("data").toString());
        settings.put("inter.broker.listener.name", "SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", login(ADMINISTRATOR, password(ADMINISTRATOR)));
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", server.keys().toString());
        settings.put("ssl.keystore.password", Authority.PASSWORD);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", authority.toString());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // the controller's own listener asks nobody who he is; only this computer reaches it
        settings.put("super.users", "User:" + ADMINISTRATOR + ";User:ANONYMOUS");
        return settings;
    }

    private static List<String> java(String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Distribution.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                Distribution.find().launcherClassPath(),
                main));
        command.addAll(arguments);
        return command;
    }

    @Override
    public void close() {
        Spawn.end(process.toHandle(), "TERM", Duration.ofSeconds(20));
    }
}
