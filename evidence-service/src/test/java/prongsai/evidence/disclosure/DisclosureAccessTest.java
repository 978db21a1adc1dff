package prongsai.evidence.disclosure;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.platform.testing.AccessRules;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Every call about disclosures, with nobody signed in, with every role, and from another organisation. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisclosureAccessTest {
    private static final String ROOT = "/api/v1/disclosures/{fiscalYear}/{organisation}";
    private static final List<String> ROLES = List.of(
            "district-officer", "section-officer", "district-director", "centre-analyst", "auditor", "city-system");
    private static final Set<String> BOUND = Set.of("district-officer", "section-officer", "district-director");
    private static final Set<String> ALL = Set.copyOf(ROLES);

    private static Office office;

    @Inject
    Pool pool;

    /** Every call of the resource, and who may make it. */
    @SuppressWarnings("ImmutableEnumChecker") // the sets are
    enum Call {
        YEAR("GET", "", ALL),
        ONE("GET", "/{item}", ALL),
        WRITE("PUT", "/{item}", BOUND),
        APPROVE("POST", "/{item}/approve", Set.of("district-director")),
        COPY("POST", "/copy", Set.of("district-officer", "district-director"));

        private final String method;
        private final String path;
        private final Set<String> allowed;

        Call(String method, String path, Set<String> allowed) {
            this.method = method;
            this.path = path;
            this.allowed = allowed;
        }

        int status(RequestSpecification as) {
            String address = office.path(2566) + path.replace("{item}", "O1");
            return as.contentType("application/json")
                    .body(this == COPY ? Map.of("from", 2565) : Map.of())
                    .request(method, address)
                    .statusCode();
        }
    }

    @BeforeEach
    void an_office_with_something_to_disclose() {
        if (office == null) {
            office = Office.named("ACCESS", pool).asks(2566, 1, "O1", "O2");
        }
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void no_endpoint_is_without_a_rule_here() {
        Map<String, Set<String>> served = new TreeMap<>(AccessRules.told("/api/v1/openapi/evidence"));
        served.keySet().removeIf(operation -> !operation.contains(" /api/v1/disclosures"));
        Map<String, Set<String>> ruled = new TreeMap<>();
        for (Call call : Call.values()) {
            ruled.put(call.method + " " + ROOT + call.path, call.allowed);
        }

        assertEquals(ruled, served);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void nobody_is_answered_without_a_token(Call call) {
        assertEquals(401, call.status(given()));
        assertEquals(401, call.status(as("no.such.token")));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_role_that_may_not_is_told_so(Call call) {
        for (String role : ROLES) {
            int status = call.status(as(Tokens.role(role, "ACCESS")));
            boolean sectionWithoutItems = call == Call.WRITE && role.equals("section-officer");
            if (!call.allowed.contains(role) || sectionWithoutItems) {
                assertEquals(403, status, call + " as " + role);
            } else {
                // approving nothing and copying without a concordance is allowed, and is refused by a rule
                assertEquals(Set.of(Call.APPROVE, Call.COPY).contains(call) ? 409 : 200, status, call + " as " + role);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void another_organisations_disclosures_do_not_exist(Call call) {
        for (String role : call.allowed) {
            if (BOUND.contains(role)) {
                assertEquals(404, call.status(as(Tokens.role(role, "1012"))), call + " as " + role);
            }
        }
        assertEquals(404, call.status(as(Tokens.of("lost", "district-director", null, null))), call + " without one");
    }
}
