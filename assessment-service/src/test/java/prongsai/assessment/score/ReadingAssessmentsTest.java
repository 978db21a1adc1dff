package prongsai.assessment.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.assessment.Centre;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What a published score is read with: history, place, the year before, and the analysis in words. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadingAssessmentsTest {
    private static Map<String, Object> instruments(double iit, double eit, double oit) {
        return Map.of("instruments", Map.of("IIT", iit, "EIT", eit, "OIT", oit));
    }

    @Test
    void every_revision_is_readable_with_what_it_changed() {
        Centre.district("1040");
        Centre.publishes(2565, "1040", Map.of("items", Map.of("I1", 80)), "");
        Centre.publishes(2565, "1040", Map.of("items", Map.of("I1", 82.5, "I2", 90)), "พิมพ์ผิด");

        given().get("/api/v1/assessments/2565/1040/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(2, 1))
                .body("items[0].reason", equalTo("พิมพ์ผิด"))
                .body("items[0].by", nullValue())
                .body("items[0].corrections.what", contains("item I1", "item I2"))
                .body("items[0].corrections[0].from", equalTo("80.00"))
                .body("items[0].corrections[0].to", equalTo("82.50"))
                .body("items[1].corrections", hasSize(0));
        given().get("/api/v1/assessments/2565/1040/revisions?limit=1")
                .then()
                .body("items[0].corrections", hasSize(2))
                .body("next", notNullValue());
        for (String key : List.of("one", "-1", "9999999999")) {
            given().queryParam("cursor", PageRequest.cursor(key))
                    .get("/api/v1/assessments/2565/1040/revisions")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("cursor"));
        }
        given().header("Authorization", "Bearer " + Tokens.auditor())
                .get("/api/v1/assessments/2565/1040/revisions")
                .then()
                .body("items[0].by", notNullValue());
        given().get("/api/v1/assessments/2565/1040?revision=1")
                .then()
                .body("revision", equalTo(1))
                .body("items[0].score", equalTo(80.00f));
        given().get("/api/v1/assessments/2565/1040?revision=3").then().statusCode(404);
        HeardEvents.on("prongsai.assessment.v1")
                .first("prongsai.assessment.score-published.v1", "2565-1040")
                .then("corrections", List.of());
    }

    @Test
    void a_draft_is_seen_by_the_centre_before_it_is_published() {
        Centre.district("1041");
        Centre.publishes(2565, "1041", Map.of("items", Map.of("I1", 80)), "");
        Centre.asks()
                .body(Map.of("items", Map.of("I1", 70)))
                .put("/api/v1/assessments/2565/1041")
                .then()
                .statusCode(200);

        Centre.asks()
                .get("/api/v1/assessments/2565/1041?draft=true")
                .then()
                .body("status", equalTo("BEING_CORRECTED"))
                .body("items[0].score", equalTo(70.00f));
        given().get("/api/v1/assessments/2565/1041?draft=true").then().statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.officer("1041"))
                .get("/api/v1/assessments/2565/1041?draft=true")
                .then()
                .statusCode(404);
        given().get("/api/v1/assessments/2565/1041").then().body("items[0].score", equalTo(80.00f));
    }

    @Test
    void organisations_of_one_type_are_ranked_and_equals_share_a_place() {
        for (String code : new String[] {"R-1", "R-2", "R-3", "R-4"}) {
            Centre.organisation(code, "ranked-office", "bma-district-office");
        }
        Centre.organisation("R-X", "other-office", "bma-district-office");
        Centre.publishes(2567, "R-1", instruments(90, 90, 90), "");
        Centre.publishes(2567, "R-2", instruments(95, 95, 95), "");
        Centre.publishes(2567, "R-3", instruments(90, 90, 90), "");
        Centre.publishes(2567, "R-4", Map.of("items", Map.of("I1", 50)), "");
        Centre.publishes(2567, "R-X", instruments(100, 100, 100), "");

        given().get("/api/v1/assessments/2567/R-2").then().body("rank", equalTo(Map.of("place", 1, "of", 3)));
        given().get("/api/v1/assessments/2567/R-1").then().body("rank", equalTo(Map.of("place", 2, "of", 3)));
        given().get("/api/v1/assessments/2567/R-3").then().body("rank.place", equalTo(2));
        given().get("/api/v1/assessments/2567/R-4").then().body("rank", nullValue());
    }

    @Test
    void the_analysis_is_ready_in_words_with_the_right_numbers() {
        Centre.district("1042");
        Centre.publishes(
                2567,
                "1042",
                Map.of(
                        "indicators",
                        Map.of("1", 90, "9", 96.5),
                        "instruments",
                        Map.of("IIT", 90, "EIT", 90, "OIT", 90)),
                "");
        Centre.publishes(
                2568,
                "1042",
                Map.of(
                        "items", Map.of("I1", 84.99, "I2", 100, "I3", 85),
                        "indicators", Map.of("9", 95),
                        "instruments", Map.of("IIT", 92, "EIT", 90, "OIT", 90)),
                "");

        given().get("/api/v1/assessments/2568/1042")
                .then()
                .body("change.total", equalTo(0.60f))
                .body("change.indicators.find {it.number == 9}.change", equalTo(-1.50f))
                .body(
                        "summary.th",
                        allOf(
                                containsString("ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                                containsString("๙๐.๖๐ คะแนน"),
                                containsString("ผ่านดี"),
                                containsString("เพิ่มขึ้น ๐.๖๐ คะแนน"),
                                containsString("ตัวชี้วัดที่ ๙ (จาก ๙๖.๕๐ เป็น ๙๕.๐๐)"),
                                containsString("๒ ข้อ จาก ๓ ข้อที่มีคะแนน"),
                                containsString("I๑"),
                                containsString("ข้อที่ต่ำกว่าเกณฑ์ ๘๕ คะแนนมี ๑ ข้อ")))
                .body(
                        "summary.en",
                        allOf(
                                containsString("90.60"),
                                containsString("0.60 more"),
                                containsString("2 of 3 scored items reach 85"),
                                containsString("lowest: I1 (84.99), I3 (85.00)"),
                                containsString("1 item is below 85: I1")));
    }

    @Test
    void consumers_are_told_what_a_correction_changed() {
        Centre.district("1043");
        Centre.publishes(2565, "1043", Map.of("items", Map.of("O1", 0)), "");
        Centre.publishes(2565, "1043", Map.of("items", Map.of("O1", 100)), "อุทธรณ์");

        Centre.asks()
                .get("/api/v1/assessments/2565/1043/revisions")
                .then()
                .body("items[0].corrections.what", hasItem("item O1"));
        HeardEvents.on("prongsai.assessment.v1")
                .after(1, "prongsai.assessment.score-published.v1", "2565-1043")
                .then("reason", "อุทธรณ์")
                .then("corrections.what", List.of("item O1"))
                .then("corrections.to", List.of("100.00"));
    }
}
