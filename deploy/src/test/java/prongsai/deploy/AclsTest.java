package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may do what at the broker is what the services say they do, and nothing more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AclsTest {
    private static final String CHANNEL = "mp\\.messaging\\.incoming\\.[^.]+\\.";

    private final Acls acls = Acls.ofTheBuild();
    private final Map<String, String> topics = Facts.of("topics");

    @Test
    void every_service_that_keeps_data_is_there() {
        Set<String> withData = Application.all().stream()
                .filter(Application::hasData)
                .map(Application::name)
                .collect(Collectors.toSet());

        assertEquals(withData, acls.services());
    }

    @Test
    void a_service_reads_the_topics_and_joins_the_groups_of_its_settings() throws IOException {
        for (Application application :
                Application.all().stream().filter(Application::hasData).toList()) {
            String service = application.name();

            assertEquals(
                    settings(application, "topic"), names(service, ResourceType.TOPIC, AclOperation.READ), service);
            assertEquals(
                    settings(application, "group\\.id"),
                    names(service, ResourceType.GROUP, AclOperation.READ),
                    service);
        }
    }

    @Test
    void a_service_writes_its_own_topic_and_its_dead_letters() {
        for (String service : acls.services()) {
            Set<String> own = topics.keySet().stream()
                    .filter(topic ->
                            topic.equals("prongsai." + service + ".v1") || topic.endsWith("." + service + ".dlq"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(own, names(service, ResourceType.TOPIC, AclOperation.WRITE), service);
            assertEquals(
                    topics.containsKey("prongsai." + service + ".v1")
                            ? Set.of("prongsai-" + service + "-relay")
                            : Set.of(),
                    names(service, ResourceType.TRANSACTIONAL_ID, AclOperation.WRITE));
        }
    }

    @Test
    void nothing_is_for_everybody() {
        acls.services().forEach(service -> acls.of(service)
                .forEach(each ->
                        assertEquals(Acls.principal(service), each.entry().principal())));
        assertEquals(
                List.of(),
                acls.all().stream()
                        .filter(each -> !each.pattern().name().startsWith("prongsai"))
                        .toList());
    }

    private Set<String> names(String service, ResourceType type, AclOperation operation) {
        return acls.of(service).stream()
                .filter(each ->
                        each.pattern().resourceType() == type && each.entry().operation() == operation)
                .map(each -> each.pattern().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settings(Application application, String what) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("..", application.folder(), "src/main/resources/application.properties");
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> name.matches(CHANNEL + what))
                .map(properties::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
