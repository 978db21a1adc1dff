package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.deploy.demo.Api;

/** The provider changes the key it signs with, while a service runs: nobody is turned away, until the old key is taken back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRotationSuite {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    private final Ports ports = Ports.free();

    @Test
    void a_new_key_holds_at_once_and_one_that_was_taken_back_no_longer_than_it_is_remembered() throws Exception {
        try (SingleMachine machine = SingleMachine.in(home)
                        .ports(ports)
                        .only("postgres", "keycloak")
                        .start(line -> {});
                ServiceProcess service = new ServiceProcess(home, "assessment", ports.of("assessment"), settings())) {
            assertTrue(service.isReadyWithin(Duration.ofMinutes(2)), service::log);
            String before = token(machine);
            assertEquals(200, asked(before));
            assertEquals(401, asked("nonsense"));

            ObjectNode old = signingKey(machine);
            addKey(machine);
            String after = token(machine);
            assertNotEquals(keyOf(before), keyOf(after));
            assertEquals(200, asked(after), "a token by the new key, at once");
            assertEquals(200, asked(before), "a token by the old key");

            change(machine, old, "active");
            assertEquals(200, asked(before), "a token by the old key, which signs no more");

            change(machine, old, "enabled");
            long since = System.nanoTime();
            assertTrue(Await.until(() -> asked(before) == 401, REMEMBERED.multipliedBy(4)), "the key was taken back");
            assertTrue(System.nanoTime() - since < REMEMBERED.multipliedBy(3).toNanos(), "in time");
            assertEquals(200, asked(after));
        }
    }

    private Map<String, String> settings() {
        Application assessment = Application.all().get(0);
        Home folder = Home.at(home);
        Map<String, String> settings = new TreeMap<>(
                new RunningApplication(assessment, folder, Distribution.find(), ports, Secrets.in(folder.secrets()))
                        .environment());
        settings.put("QUARKUS_OIDC_JWKS_CACHE_TIME_TO_LIVE", REMEMBERED.toSeconds() + "s");
        settings.put("QUARKUS_OIDC_JWKS_CLEAN_UP_TIMER_INTERVAL", "1s");
        return settings;
    }

    private int asked(String token) {
        try {
            URI address = new Address("127.0.0.1", ports.of("assessment")).at("/api/v1/owned/assessment");
            return HTTP.send(
                            HttpRequest.newBuilder(address)
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(SingleMachine machine) {
        return new Api(machine.portal(), machine.keycloak()).token("auditor");
    }

    private static String keyOf(String token) throws IOException {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JSON.readTree(header).path("kid").asText();
    }

    private String administrator(SingleMachine machine) throws Exception {
        String password = Secrets.in(Home.at(home).secrets()).of("keycloak.admin");
        String form =
                "grant_type=password&client_id=admin-cli&username=admin&password=" + URLEncoder.encode(password, UTF_8);
        return JSON.readTree(sent(
                        200,
                        HttpRequest.newBuilder(machine.keycloak().at("/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))))
                .path("access_token")
                .asText();
    }

    private ObjectNode signingKey(SingleMachine machine) throws Exception {
        JsonNode all = JSON.readTree(sent(
                200,
                request(machine, "/components?type=org.keycloak.keys.KeyProvider")
                        .GET()));
        for (JsonNode each : all) {
            if (each.path("providerId").asText().equals("rsa-generated")) {
                return (ObjectNode) each;
            }
        }
        throw new IllegalStateException(all.toString());
    }

    private void addKey(SingleMachine machine) throws Exception {
        String realm =
                JSON.readTree(sent(200, request(machine, "").GET())).path("id").asText();
        String key = """
                {"name":"next","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider","parentId":"%s",
                 "config":{"priority":["200"],"enabled":["true"],"active":["true"],"algorithm":["RS256"],"keySize":["2048"]}}
                """.formatted(realm);
        sent(201, request(machine, "/components").POST(BodyPublishers.ofString(key)));
    }

    /** The old key is not {@code active} any more, or not even {@code enabled}. */
    private void change(SingleMachine machine, ObjectNode key, String what) throws Exception {
        key.withObject("/config").putArray(what).add("false");
        sent(
                204,
                request(machine, "/components/" + key.path("id").asText())
                        .PUT(BodyPublishers.ofString(key.toString())));
    }

    private HttpRequest.Builder request(SingleMachine machine, String path) throws Exception {
        return HttpRequest.newBuilder(machine.keycloak().at("/admin/realms/prongsai" + path))
                .header("Authorization", "Bearer " + administrator(machine))
                .header("Content-Type", "application/json");
    }

    private static String sent(int expected, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        assertEquals(expected, answer.statusCode(), answer::body);
        return answer.body();
    }
}
