package prongsai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.deploy.packages.Chart;

/** A packaged service as a process that is told what the chart tells it, and its secrets; other settings where a test says so. */
final class ServiceProcess implements AutoCloseable {
    private final int port;
    private final Path log;
    private final Process process;

    ServiceProcess(Path folder, String name, int port, Map<String, String> settings) throws IOException {
        this.port = port;
        Files.createDirectories(folder);
        this.log = Files.createTempFile(folder, name, ".log");
        String jar = Distribution.find().application(module(name)).toString();
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // nobody answers there, and here nobody is asked
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "1s");
        // of options from there java would say that it picked them up, before what the service says
        process = Spawn.start(
                List.of(
                        "/usr/bin/env",
                        "-u",
                        "JDK_JAVA_OPTIONS",
                        Distribution.java().toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar),
                environment,
                folder,
                log);
    }

    /** The settings in the chart's ConfigMap, the mounted authority where it is on this computer. */
    static Map<String, String> ofTheChart(
            String name, SecuredPostgres postgres, SecuredBroker broker, Authority authority) throws IOException {
        String values = """
                publicAddress: https://ita.example.go.th
                image: { registry: registry.example.go.th }
                trustedProxies: [127.0.0.1]
                oidc: { authServerUrl: http://localhost:1/realms/prongsai }
                kafka:
                  bootstrapServers: %s
                  securityProtocol: SASL_SSL
                  saslMechanism: SCRAM-SHA-512
                  authority: { name: kafka-ca }
                postgres: { host: localhost, port: %d, sslMode: verify-full, authority: { name: postgres-ca } }
                """.formatted(broker.address(), postgres.port());
        JsonNode map = Chart.of(Chart.rendered(values), "ConfigMap")
                .filter(each -> Chart.name(each).equals("ita-" + name))
                .findFirst()
                .orElseThrow();
        Map<String, String> settings = new TreeMap<>();
        map.get("data")
                .properties()
                .forEach(each -> settings.put(
                        each.getKey(),
                        each.getValue()
                                .asText()
                                .replaceAll(
                                        "/etc/prongsai/(postgres|kafka)/ca.crt",
                                        authority.certificate().toString())));
        settings.remove("JDK_JAVA_OPTIONS");
        settings.put("QUARKUS_DATASOURCE_USERNAME", name);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password(name));
        String user = "prongsai-kafka-" + name;
        settings.put("KAFKA_SASL_JAAS_CONFIG", SecuredBroker.login(user, SecuredBroker.password(user)));
        return settings;
    }

    private static String module(String name) {
        return Application.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .folder();
    }

    boolean isReadyWithin(Duration patience) {
        var ready = Ready.http(address("/q/health/ready"));
        Await.until(() -> !process.isAlive() || ready.getAsBoolean(), patience);
        return process.isAlive() && ready.getAsBoolean();
    }

    /** Its exit status, when it ends within the time. */
    int ended(Duration patience) {
        Await.until(() -> !process.isAlive(), patience);
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** The end of what it said, for a test that fails. */
    String log() {
        return LogTail.of(log);
    }

    boolean hasSaid(String words) {
        try {
            return said().contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    String answer(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private URI address(String path) {
        return new Address("127.0.0.1", port).at(path);
    }

    @Override
    public void close() {
        Spawn.end(process.toHandle(), "TERM", Duration.ofSeconds(20));
    }
}
