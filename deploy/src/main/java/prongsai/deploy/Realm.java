package prongsai.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The realm of the single machine: the template {@code keycloak/realm.json}, with the same claims for every client, and the users made from
 * the lists of districts and sections.
 */
final class Realm {

    static final String NAME = "prongsai";
    static final String PORTAL_CLIENT = "prongsai-portal";
    static final String PORTAL_SECRET = "portal.client";

    static final String REPORTING_CLIENT = "prongsai-reporting";
    static final String REPORTING_SECRET = "reporting.client";
    static final String REPORTING_ROLE = "auditor";

    private static final String CITY_CLIENT = "city-demo";

    /**
     * A cheap hash, for demonstration users only, whose passwords are their names: with Keycloak's usual one (Argon2) the import and each
     * password grant of a load test would mostly measure the hash. Never do so where passwords are secret.
     */
    private static final String PASSWORD_POLICY = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int portalPort;
    private final String portalSecret;
    private final String reportingSecret;

    Realm(int portalPort, String portalSecret, String reportingSecret) {
        this.portalPort = portalPort;
        this.portalSecret = portalSecret;
        this.reportingSecret = reportingSecret;
    }

    /** As Keycloak imports it. */
    ObjectNode representation() {
        ObjectNode realm = (ObjectNode) read("realm.json");
        realm.put("passwordPolicy", PASSWORD_POLICY);
        ((ObjectNode) realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config"))
                .putArray("kc.user.profile.config")
                .add(read("user-profile.json").toString());
        realm.get("clients").forEach(client -> ((ObjectNode) client).set("protocolMappers", read("claims.json")));
        ObjectNode portal = client(realm, PORTAL_CLIENT);
        portal.put("secret", portalSecret);
        client(realm, REPORTING_CLIENT).put("secret", reportingSecret);
        portal.set("redirectUris", redirectUris());
        ArrayNode users = realm.putArray("users");
        RealmUser.all().forEach(user -> users.add(signingIn(user)));
        users.add(serviceAccount(CITY_CLIENT, "city-system"));
        users.add(serviceAccount(REPORTING_CLIENT, REPORTING_ROLE));
        return realm;
    }

    /** Where the portal may be: it moves when its port is changed. */
    ArrayNode redirectUris() {
        ArrayNode uris = JSON.createArrayNode();
        List.of("localhost", "127.0.0.1").forEach(host -> uris.add(new Address(host, portalPort).url() + "/*"));
        return uris;
    }

    String portalSecret() {
        return portalSecret;
    }

    private static ObjectNode client(ObjectNode realm, String id) {
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(id)) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalStateException("realm.json has no client " + id);
    }

    /** The client that reporting-service asks the owners with, for realms from before there was one. */
    ObjectNode reportingClient() {
        return client(representation(), REPORTING_CLIENT);
    }

    private static ObjectNode signingIn(RealmUser user) {
        ObjectNode json = JSON.createObjectNode()
                .put("username", user.name())
                .put("enabled", true)
                .put("email", user.email())
                .put("emailVerified", true)
                .put("firstName", user.firstName())
                .put("lastName", user.lastName());
        json.putArray("realmRoles").add(user.role());
        ObjectNode attributes = json.putObject("attributes");
        attributes.putArray("locale").add("th");
        if (user.organisation() != null) {
            attributes.putArray("organisation").add(user.organisation());
        }
        if (user.section() != null) {
            attributes.putArray("section").add(user.section());
        }
        json.putArray("credentials").addObject().put("type", "password").put("value", user.name());
        return json;
    }

    private static ObjectNode serviceAccount(String client, String role) {
        ObjectNode json = JSON.createObjectNode()
                .put("username", "service-account-" + client)
                .put("enabled", true)
                .put("serviceAccountClientId", client);
        json.putArray("realmRoles").add(role);
        return json;
    }

    private static JsonNode read(String name) {
        try (InputStream in = Facts.open(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
