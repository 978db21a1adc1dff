package prongsai.assessment.imports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static prongsai.assessment.imports.ScoreFiles.centre;
import static prongsai.assessment.imports.ScoreFiles.framework;
import static prongsai.assessment.imports.ScoreFiles.organisation;
import static prongsai.assessment.imports.ScoreFiles.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** Drafts published together, each as by itself. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublishingResourceTest {
    private static void drafts(int year, int organisations) {
        framework(year, "office");
        StringBuilder file = new StringBuilder("organisation,I1,I2\n");
        for (int i = 0; i < organisations; i++) {
            organisation(code(i), "สำนักงานที่ " + i, "Office " + i, "office");
            file.append(code(i)).append(",50,").append(i % 100).append('\n');
        }
        send(file.toString(), "?fiscalYear=" + year).statusCode(200).body("written", equalTo(true));
    }

    private static String code(int i) {
        return "OFFICE-%03d".formatted(i);
    }

    private static ValidatableResponse publish(int year, Map<String, Object> body) {
        return centre().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/assessments/" + year + "/publish")
                .then();
    }

    @Test
    void every_draft_of_a_year_becomes_public_and_is_told() {
        drafts(2631, 120);

        String location = centre().contentType("application/json")
                .header("Prefer", "respond-async")
                .post("/api/v1/assessments/2631/publish")
                .then()
                .statusCode(202)
                .body("kind", equalTo("PUBLICATION"))
                .body("fiscalYear", equalTo(2631))
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !"RUNNING".equals(centre().get(location).jsonPath().getString("state")));

        centre().get(location)
                .then()
                .body("state", equalTo("DONE"))
                .body("done", equalTo(120))
                .body("result.published", hasSize(120))
                .body("result.unchanged", empty())
                .body("result.failed", empty());
        given().get("/api/v1/assessments/2631/" + code(119))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("revision", equalTo(1))
                .body("items.find {it.code == 'I2'}.score", equalTo(19.0f));
        for (int i : List.of(0, 99, 100, 119)) {
            HeardEvents.on("prongsai.assessment.v1")
                    .first("prongsai.assessment.score-published.v1", "2631-" + code(i))
                    .then("score.revision", 1);
        }
    }

    @Test
    void a_correction_without_a_reason_is_told_and_does_not_hold_up_the_others() {
        drafts(2632, 3);
        publish(2632, Map.of("organisations", List.of(code(0)))).statusCode(200).body("published", contains(code(0)));
        given().get("/api/v1/assessments/2632/" + code(1)).then().statusCode(404);
        send("organisation,I1\n" + code(0) + ",60\n", "?fiscalYear=2632").statusCode(200);

        publish(2632, Map.of())
                .statusCode(200)
                .body("published", contains(code(1), code(2)))
                .body("failed.organisation", contains(code(0)))
                .body("failed[0].detail", equalTo("Publication 2 corrects scores that are public: say why."));
        publish(2632, Map.of("reason", "ปรับตามผลอุทธรณ์"))
                .statusCode(200)
                .body("published", contains(code(0)))
                .body("unchanged", contains(code(1), code(2)));

        given().get("/api/v1/assessments/2632/" + code(0))
                .then()
                .body("revision", equalTo(2))
                .body("items.find {it.code == 'I1'}.score", equalTo(60.0f));
        publish(2632, Map.of("reason", "อีกครั้ง")).body("published", empty()).body("unchanged", hasSize(3));
    }

    @Test
    void those_named_that_cannot_be_published_are_told() {
        drafts(2633, 1);
        organisation("NONE-1", "ไม่มีคะแนน", "No scores", "office");

        publish(2633, Map.of("organisations", List.of("UNKNOWN", "NONE-1", code(0))))
                .statusCode(200)
                .body("published", contains(code(0)))
                .body("failed.organisation", contains("NONE-1", "UNKNOWN"))
                .body("failed[0].detail", containsString("no drafted scores"));
    }

    @Test
    void what_is_no_year_or_too_long_a_reason_is_refused() {
        publish(2023, Map.of()).statusCode(400);
        publish(2633, Map.of("reason", "x".repeat(2001))).statusCode(400).body("errors.pointer", contains("/reason"));
        publish(2633, Map.of("organisations", List.of(""))).statusCode(400);
    }
}
