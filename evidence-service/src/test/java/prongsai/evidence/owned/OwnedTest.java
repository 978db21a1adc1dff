package prongsai.evidence.owned;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.item.Asking;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OwnedTest {
    @Inject
    Pool pool;

    private static final String OWNED = "/api/v1/owned/evidence?limit=500";

    @Test
    void counts_what_an_organisation_has_and_tells_other_versions_apart() {
        heardOf("1029");
        UUID measure = Told.of("1029").measure("FINANCE");
        String evidence = Asking.attached(Tokens.officer("1029"), "measures", measure);
        JsonPath before = figures();
        Asking.change(Tokens.officer("1029"), evidence, Map.of("caption", "อีกคำหนึ่ง"))
                .then()
                .statusCode(200);
        JsonPath after = figures();

        String kind = "items.find { it.organisation == '1029' }.kinds.find { it.kind == 'evidence' }";
        assertNotEquals(before.getString(kind + ".digest"), after.getString(kind + ".digest"));
        assertEquals(before.getLong(kind + ".count"), after.getLong(kind + ".count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"district-officer", "section-officer", "district-director", "city-system"})
    void is_not_for_those_of_an_office_and_other_systems(String role) {
        given().header("Authorization", "Bearer " + Tokens.role(role, "1012"))
                .get(OWNED)
                .then()
                .statusCode(403);
        given().get(OWNED).then().statusCode(401);
    }

    @Test
    void goes_on_from_page_to_page_without_a_gap() {
        heardOf("1030");
        heardOf("1031");
        JsonPath first = page("/api/v1/owned/evidence?limit=1");
        JsonPath second = page("/api/v1/owned/evidence?limit=500&cursor=" + first.getString("next"));

        given().header("Authorization", "Bearer " + Tokens.centre())
                .get(OWNED)
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(1));
        assertThat(second.getList("items.organisation"), not(hasItem(first.getString("items[0].organisation"))));
        assertEquals(
                figures().getList("items").size(), 1 + second.getList("items").size());
    }

    /** As if assessment-service had told of it. */
    private void heardOf(String code) {
        pool.preparedQuery("insert into known_organisations (id, epoch, version, sections, scope)"
                        + " values ($1, 1, 1, '[]', 'x') on conflict do nothing")
                .executeAndAwait(Tuple.of(code));
    }

    private static JsonPath figures() {
        return page(OWNED);
    }

    private static JsonPath page(String address) {
        return given().header("Authorization", "Bearer " + Tokens.centre())
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
