package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmTest {

    private final JsonNode realm = new Realm(8080, "portal-secret", "reporting-secret").representation();

    @Test
    void an_officer_belongs_to_the_own_district() {
        JsonNode officer = user("officer-1026");

        assertEquals("[\"district-officer\"]", officer.get("realmRoles").toString());
        assertEquals("1026", officer.at("/attributes/organisation/0").asText());
        assertFalse(officer.get("attributes").has("section"));
        assertEquals("เขตดินแดง", officer.get("lastName").asText());
    }

    @Test
    void a_section_officer_belongs_to_district_and_section() {
        JsonNode officer = user("section-1012-PUBLIC_WORKS");

        assertEquals("[\"section-officer\"]", officer.get("realmRoles").toString());
        assertEquals("1012", officer.at("/attributes/organisation/0").asText());
        assertEquals("PUBLIC_WORKS", officer.at("/attributes/section/0").asText());
    }

    @Test
    void centre_and_auditor_belong_to_no_district() {
        assertEquals("[\"centre-analyst\"]", user("centre").get("realmRoles").toString());
        assertEquals("[\"auditor\"]", user("auditor").get("realmRoles").toString());
        assertFalse(user("centre").get("attributes").has("organisation"));
        assertFalse(user("auditor").get("attributes").has("organisation"));
    }

    @Test
    void the_citys_system_has_its_role_as_a_client() {
        JsonNode account = user("service-account-city-demo");

        assertEquals("city-demo", account.get("serviceAccountClientId").asText());
        assertEquals("[\"city-system\"]", account.get("realmRoles").toString());
    }

    @Test
    void reporting_may_read_for_its_nightly_comparison() {
        JsonNode account = user("service-account-prongsai-reporting");

        assertEquals("[\"auditor\"]", account.get("realmRoles").toString());
        JsonNode client = elements(realm.get("clients"))
                .filter(one -> one.get("clientId").asText().equals("prongsai-reporting"))
                .findFirst()
                .orElseThrow();
        assertEquals("reporting-secret", client.get("secret").asText());
        assertTrue(client.get("serviceAccountsEnabled").asBoolean());
    }

    @Test
    void every_district_has_officer_and_director_and_two_have_sections() {
        List<String> roles = elements(realm.get("users"))
                .map(user -> user.at("/realmRoles/0").asText())
                .toList();

        assertEquals(50, roles.stream().filter("district-officer"::equals).count());
        assertEquals(50, roles.stream().filter("district-director"::equals).count());
        assertEquals(20, roles.stream().filter("section-officer"::equals).count());
        assertEquals(124, roles.size());
    }

    @Test
    void everyone_who_signs_in_has_name_email_and_password() {
        for (JsonNode user : realm.get("users")) {
            if (!user.has("serviceAccountClientId")) {
                String name = user.get("username").asText();
                assertEquals(name, user.at("/credentials/0/value").asText());
                assertTrue(user.get("email").asText().contains("@"), name);
                assertFalse(user.get("firstName").asText().isBlank(), name);
                assertFalse(user.get("lastName").asText().isBlank(), name);
            }
        }
    }

    @Test
    void only_named_roles_are_given() {
        List<String> known = elements(realm.at("/roles/realm"))
                .map(role -> role.get("name").asText())
                .toList();

        assertTrue(elements(realm.get("users"))
                .allMatch(user -> known.contains(user.at("/realmRoles/0").asText())));
    }

    @Test
    void every_client_gives_the_same_claims_and_audience() {
        for (JsonNode client : realm.get("clients")) {
            List<String> mappers = elements(client.get("protocolMappers"))
                    .map(mapper -> mapper.get("name").asText())
                    .toList();
            assertEquals(List.of("groups", "organisation", "section", "prongsai-api"), mappers);
        }
    }

    @Test
    void passwords_are_only_taken_from_the_command_line_client() {
        for (JsonNode client : realm.get("clients")) {
            boolean isCli = client.get("clientId").asText().equals("prongsai-cli");
            assertEquals(isCli, client.get("directAccessGrantsEnabled").asBoolean());
        }
    }

    @Test
    void the_portal_is_known_by_its_port_and_secret() {
        JsonNode portal = new Realm(9080, "portal-secret", "reporting-secret")
                .representation()
                .at("/clients/0");

        assertEquals("portal-secret", portal.get("secret").asText());
        assertEquals(
                "[\"http://localhost:9080/*\",\"http://127.0.0.1:9080/*\"]",
                portal.get("redirectUris").toString());
        assertEquals("S256", portal.at("/attributes/pkce.code.challenge.method").asText());
    }

    private JsonNode user(String name) {
        return elements(realm.get("users"))
                .filter(user -> user.get("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
