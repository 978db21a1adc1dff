package prongsai.deploy.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.kafka.clients.producer.ProducerConfig;
import prongsai.deploy.Application;

/**
 * The environment variables that an application reads: those that the jars it is packaged with declare for run time (Quarkus writes them into
 * each), those of the Kafka client, and our own, from the sources.
 */
final class KnownSettings {
    private static final Path PROJECT = Path.of("..");
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"(prongsai\\.[^\"]+)\"");
    private static final Pattern METHOD = Pattern.compile("\\b(\\w+)\\(\\);");
    private static final Pattern KEY = Pattern.compile("(?m)^(prongsai\\.[a-z0-9.-]+)=");
    private static final Set<String> OF_THE_JVM = Set.of("JDK_JAVA_OPTIONS", "LANG", "MALLOC_ARENA_MAX");

    private final Set<String> names = new TreeSet<>(OF_THE_JVM);
    private final List<Mapping> mappings = new ArrayList<>();

    KnownSettings(Application application) throws IOException {
        Path module = PROJECT.resolve(application.folder());
        try (Stream<Path> jars = Files.list(module.resolve("target/quarkus-app/lib/main"))) {
            for (Path jar : jars.toList()) {
                quarkus(jar);
            }
        }
        ProducerConfig.configNames().forEach(name -> names.add("KAFKA_" + variable(name)));
        ours(module);
        ours(PROJECT.resolve("platform"));
    }

    boolean knows(String variable) {
        return names.contains(variable) || mappings.stream().anyMatch(mapping -> mapping.knows(variable));
    }

    /** Those of Quarkus, Kafka and the JVM in full; of our groups only what files set. */
    Set<String> names() {
        return names;
    }

    private void quarkus(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry model = zip.getEntry(MODEL);
            if (model != null) {
                try (InputStream in = zip.getInputStream(model)) {
                    for (JsonNode phase : new ObjectMapper().readTree(in).findParents("phase")) {
                        if (phase.get("phase").asText().equals("RUN_TIME")) {
                            phase.findValuesAsText("environmentVariable").forEach(names::add);
                        }
                    }
                }
            }
        }
    }

    private void ours(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|properties)"))
                    .toList()) {
                String text = Files.readString(file);
                if (file.toString().endsWith(".properties")) {
                    PLACE.matcher(text).results().forEach(found -> names.add(found.group(1)));
                    KEY.matcher(text).results().forEach(found -> names.add(variable(found.group(1))));
                }
                PROPERTY.matcher(text).results().forEach(found -> names.add(variable(found.group(1))));
                MAPPING.matcher(text)
                        .results()
                        .forEach(found -> mappings.add(new Mapping(variable(found.group(1)), methods(text))));
            }
        }
    }

    private static Set<String> methods(String text) {
        Set<String> methods = new TreeSet<>();
        METHOD.matcher(text)
                .results()
                .forEach(found -> methods.add(variable(found.group(1)
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2"))));
        return methods;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** A group of settings: its prefix, and the names in it, which may stand in one another. */
    private record Mapping(String prefix, Set<String> methods) {
        boolean knows(String variable) {
            return variable.startsWith(prefix + "_") && reads(variable.substring(prefix.length() + 1));
        }

        private boolean reads(String rest) {
            return methods.contains(rest)
                    || methods.stream()
                            .anyMatch(method ->
                                    rest.startsWith(method + "_") && reads(rest.substring(method.length() + 1)));
        }
    }
}
