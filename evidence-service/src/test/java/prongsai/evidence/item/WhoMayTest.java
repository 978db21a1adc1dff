package prongsai.evidence.item;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.item.Asking.EVIDENCE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.evidence.inbound.Told;
import prongsai.platform.testing.AccessRules;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Every call, with nobody signed in, with every role, and with another organisation's evidence. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WhoMayTest {
    private static final Set<String> KEEPERS = Set.of("district-officer", "section-officer", "district-director");
    private static final Set<String> READERS =
            Set.of("district-officer", "section-officer", "district-director", "centre-analyst", "auditor");
    private static final List<String> ROLES = List.of(
            "district-officer", "section-officer", "district-director", "centre-analyst", "auditor", "city-system");

    /** What may be public; what is not does not exist for those who may not know of it, signed in or not. */
    private static final Set<String> EVERYBODY = Set.copyOf(ROLES);

    private static String somebodys;

    /** Every call of the resource, and who may make it. */
    @SuppressWarnings("ImmutableEnumChecker") // the sets are
    enum Call {
        ATTACH("POST", "", KEEPERS),
        LINK("POST", "/links", KEEPERS),
        BEGIN("POST", "/uploads", KEEPERS),
        GO_ON("PATCH", "/uploads/{id}", KEEPERS),
        FORGET("DELETE", "/uploads/{id}", KEEPERS),
        STORAGE("GET", "/storage", Set.of("centre-analyst", "auditor")),
        LIST("GET", "", READERS),
        READ("GET", "/{id}", EVERYBODY),
        CONTENT("GET", "/{id}/content", EVERYBODY),
        THUMBNAIL("GET", "/{id}/thumbnail", EVERYBODY),
        DESCRIBE("PATCH", "/{id}", KEEPERS),
        REMOVE("DELETE", "/{id}", KEEPERS),
        BLUR("POST", "/{id}/blur", KEEPERS),
        VERSIONS("GET", "/{id}/versions", Set.of("district-officer", "district-director")),
        VERSION("GET", "/{id}/versions/{number}/content", Set.of("district-officer", "district-director")),
        CHECK("POST", "/{id}/check", KEEPERS),
        WITHDRAW("POST", "/{id}/withdraw", Set.of("district-director", "centre-analyst"));

        private final String method;
        private final String path;
        private final Set<String> allowed;

        Call(String method, String path, Set<String> allowed) {
            this.method = method;
            this.path = path;
            this.allowed = allowed;
        }

        int status(RequestSpecification as, String id) {
            if (this == ATTACH) {
                as.contentType("multipart/form-data")
                        .multiPart("measures", UUID.randomUUID().toString());
            } else if (this == BLUR) {
                as.contentType("application/json")
                        .body(Map.of("rectangles", List.of(Map.of("x", 0, "y", 0, "width", 1, "height", 1))));
            } else if (this == GO_ON) {
                as.contentType("application/offset+octet-stream")
                        .header("Upload-Offset", 0)
                        .body(new byte[] {1});
            } else {
                as.contentType("application/json").body(Map.of());
            }
            as.header("Tus-Resumable", "1.0.0");
            return as.request(method, EVIDENCE + path.replace("{id}", id).replace("{number}", "1"))
                    .statusCode();
        }

        boolean isOfOnePiece() {
            return path.contains("{id}");
        }
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static synchronized String somebodys() {
        if (somebodys == null) {
            UUID measure = Told.of("1026").measure("FINANCE");
            somebodys = Asking.attached(Tokens.officer("1026"), "measures", measure);
        }
        return somebodys;
    }

    @Test
    void no_endpoint_is_without_a_rule_here() {
        Map<String, Set<String>> served = new TreeMap<>(AccessRules.told("/api/v1/openapi/evidence"));
        // DisclosureAccessTest, OwnedTest
        served.keySet().removeIf(operation -> Stream.of("/asyncapi/", "/disclosures/", "/owned/")
                .anyMatch(operation::contains));
        Map<String, Set<String>> ruled = new TreeMap<>();
        for (Call call : Call.values()) {
            ruled.put(
                    call.method + " /api/v1/evidence" + call.path, call.allowed == EVERYBODY ? Set.of() : call.allowed);
        }

        assertEquals(ruled, served);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void nobody_is_answered_without_a_token(Call call) {
        assertEquals(call.allowed == EVERYBODY ? 404 : 401, call.status(given(), somebodys()));
        assertEquals(401, call.status(as("no.such.token"), somebodys()));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void a_role_that_may_not_is_told_so(Call call) {
        for (String role : ROLES) {
            int status =
                    call.status(as(Tokens.role(role, "1012")), UUID.randomUUID().toString());
            if (call.allowed.contains(role)) {
                // allowed, but the thing is not there or the input is wrong
                assertEquals(
                        call == Call.LIST || call == Call.STORAGE ? 200 : 400,
                        status == 404 ? 400 : status,
                        call + " as " + role);
            } else {
                assertEquals(403, status, call + " as " + role);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void another_organisations_evidence_does_not_exist(Call call) {
        if (call.isOfOnePiece() && call != Call.WITHDRAW) {
            Set<String> bound = new TreeSet<>(call.allowed);
            bound.removeAll(Set.of("centre-analyst", "auditor"));
            for (String role : bound) {
                assertEquals(404, call.status(as(Tokens.role(role, "1012")), somebodys()), call + " as " + role);
            }
        }
        assertEquals(404, Asking.withdraw(Tokens.director("1012"), somebodys()).statusCode());
    }
}
