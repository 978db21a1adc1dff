package prongsai.deploy.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.deploy.Application;
import prongsai.deploy.LaunchersSettings;

/** The chart, rendered for several operators: every manifest is one that Kubernetes takes, and the rules of the house hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelmChartIT {
    private static final Map<String, List<JsonNode>> RENDERED = new HashMap<>();

    @BeforeAll
    static void render() throws IOException {
        RENDERED.put("required", Chart.rendered(values("required")));
        RENDERED.put("small", Chart.rendered(values("required"), values("small")));
        RENDERED.put("everything", Chart.rendered(values("required"), values("everything")));
    }

    private static String values(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/prongsai/deploy/packages/" + name + ".yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "small", "everything"})
    void kubernetes_would_take_every_manifest(String operator) {
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode manifest : RENDERED.get(operator)) {
            if (KubernetesSchema.knows(manifest)) {
                problems.addAll(KubernetesSchema.problems(manifest));
            }
            if (!names.add(manifest.get("kind") + " " + Chart.name(manifest))) {
                problems.add("twice: " + manifest.get("kind") + " " + Chart.name(manifest));
            }
        }

        assertEquals(List.of(), problems);
        assertEquals(5, Chart.of(RENDERED.get(operator), "Deployment").count());
    }

    @Test
    void the_check_finds_what_kubernetes_would_refuse() throws IOException {
        ObjectNode deployment = (ObjectNode) Chart.of(Chart.rendered(values("required")), "Deployment")
                .findFirst()
                .orElseThrow();
        ObjectNode container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
        container.put("imagePullPolice", "Always");
        container.withObject("/readinessProbe").put("periodSeconds", "5");
        container.withArray("env").addObject().put("name", "A").put("value", 1);
        container.remove("name");
        String path = "V1Deployment.spec.template.spec.containers[0]";

        assertEquals(
                Set.of(
                        path + ".imagePullPolice: no such field",
                        path + ".readinessProbe.periodSeconds: must be a whole number",
                        path + ".env[2].value: must be a text",
                        path + ".name: must be there"),
                new TreeSet<>(KubernetesSchema.problems(deployment)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "small", "everything"})
    void every_pod_may_do_little_and_says_how_it_is(String operator) {
        Chart.of(RENDERED.get(operator), "Deployment").forEach(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");
            String name = Chart.name(deployment);

            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), name);
            assertEquals(10001, pod.at("/securityContext/runAsUser").asInt(), name);
            assertEquals(
                    "RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText(),
                    name);
            assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), name);
            assertFalse(pod.path("enableServiceLinks").asBoolean(true), name);
            assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean(), name);
            assertFalse(
                    container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true), name);
            assertEquals(
                    "[\"ALL\"]",
                    container.at("/securityContext/capabilities/drop").toString(),
                    name);
            assertEquals(
                    "/q/health/started",
                    container.at("/startupProbe/httpGet/path").asText(),
                    name);
            assertEquals(
                    "/q/health/live",
                    container.at("/livenessProbe/httpGet/path").asText(),
                    name);
            assertEquals(
                    "/q/health/ready",
                    container.at("/readinessProbe/httpGet/path").asText(),
                    name);
            assertFalse(container.at("/resources/limits/memory").asText().isEmpty(), name);
            assertEquals(
                    0,
                    deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1),
                    name);
            assertEquals(2, pod.get("topologySpreadConstraints").size(), name);
            assertTrue(pod.get("terminationGracePeriodSeconds").asInt() >= 5 + 10 + 5, name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "everything"})
    void everything_is_closed_but_the_ways_that_are_needed(String operator) {
        List<JsonNode> policies =
                Chart.of(RENDERED.get(operator), "NetworkPolicy").toList();
        for (Application application : Application.all()) {
            assertTrue(
                    policies.stream().anyMatch(policy -> component(policy.at("/spec/podSelector/matchLabels"))
                            .equals(application.name())),
                    application.name());
        }
        assertTrue(policies.stream()
                .anyMatch(policy -> policy.at("/spec/egress").isMissingNode()
                        && policy.at("/spec/policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")));
        assertEquals(Set.of("portal", "reporting"), askers(policies, "evidence"));
        assertEquals(Set.of("portal", "reporting"), askers(policies, "measures"));
        assertEquals(Set.of("portal"), askers(policies, "reporting"));
    }

    private static Set<String> askers(List<JsonNode> policies, String of) {
        Set<String> askers = new TreeSet<>();
        policies.stream()
                .filter(policy ->
                        component(policy.at("/spec/podSelector/matchLabels")).equals(of))
                .forEach(policy -> policy.at("/spec/ingress")
                        .forEach(way -> way.path("from").forEach(peer -> {
                            if (peer.has("podSelector")) {
                                askers.add(component(peer.at("/podSelector/matchLabels")));
                            }
                        })));
        return askers;
    }

    private static String component(JsonNode labels) {
        return labels.path("app.kubernetes.io/component").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "small", "everything"})
    void an_application_is_told_what_it_knows_and_what_the_launcher_tells_it(String operator) throws IOException {
        for (Application application : Application.all()) {
            Set<String> told = told(RENDERED.get(operator), application.name());
            KnownSettings known = new KnownSettings(application);

            assertEquals(
                    Set.of(),
                    new TreeSet<>(
                            told.stream().filter(name -> !known.knows(name)).toList()),
                    () -> "not known to " + application.name());
            assertTrue(told.containsAll(LaunchersSettings.of(application)), () -> application.name() + " " + told);
        }
    }

    /** Names of variables; secrets only by reference, and never twice. */
    private static Set<String> told(List<JsonNode> manifests, String name) {
        JsonNode settings = Chart.of(manifests, "ConfigMap")
                .filter(map -> Chart.name(map).equals("ita-" + name))
                .findFirst()
                .orElseThrow()
                .get("data");
        Set<String> told = new TreeSet<>();
        settings.fieldNames().forEachRemaining(told::add);
        assertTrue(told.stream().noneMatch(variable -> variable.matches(".*(PASSWORD|SECRET|ACCESS_KEY|JAAS).*")));
        Chart.of(manifests, "Deployment")
                .filter(deployment -> Chart.name(deployment).equals("ita-" + name))
                .forEach(deployment -> deployment
                        .at("/spec/template/spec/containers/0/env")
                        .forEach(variable -> {
                            assertTrue(
                                    variable.at("/valueFrom/secretKeyRef/name").isTextual(), variable::toString);
                            assertTrue(told.add(variable.get("name").asText()), variable::toString);
                        }));
        return told;
    }

    @Test
    void images_ports_and_topics_are_the_ones_of_the_build() throws IOException {
        for (Application application : Application.all()) {
            JsonNode container = Chart.of(RENDERED.get("everything"), "Deployment")
                    .filter(deployment -> Chart.name(deployment).equals("ita-" + application.name()))
                    .findFirst()
                    .orElseThrow()
                    .at("/spec/template/spec/containers/0");
            assertEquals(
                    "registry.example.go.th/ita/prongsai/" + application.folder() + ":1.2.3",
                    container.get("image").asText());
            assertEquals(
                    application.usualPort(),
                    container.at("/ports/0/containerPort").asInt());
        }
        assertEquals(
                Files.readString(Path.of("kafka/topics.properties")),
                Files.readString(Chart.FOLDER.resolve("files/topics.properties")));
        assertEquals(10, Chart.of(RENDERED.get("everything"), "KafkaTopic").count());
        Chart.of(RENDERED.get("everything"), "KafkaTopic").forEach(topic -> {
            assertEquals(
                    Chart.name(topic).endsWith(".dlq") ? 1 : 12,
                    topic.at("/spec/partitions").asInt());
            assertEquals(3, topic.at("/spec/replicas").asInt());
            assertEquals(-1, topic.at("/spec/config/retention.ms").asInt());
        });
    }

    @Test
    void who_listens_may_grow_with_what_waits() {
        Set<String> byLag = new TreeSet<>();
        Chart.of(RENDERED.get("everything"), "HorizontalPodAutoscaler").forEach(scaler -> {
            if (scaler.at("/spec/metrics/1/pods/metric/name").asText().equals("prongsai_events_lag")) {
                byLag.add(Chart.name(scaler));
            }
        });

        assertEquals(Set.of("ita-measures", "ita-evidence", "ita-reporting"), byLag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publicAddres: https://ita.example.go.th",
                "publicAddress: ita.example.go.th",
                "postgres: { password: secret }",
                "postgres: { host: '' }",
                "postgres: { sslMode: verify-full }",
                "kafka: { securityProtocol: SASL_SSL }",
                "kafka: { securityProtocol: TLS }",
                "trustedProxies: [portal]",
                "applications: { portal: { replicas: two } }",
                "applications: { portals: { replicas: 2 } }",
                "reminders: { enabled: true }",
                "cloudnativepg: { enabled: true, backup: { enabled: true } }"
            })
    void what_is_wrong_or_unknown_is_refused(String wrong) {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> Chart.rendered(values("required"), wrong));

        assertTrue(refusal.getMessage().contains("schema"), refusal::getMessage);
    }

    @Test
    void nobody_s_defaults_are_a_secret() throws IOException {
        try (Stream<Path> files = Files.walk(Chart.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).matches("(?is).*\\bkind: *Secret\\b.*"), file::toString);
            }
        }
    }
}
