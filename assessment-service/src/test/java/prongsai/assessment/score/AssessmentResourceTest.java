package prongsai.assessment.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.assessment.Centre;
import prongsai.assessment.framework.FrameworkFixtures;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** From organisations and frameworks to the public scores, as the centre does it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AssessmentResourceTest {
    @Test
    void yan_nawa_is_published_with_the_printed_figures() {
        Centre.district("1012");
        Centre.asks()
                .body(FrameworkFixtures.demoText("scores-2565-1012.json"))
                .put("/api/v1/assessments/2565/1012")
                .then()
                .statusCode(200);
        given().get("/api/v1/assessments/2565/1012").then().statusCode(404);

        Centre.asks()
                .body(Map.of())
                .post("/api/v1/assessments/2565/1012/publish")
                .then()
                .statusCode(200);

        given().get("/api/v1/assessments/2565/1012")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("revision", equalTo(1))
                .body("total", equalTo(98.14f))
                .body("grade", equalTo("AA"))
                .body(
                        "indicators.score",
                        contains(98.87f, 93.69f, 96.78f, 94.92f, 97.84f, 97.47f, 97.74f, 96.90f, 100.00f, 100.00f))
                .body("instruments.weighted", contains(28.93f, 29.21f, 40.00f))
                .body("weakest.IIT", contains("I7", "I11", "I19", "I20", "I23"))
                .body("weakest.EIT", contains("E1", "E2", "E12", "E14", "E15"))
                .body("weakest.OIT", hasSize(0))
                .body("passed.IIT.count", equalTo(29))
                .body("discrepancies", hasSize(0))
                .body("change", nullValue());
        HeardEvents.on("prongsai.assessment.v1")
                .first("prongsai.assessment.score-published.v1", "2565-1012")
                .then("score.weak.code", List.of("I7", "I11", "I19", "I20", "I23", "E1", "E2", "E12", "E14", "E15"))
                .then("score.revision", 1);
        given().get("/api/v1/assessments?fiscalYear=2565")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItems("1012"));
    }

    @Test
    void a_correction_needs_a_reason_and_is_the_next_revision() {
        Centre.district("1026");
        Centre.asks()
                .body(FrameworkFixtures.demoText("scores-2566-1026.json"))
                .put("/api/v1/assessments/2566/1026")
                .then()
                .statusCode(200);
        Centre.asks()
                .body(Map.of())
                .post("/api/v1/assessments/2566/1026/publish")
                .then()
                .statusCode(200)
                .body("total", nullValue());
        Centre.asks()
                .body(Map.of("items", Map.of("I๒", 80)))
                .put("/api/v1/assessments/2566/1026")
                .then()
                .statusCode(200);
        given().get("/api/v1/assessments/2566/1026").then().body("items.find {it.code == 'I2'}.score", equalTo(82.87f));

        Centre.asks()
                .body(Map.of())
                .post("/api/v1/assessments/2566/1026/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reason-needed"));
        Centre.asks()
                .body(Map.of("reason", "แก้คะแนนที่พิมพ์ผิด"))
                .post("/api/v1/assessments/2566/1026/publish")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        given().get("/api/v1/assessments/2566/1026").then().body("items.find {it.code == 'I2'}.score", equalTo(80.00f));
    }

    @Test
    void wrong_scores_are_listed_and_change_nothing() {
        Centre.district("1012");
        Centre.asks()
                .body(Map.of("items", Map.of("I99", 50, "I1", 101, "ก", 1)))
                .put("/api/v1/assessments/2565/1013")
                .then()
                .statusCode(404);
        Centre.district("1013");
        Centre.asks()
                .header("Accept-Language", "en")
                .body(Map.of("items", Map.of("I99", 50, "I1", 101, "ก", 1)))
                .put("/api/v1/assessments/2565/1013")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body(
                        "errors.detail",
                        hasItems("a score is between 0 and 100", "the framework of this year has no I99"));
        Centre.asks().get("/api/v1/assessments/2565/1013").then().statusCode(404);
        Centre.asks()
                .body(Map.of())
                .post("/api/v1/assessments/2565/1013/publish")
                .then()
                .statusCode(409);
        Centre.asks()
                .body(Map.of("items", Map.of("I1", 5)))
                .put("/api/v1/assessments/2599/1013")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-framework"));
    }
}
