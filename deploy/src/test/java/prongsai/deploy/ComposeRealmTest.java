package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The realm of {@code compose/} is that of the single machine, but without its users, its cheap hash and the clients for trying out. After a
 * change of {@code keycloak/}: {@code -Dprongsai.realm=write}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeRealmTest {
    private static final Path FILE = Path.of("compose/realm/prongsai-realm.json");
    private static final String ADDRESS = "${PRONGSAI_PUBLIC_ADDRESS}";

    @Test
    void the_realm_has_the_same_roles_and_claims_and_nobody_in_it() throws Exception {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode realm = new Realm(0, "${PRONGSAI_PORTAL_CLIENT}", "${PRONGSAI_REPORTING_CLIENT}").representation();
        JsonNode comparing = null;
        for (JsonNode user : realm.get("users")) {
            if (user.path("serviceAccountClientId").asText().equals(Realm.REPORTING_CLIENT)) {
                comparing = user;
            }
        }
        realm.putArray("users").add(comparing);
        realm.put("passwordPolicy", "length(12) and notUsername");
        ObjectNode portal = null;
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(Realm.PORTAL_CLIENT)) {
                portal = (ObjectNode) client;
            }
        }
        portal.putArray("redirectUris").add(ADDRESS + "/signed-in");
        portal.withObject("/attributes").put("post.logout.redirect.uris", ADDRESS + "/*");
        JsonNode reporting = null;
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(Realm.REPORTING_CLIENT)) {
                reporting = client;
            }
        }
        realm.putArray("clients").add(portal).add(reporting);
        if ("write".equals(System.getProperty("prongsai.realm"))) {
            Files.writeString(FILE, json.writeValueAsString(realm) + "\n");
        }

        assertEquals(realm, json.readTree(FILE.toFile()));
    }
}
