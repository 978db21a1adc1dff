package prongsai.assessment.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.assessment.framework.FrameworkFixtures;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** From organisations and frameworks to the public scores, as the centre does it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AssessmentResourceTest {
    private static RequestSpecification centre() {
        return given().header("Authorization", "Bearer " + Tokens.centre()).contentType("application/json");
    }

    private static void district(String code) {
        int status = centre().body(Map.of(
                        "code",
                        code,
                        "nameTh",
                        "สำนักงานเขต " + code,
                        "nameEn",
                        "District " + code,
                        "type",
                        "district-office",
                        "sections",
                        List.of(Map.of("code", "FINANCE", "nameTh", "ฝ่ายการคลัง"))))
                .post("/api/v1/organisations")
                .statusCode();
        if (status != 201 && status != 409) {
            throw new IllegalStateException("Not registered: " + status);
        }
    }

    private static void framework(int year) {
        if (given().get("/api/v1/frameworks/" + year).statusCode() == 404) {
            centre().body(FrameworkFixtures.text("frameworks/" + year + ".json"))
                    .put("/api/v1/frameworks/" + year)
                    .then()
                    .statusCode(201);
            centre().post("/api/v1/frameworks/" + year + "/activate")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACTIVE"));
        }
    }

    @Test
    void yan_nawa_is_published_with_the_printed_figures() {
        district("1012");
        framework(2565);
        centre().body(FrameworkFixtures.text("scores-2565-1012.json"))
                .put("/api/v1/assessments/2565/1012")
                .then()
                .statusCode(200);
        given().get("/api/v1/assessments/2565/1012").then().statusCode(404);

        centre().body(Map.of())
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
        district("1026");
        framework(2566);
        centre().body(FrameworkFixtures.text("scores-2566-1026.json"))
                .put("/api/v1/assessments/2566/1026")
                .then()
                .statusCode(200);
        centre().body(Map.of())
                .post("/api/v1/assessments/2566/1026/publish")
                .then()
                .statusCode(200)
                .body("total", nullValue());
        centre().body(Map.of("items", Map.of("I๒", 80)))
                .put("/api/v1/assessments/2566/1026")
                .then()
                .statusCode(200);
        given().get("/api/v1/assessments/2566/1026").then().body("items.find {it.code == 'I2'}.score", equalTo(82.87f));

        centre().body(Map.of())
                .post("/api/v1/assessments/2566/1026/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reason-needed"));
        centre().body(Map.of("reason", "แก้คะแนนที่พิมพ์ผิด"))
                .post("/api/v1/assessments/2566/1026/publish")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        given().get("/api/v1/assessments/2566/1026").then().body("items.find {it.code == 'I2'}.score", equalTo(80.00f));
    }

    @Test
    void wrong_scores_are_listed_and_change_nothing() {
        district("1012");
        framework(2565);
        centre().body(Map.of("items", Map.of("I99", 50, "I1", 101, "ก", 1)))
                .put("/api/v1/assessments/2565/1013")
                .then()
                .statusCode(404);
        district("1013");
        centre().header("Accept-Language", "en")
                .body(Map.of("items", Map.of("I99", 50, "I1", 101, "ก", 1)))
                .put("/api/v1/assessments/2565/1013")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body(
                        "errors.detail",
                        hasItems("a score is between 0 and 100", "the framework of this year has no I99"));
        centre().get("/api/v1/assessments/2565/1013").then().statusCode(404);
        centre().body(Map.of())
                .post("/api/v1/assessments/2565/1013/publish")
                .then()
                .statusCode(409);
        centre().body(Map.of("items", Map.of("I1", 5)))
                .put("/api/v1/assessments/2599/1013")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-framework"));
    }

    @Test
    void a_framework_that_cannot_compute_is_refused() {
        String broken = FrameworkFixtures.text("frameworks/2565.json")
                .replace("\"weight\": 40", "\"weight\": 41")
                .replace("\"code\": \"I5\"", "\"code\": \"I4\"");
        centre().body(broken)
                .put("/api/v1/frameworks/2601")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/instruments", "/items/4/code"))
                .body("errors[0].detail", containsString("101"));
        centre().body(FrameworkFixtures.text("frameworks/2565.json"))
                .put("/api/v1/frameworks/1999")
                .then()
                .statusCode(400);
        centre().post("/api/v1/frameworks/2601/activate").then().statusCode(409);
    }

    @Test
    void an_activated_revision_never_changes() {
        centre().body(FrameworkFixtures.text("frameworks/2565.json"))
                .put("/api/v1/frameworks/2602")
                .then()
                .statusCode(201);
        centre().post("/api/v1/frameworks/2602/activate").then().statusCode(200).body("revision", equalTo(1));
        centre().body(FrameworkFixtures.text("frameworks/2565.json").replace("\"threshold\": 85", "\"threshold\": 80"))
                .put("/api/v1/frameworks/2602")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("status", equalTo("DRAFT"));

        given().get("/api/v1/frameworks/2602")
                .then()
                .body("revision", equalTo(1))
                .body("threshold", equalTo(85));
        centre().post("/api/v1/frameworks/2602/activate").then().statusCode(200);
        given().get("/api/v1/frameworks/2602")
                .then()
                .body("revision", equalTo(2))
                .body("threshold", equalTo(80));
    }

    @Test
    void an_organisation_is_registered_once_and_changed_by_who_has_read_it() {
        String code = "B-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> bureau = Map.of("code", code, "nameTh", "สำนัก", "nameEn", "Bureau", "type", "bureau");
        String etag = centre().body(bureau)
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        centre().body(bureau).post("/api/v1/organisations").then().statusCode(409);
        centre().header("If-Match", etag)
                .body(Map.of("nameTh", "สำนักใหม่", "nameEn", "Bureau", "type", "bureau"))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(200)
                .body("nameTh", equalTo("สำนักใหม่"));
        centre().header("If-Match", etag)
                .body(Map.of("nameTh", "อีก", "nameEn", "Bureau", "type", "bureau"))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(412);
        given().get("/api/v1/organisations?type=bureau&limit=500").then().body("items.code", hasItems(code));
        centre().body(Map.of("code", "x y", "nameTh", "", "nameEn", "n", "type", "bureau"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/nameTh"));
        HeardEvents.on("prongsai.assessment.v1")
                .first("prongsai.assessment.organisation-changed.v1", code)
                .then("organisation.nameTh", "สำนักใหม่");
    }
}
