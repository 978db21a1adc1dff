package prongsai.platform.note;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.AccessRules;
import prongsai.platform.testing.RealParts;

/** That the rules of access, which each service holds, would notice. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRulesTest {
    private static final String OFFICER = "district-officer";
    private static final String REWRITE = "PUT /notes/{id}";

    private static AccessRules allButRewriting() {
        return AccessRules.of("/q/openapi")
                .open("GET /notes")
                .open("GET /notes/first")
                .open("GET /counted")
                .open("GET /api/v1/asyncapi/{service}")
                .open("GET /api/v1/asyncapi/{service}/{file}")
                .open("POST /notes/form")
                .roles("POST /notes", OFFICER);
    }

    private static String refusal(AccessRules rules) {
        return String.valueOf(assertThrows(AssertionError.class, () -> rules.hold("1012", "1013"))
                .getMessage());
    }

    @Test
    void they_hold_where_each_endpoint_has_its_rule() {
        allButRewriting().roles(REWRITE, OFFICER).hold("1012", "1013");
    }

    @Test
    void an_endpoint_without_a_rule_fails() {
        assertTrue(refusal(allButRewriting()).contains(REWRITE));
    }

    @Test
    void an_endpoint_that_lets_in_more_than_its_rule_says_fails() {
        String refusal = refusal(allButRewriting().roles(REWRITE, "auditor"));

        assertTrue(refusal.contains(REWRITE + " by " + OFFICER), refusal);
        assertTrue(refusal.contains(REWRITE + " is for [auditor], the document tells [" + OFFICER + "]"), refusal);
    }

    @Test
    void an_endpoint_that_is_open_and_should_not_be_fails() {
        String refusal = refusal(allButRewriting().roles(REWRITE, OFFICER).roles("GET /notes", OFFICER));

        assertTrue(refusal.contains("GET /notes by nobody: 200"), refusal);
    }

    @Test
    void a_thing_that_a_foreign_office_may_touch_fails() {
        String refusal = refusal(
                allButRewriting().own(REWRITE, Map.of("id", "00000000-0000-0000-0000-000000000000"), "[]", OFFICER));

        assertTrue(refusal.contains(REWRITE + " by " + OFFICER + " of another organisation: 400"), refusal);
    }
}
