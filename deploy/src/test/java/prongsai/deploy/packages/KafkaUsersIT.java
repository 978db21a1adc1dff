package prongsai.deploy.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.deploy.Acls;

/** The users that the chart has Strimzi make may do what the brokers of other operators are told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaUsersIT {
    @Test
    void a_service_s_user_may_do_what_the_file_says() throws IOException {
        List<JsonNode> manifests = Chart.rendered(values("required"), values("everything"));
        Acls acls = Acls.ofTheBuild();

        assertEquals(
                acls.services().stream().map(each -> "prongsai-kafka-" + each).collect(Collectors.toSet()),
                Chart.of(manifests, "KafkaUser").map(Chart::name).collect(Collectors.toSet()));
        for (String service : acls.services()) {
            assertEquals(rights(acls, service), rights(user(manifests, service)), service);
        }
        assertEquals(
                Files.readString(Path.of("kafka/acls.properties")),
                Files.readString(Chart.FOLDER.resolve("files/acls.properties")));
    }

    @Test
    void a_service_is_told_the_secret_that_strimzi_makes_of_its_user() throws IOException {
        List<JsonNode> manifests = Chart.rendered(values("required"), values("everything"));
        Chart.of(manifests, "KafkaUser").forEach(user -> {
            String service = Chart.name(user).replace("prongsai-kafka-", "");
            JsonNode told = Chart.of(manifests, "Deployment")
                    .filter(each -> Chart.name(each).equals("ita-" + service))
                    .findFirst()
                    .orElseThrow()
                    .at("/spec/template/spec/containers/0/env");
            assertEquals(
                    List.of(Chart.name(user) + " sasl.jaas.config"),
                    told.findParents("name").stream()
                            .filter(each -> each.path("name").asText().equals("KAFKA_SASL_JAAS_CONFIG"))
                            .map(each -> each.at("/valueFrom/secretKeyRef/name").asText() + " "
                                    + each.at("/valueFrom/secretKeyRef/key").asText())
                            .toList());
        });
    }

    @Test
    void nobody_is_made_where_the_operator_makes_them() throws IOException {
        assertEquals(
                0, Chart.of(Chart.rendered(values("required")), "KafkaUser").count());
        assertEquals(
                0,
                Chart.of(
                                Chart.rendered(values("required"), values("everything"), "strimzi: { users: false }"),
                                "KafkaUser")
                        .count());
    }

    private static String values(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/prongsai/deploy/packages/" + name + ".yaml"));
    }

    private static JsonNode user(List<JsonNode> manifests, String service) {
        return Chart.of(manifests, "KafkaUser")
                .filter(each -> Chart.name(each).endsWith("-" + service))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> rights(Acls acls, String service) {
        return acls.of(service).stream()
                .map(each -> right(
                        each.pattern().resourceType().toString(),
                        each.pattern().name(),
                        each.entry().operation().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rights(JsonNode user) {
        Set<String> rights = new TreeSet<>();
        user.at("/spec/authorization/acls").forEach(rule -> rule.get("operations")
                .forEach(operation -> rights.add(right(
                        rule.at("/resource/type").asText(),
                        rule.at("/resource/name").asText(),
                        operation.asText()))));
        return rights;
    }

    private static String right(String type, String name, String operation) {
        return (type.replace("_", "") + " " + name + " " + operation).toLowerCase(Locale.ROOT);
    }
}
