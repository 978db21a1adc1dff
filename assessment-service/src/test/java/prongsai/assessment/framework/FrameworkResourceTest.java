package prongsai.assessment.framework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.assessment.Centre;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** Questionnaires: what is shipped, and how the centre drafts, compares and fixes a year's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FrameworkResourceTest {
    @Test
    void a_framework_that_cannot_compute_is_refused() {
        String broken = FrameworkFixtures.text(2565)
                .replace("\"weight\": 40", "\"weight\": 41")
                .replace("\"code\": \"I5\"", "\"code\": \"I4\"");
        Centre.asks()
                .body(broken)
                .put("/api/v1/frameworks/2601")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/instruments", "/items/4/code"))
                .body("errors[0].detail", containsString("101"));
        Centre.asks()
                .body(FrameworkFixtures.text(2565))
                .put("/api/v1/frameworks/1999")
                .then()
                .statusCode(400);
        Centre.asks().post("/api/v1/frameworks/2601/activate").then().statusCode(409);
    }

    @Test
    void an_activated_revision_never_changes() {
        Centre.asks()
                .body(FrameworkFixtures.text(2565))
                .put("/api/v1/frameworks/2602")
                .then()
                .statusCode(201);
        Centre.asks()
                .post("/api/v1/frameworks/2602/activate")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        Centre.asks()
                .body(FrameworkFixtures.text(2565).replace("\"threshold\": 85", "\"threshold\": 80"))
                .put("/api/v1/frameworks/2602")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("status", equalTo("DRAFT"));

        given().get("/api/v1/frameworks/2602")
                .then()
                .body("revision", equalTo(1))
                .body("threshold", equalTo(85));
        Centre.asks().post("/api/v1/frameworks/2602/activate").then().statusCode(200);
        given().get("/api/v1/frameworks/2602")
                .then()
                .body("revision", equalTo(2))
                .body("threshold", equalTo(80));
    }

    @Test
    void what_is_known_of_the_years_is_there_from_the_start() {
        given().get("/api/v1/frameworks/2568")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("completeness", equalTo("PARTIAL"))
                .body("missing", hasSize(2))
                .body("unverified", hasSize(2))
                .body("items", hasSize(40))
                .body("papers.reportColumns.result", containsString("ยกระดับ"));
        given().get("/api/v1/frameworks/2569?scope=national")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("instruments[0].weight", nullValue())
                .body("unplacedItems.code", hasItem("O26"));
        given().get("/api/v1/frameworks?scope=bma-district-office&limit=500")
                .then()
                .body("items.fiscalYear", hasItems(2563, 2564, 2565, 2566, 2567, 2568));
        HeardEvents.on("prongsai.assessment.v1")
                .first("prongsai.assessment.framework-activated.v1", "2567-bma-district-office")
                .then("framework.completeness", "PARTIAL");
    }

    @Test
    void weights_must_be_known_before_a_year_is_used() {
        Centre.asks()
                .post("/api/v1/frameworks/2569/activate?scope=national")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/weights-unknown"));
        given().get("/api/v1/frameworks/2569?scope=national").then().body("status", equalTo("DRAFT"));
    }

    @Test
    void a_draft_is_compared_with_what_is_active_or_with_another_year() {
        Centre.asks()
                .body(FrameworkFixtures.text(2565))
                .put("/api/v1/frameworks/2631")
                .then()
                .statusCode(201);
        Centre.asks().post("/api/v1/frameworks/2631/activate").then().statusCode(200);
        String next = FrameworkFixtures.text(2565)
                .replace("\"threshold\": 85", "\"threshold\": 80")
                .replaceFirst("\"labelTh\": \"โครงสร้างหน่วยงาน\"", "\"labelTh\": \"โครงสร้าง\"");
        Centre.asks().body(next).put("/api/v1/frameworks/2631").then().statusCode(201);

        given().get("/api/v1/frameworks/2631/diff")
                .then()
                .statusCode(200)
                .body("from.revision", equalTo(1))
                .body("to.status", equalTo("DRAFT"))
                .body("differences", hasSize(2))
                .body(
                        "differences[0]",
                        equalTo(Map.of(
                                "what",
                                "framework",
                                "kind",
                                "CHANGED",
                                "field",
                                "threshold",
                                "from",
                                "85",
                                "to",
                                "80")))
                .body("differences[1].what", equalTo("item O1"));
        given().get("/api/v1/frameworks/2568/diff?against=2565")
                .then()
                .body("from.fiscalYear", equalTo(2565))
                .body("differences.findAll {it.kind == 'REMOVED' && it.what.startsWith('item')}", hasSize(48))
                .body("differences.findAll {it.what == 'item I1'}.field", hasItem("labelTh"));
        given().get("/api/v1/frameworks/2568/diff?against=2400").then().statusCode(404);
    }

    @Test
    void a_dry_run_keeps_nothing() {
        Centre.asks()
                .body(FrameworkFixtures.text(2565))
                .put("/api/v1/frameworks/2632?dryRun=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(88));
        given().get("/api/v1/frameworks/2632").then().statusCode(404);
    }

    @Test
    void earlier_revisions_stay_readable() {
        Centre.asks()
                .body(FrameworkFixtures.text(2565))
                .put("/api/v1/frameworks/2633")
                .then()
                .statusCode(201);
        Centre.asks().post("/api/v1/frameworks/2633/activate").then().statusCode(200);
        Centre.asks()
                .body(FrameworkFixtures.text(2565).replace("\"threshold\": 85", "\"threshold\": 80"))
                .put("/api/v1/frameworks/2633")
                .then()
                .statusCode(201);
        Centre.asks().post("/api/v1/frameworks/2633/activate").then().statusCode(200);

        given().get("/api/v1/frameworks/2633?revision=1")
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("threshold", equalTo(85));
        given().get("/api/v1/frameworks?fiscalYear=2633").then().body("items.revision", equalTo(List.of(2)));
        given().get("/api/v1/frameworks?fiscalYear=2633&superseded=true")
                .then()
                .body("items.revision", equalTo(List.of(1, 2)));
        given().get("/api/v1/frameworks/2633?revision=9").then().statusCode(404);
    }

    @Test
    void codes_are_taken_as_people_type_them() {
        Centre.asks()
                .body(FrameworkFixtures.text(2565).replace("\"code\": \"I4\"", "\"code\": \"i๐๔\""))
                .put("/api/v1/frameworks/2634")
                .then()
                .statusCode(201)
                .body("items[3].code", equalTo("I4"));
    }
}
