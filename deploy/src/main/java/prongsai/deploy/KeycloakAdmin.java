package prongsai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Keycloak's own administrator, who imports the realm once and afterwards only keeps the portal's address in step with its port. */
final class KeycloakAdmin {

    static final String NAME = "admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Address keycloak;
    private final String password;

    KeycloakAdmin(Address keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    /** Whoever has changed the realm by hand keeps the change. */
    void ensure(Realm realm) {
        String token = token();
        String path = "/admin/realms/" + Realm.NAME;
        int status = send("GET", path, "", token).statusCode();
        if (status == 404) {
            expect(201, send("POST", "/admin/realms", realm.representation().toString(), token));
        } else if (status == 200) {
            keepPortalInStep(realm, path, token);
            addReportingClient(realm, path, token);
        } else {
            throw new IllegalStateException("Keycloak answered " + status + " to " + path);
        }
    }

    private void keepPortalInStep(Realm realm, String path, String token) {
        JsonNode found = json(send("GET", path + "/clients?clientId=" + Realm.PORTAL_CLIENT, "", token));
        ObjectNode portal = (ObjectNode) found.path(0);
        boolean inStep = portal.path("redirectUris").equals(realm.redirectUris())
                && portal.path("secret").asText().equals(realm.portalSecret());
        if (!inStep) {
            portal.set("redirectUris", realm.redirectUris());
            portal.put("secret", realm.portalSecret());
            expect(204, send("PUT", path + "/clients/" + portal.path("id").asText(), portal.toString(), token));
        }
    }

    /** Realms from before it was needed have none. */
    private void addReportingClient(Realm realm, String path, String token) {
        String named = path + "/clients?clientId=" + Realm.REPORTING_CLIENT;
        if (!json(send("GET", named, "", token)).isEmpty()) {
            return;
        }
        expect(201, send("POST", path + "/clients", realm.reportingClient().toString(), token));
        String id = json(send("GET", named, "", token)).path(0).path("id").asText();
        String user = json(send("GET", path + "/clients/" + id + "/service-account-user", "", token))
                .path("id")
                .asText();
        JsonNode role = json(send("GET", path + "/roles/" + Realm.REPORTING_ROLE, "", token));
        String roles = JSON.createArrayNode().add(role).toString();
        expect(204, send("POST", path + "/users/" + user + "/role-mappings/realm", roles, token));
    }

    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password="
                + URLEncoder.encode(password, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(keycloak.at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build();
        return json(expect(200, send(request))).get("access_token").asText();
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        return send(HttpRequest.newBuilder(keycloak.at(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(3))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(Keycloak.NAME);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new Refusal(
                    "Keycloak ปฏิเสธ (" + response.statusCode() + ") ที่ "
                            + response.uri().getPath() + ": ดูบันทึก keycloak.log",
                    "Keycloak refused with " + response.statusCode() + " at "
                            + response.uri().getPath() + ": see keycloak.log; " + response.body());
        }
        return response;
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
