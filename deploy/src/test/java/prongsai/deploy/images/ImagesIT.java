package prongsai.deploy.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.deploy.Application;

/** The images as {@code deploy/images} writes them, upon a base that is a tar: what is in them, and that what they say starts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImagesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern JAR = Pattern.compile("opt/prongsai/lib/(?:main|boot)/(.+)\\.jar");
    private static final Map<String, ImageTar> IMAGES = new HashMap<>();
    private static final Map<String, String> DIGESTS = new HashMap<>();

    @TempDir
    private static Path folder;

    static List<Application> applications() {
        return Application.all();
    }

    @BeforeAll
    static void build() throws Exception {
        Path base = folder.resolve("base.tar");
        Jib.fromScratch()
                .addEnvironmentVariable("PATH", "/opt/java/bin")
                .containerize(Containerizer.to(TarImage.at(base).named("base"))
                        .setBaseImageLayersCache(folder.resolve("cache"))
                        .setApplicationLayersCache(folder.resolve("cache")));
        for (Application application : applications()) {
            Image image = new Image(application, order("tar://" + base, "first"));
            DIGESTS.put(
                    application.name(),
                    Images.make(image, folder.resolve("cache")).getDigest().toString());
            IMAGES.put(application.name(), new ImageTar(Images.tar(image)));
        }
    }

    private static Order order(String base, String name) {
        return Order.of(
                PROJECT,
                "--base",
                base,
                "--tars",
                folder.resolve(name).toString(),
                "--tag",
                "1.2.3",
                "--revision",
                "abc",
                "--source",
                "https://git.example.go.th/prongsai");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void runs_as_nobody_in_particular_with_the_launchers_flags(Application application) throws Exception {
        JsonNode config = IMAGES.get(application.name()).config();

        assertEquals("10001:10001", config.get("User").asText());
        assertEquals("/opt/prongsai", config.get("WorkingDir").asText());
        assertEquals(
                "[\"java\",\"-XX:+UseSerialGC\",\"-XX:+ExitOnOutOfMemoryError\",\"-Dfile.encoding=UTF-8\","
                        + "\"-Djava.io.tmpdir=/tmp\",\"-jar\",\"quarkus-run.jar\"]",
                config.get("Entrypoint").toString());
        assertEquals(
                "{\"" + application.usualPort() + "/tcp\":{}}",
                config.get("ExposedPorts").toString());
        List<String> environment = JSON.convertValue(
                config.get("Env"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
        assertTrue(
                environment.containsAll(List.of(
                        "PATH=/opt/java/bin",
                        "JDK_JAVA_OPTIONS=-Xmx" + application.heapMegabytes() + "m",
                        "MALLOC_ARENA_MAX=2",
                        "QUARKUS_HTTP_HOST=0.0.0.0",
                        "QUARKUS_HTTP_PORT=" + application.usualPort())),
                environment::toString);
        assertEquals(
                "1.2.3", config.at("/Labels/org.opencontainers.image.version").asText());
        assertEquals(
                "abc", config.at("/Labels/org.opencontainers.image.revision").asText());
        assertEquals(
                "Apache-2.0",
                config.at("/Labels/org.opencontainers.image.licenses").asText());
        assertEquals(
                "[\"prongsai/" + application.folder() + ":1.2.3\"]",
                IMAGES.get(application.name()).manifest().get("RepoTags").toString());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void lists_every_jar_that_is_in_it(Application application) throws Exception {
        ImageTar image = IMAGES.get(application.name());
        JsonNode list = JSON.readTree(image.file("sbom/" + application.folder() + ".cdx.json"));
        Set<String> listed = new TreeSet<>();
        list.get("components")
                .forEach(component -> listed.add(component.path("group").asText() + "."
                        + component.get("name").asText() + "-"
                        + component.path("version").asText()));
        Set<String> unlisted = new TreeSet<>();
        for (TarArchiveEntry entry : image.entries()) {
            var jar = JAR.matcher(entry.getName());
            if (jar.matches() && listed.stream().noneMatch(jar.group(1)::startsWith)) {
                unlisted.add(jar.group(1));
            }
        }

        assertEquals("CycloneDX", list.get("bomFormat").asText());
        assertTrue(listed.contains("io.quarkus.quarkus-rest-3.34.1"), listed::toString);
        assertEquals(Set.of(), unlisted);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void holds_nothing_that_may_be_written_but_the_folder_of_its_data(Application application) throws Exception {
        Set<String> writable = new TreeSet<>();
        Set<String> suspicious = new TreeSet<>();
        for (TarArchiveEntry entry : IMAGES.get(application.name()).entries()) {
            boolean above = entry.getName().matches("opt/|var/|var/lib/|var/lib/prongsai/");
            if (((entry.getMode() & 0222) != 0 && !above) || entry.getLongUserId() != 0) {
                writable.add(entry.getName() + " " + entry.getLongUserId());
            }
            if (entry.getName()
                    .matches("(?i).*(secret|\\.env|\\.pem|\\.p12|\\.jks|-tests\\.jar|junit|test-classes).*")) {
                suspicious.add(entry.getName());
            }
        }

        assertEquals(
                application.name().equals("evidence") ? Set.of("var/lib/prongsai/evidence/ 10001") : Set.of(),
                writable);
        assertEquals(Set.of(), suspicious);
    }

    @Test
    void the_same_build_is_the_same_image() throws Exception {
        Application portal = applications().get(4);
        Image again = new Image(portal, order("tar://" + folder.resolve("base.tar"), "again"));

        assertEquals(
                DIGESTS.get("portal"),
                Images.make(again, folder.resolve("another-cache")).getDigest().toString());
    }

    @Test
    void what_the_image_says_starts_and_asks_for_the_database_it_is_told() throws Exception {
        Path root = folder.resolve("root");
        IMAGES.get("measures").unpack(root);
        JsonNode config = IMAGES.get("measures").config();
        Path said = folder.resolve("said.log");
        List<String> command = new ArrayList<>();
        config.get("Entrypoint").forEach(word -> command.add(word.asText()));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.resolve(config.get("WorkingDir").asText().substring(1))
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        config.get("Env").forEach(variable -> builder.environment()
                .put(variable.asText().split("=", 2)[0], variable.asText().split("=", 2)[1]));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:9/measures",
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        "postgresql://127.0.0.1:9/measures",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "measures",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "a-password-of-the-test",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "http://127.0.0.1:9/realms/prongsai",
                        "QUARKUS_OIDC_CONNECTION_DELAY",
                        "1S",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:9"));
        Process process = builder.start();
        try {
            String words = awaited(said, process, "127.0.0.1:9/measures", "127.0.0.1:9 refused");

            assertTrue(words.contains("NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx256m"), words);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String awaited(Path said, Process process, String... any) throws IOException, InterruptedException {
        String words = "";
        for (int tries = 0; tries < 450; tries++) {
            words = Files.readString(said, UTF_8);
            if (Stream.of(any).anyMatch(words::contains) || !process.isAlive()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        String all = words;
        assertTrue(Stream.of(any).anyMatch(words::contains), () -> "it said: " + all);
        return words;
    }
}
