package prongsai.assessment.concordance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.assessment.Centre;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** Items of two years are compared only where the centre says that they ask the same. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConcordanceResourceTest {
    private static Map<String, String> pair(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    @Test
    void what_is_known_is_there_from_the_start_and_marked_unverified() {
        given().get("/api/v1/concordances/2564/2565")
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("items", hasSize(43));
        given().get("/api/v1/concordances/2566/2567").then().statusCode(404);
    }

    @Test
    void items_are_compared_by_it_alone() {
        Centre.district("1030");
        Centre.publishes(2565, "1030", Map.of("items", Map.of("E4", 90, "E5", 80, "E2", 70)), "");
        Centre.publishes(2566, "1030", Map.of("items", Map.of("E4", 95, "E7", 85.5, "E2", 60)), "");
        given().get("/api/v1/assessments/2566/1030").then().body("change.items", hasSize(0));

        Centre.asks()
                .body(Map.of(
                        "verified",
                        true,
                        "items",
                        List.of(
                                pair("e๐๕", "E7"),
                                pair("E2", "E2"),
                                pair("E2", "E3"),
                                Map.of("from", "E4"),
                                Map.of("to", "E15"))))
                .put("/api/v1/concordances/2565/2566")
                .then()
                .statusCode(200)
                .body("items[0].from", equalTo("E5"));

        given().get("/api/v1/assessments/2566/1030")
                .then()
                .body("change.fiscalYear", equalTo(2565))
                .body("change.items.code", contains("E7"))
                .body("change.items[0].earlierCode", equalTo("E5"))
                .body("change.items[0].change", equalTo(5.50f));
        HeardEvents.on("prongsai.assessment.v1")
                .first("prongsai.assessment.concordance-set.v1", "2565-2566-bma-district-office")
                .then("concordance.items.from", Arrays.asList("E5", "E2", "E2", "E4", null));
        Centre.asks()
                .header("If-Match", "\"7\"")
                .body(Map.of("verified", true, "items", List.of()))
                .put("/api/v1/concordances/2565/2566")
                .then()
                .statusCode(412);
    }

    @Test
    void it_speaks_of_items_that_there_are() {
        Centre.asks()
                .body(Map.of(
                        "verified",
                        true,
                        "items",
                        List.of(pair("E99", "E1"), pair("E1", "O99"), Map.of(), pair("E1", "E1"), pair("E1", "E1"))))
                .put("/api/v1/concordances/2563/2565")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/items/0/from",
                                "/items/1/from",
                                "/items/1/to",
                                "/items/2",
                                "/items/3/from",
                                "/items/4/from",
                                "/items/4"));
        Centre.asks()
                .body(Map.of("verified", true, "items", List.of()))
                .put("/api/v1/concordances/2566/2565")
                .then()
                .statusCode(400);
        Centre.asks()
                .body(Map.of("verified", true, "items", List.of()))
                .put("/api/v1/concordances/2565/2650")
                .then()
                .statusCode(404);
    }
}
