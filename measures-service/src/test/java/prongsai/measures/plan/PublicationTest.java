package prongsai.measures.plan;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static prongsai.measures.plan.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** What the director makes public, and takes back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublicationTest {
    private static final String OFFICE = "1047";

    private String plan;
    private String result;

    private ValidatableResponse round(String step, String token, Object body) {
        var request = as(token);
        return (body == null ? request : request.body(body))
                .post("/api/v1/plans/" + plan + "/rounds/M6/" + step)
                .then();
    }

    private ValidatableResponse publicly() {
        return given().get("/api/v1/plans/" + plan + "/rounds/M6/publication").then();
    }

    private void evidence(String id, String visibility, String status, int version) {
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-described", id, OFFICE, version, """
                {"evidence":{"id":"%s","organisation":"%s","status":"%s","kind":"PHOTO","measures":[],"results":["%s"],"rounds":[],
                 "visibility":"%s","caption":"ประชุม","position":1,"sha256":"ab","version":%d}}""".formatted(
                        id, OFFICE, status, result, visibility, version));
    }

    private void submittedWithOnePublicAndOneInternalPhoto(int year, String shown, String hidden) {
        String officer = Tokens.officer(OFFICE);
        plan = as(officer)
                .body(Map.of("organisation", OFFICE, "fiscalYear", year))
                .post("/api/v1/plans")
                .path("id");
        String issue = as(officer)
                .body(Map.of("indicator", 1, "items", List.of(), "description", "ความเท่าเทียม"))
                .post("/api/v1/plans/" + plan + "/issues")
                .path("id");
        String measure = as(officer)
                .body(Map.of("issues", List.of(issue), "activity", "อบรม"))
                .post("/api/v1/plans/" + plan + "/measures")
                .path("id");
        as(officer)
                .body(Map.of("percent", 40, "note", "ห้ามเผยแพร่บันทึกนี้", "on", "2023-01-15"))
                .post("/api/v1/measures/" + measure + "/progress")
                .then()
                .statusCode(200);
        result = as(officer)
                .body(Map.of("round", "M6", "measures", List.of(measure), "text", "อบรมแล้ว"))
                .post("/api/v1/plans/" + plan + "/results")
                .path("id");
        evidence(shown, "PUBLIC", "ATTACHED", 1);
        evidence(hidden, "INTERNAL", "ATTACHED", 1);
        await().atMost(20, SECONDS).until(() -> as(officer)
                .get("/api/v1/plans/" + plan)
                .path("results[0].evidence")
                .equals(2));
        as(officer).post("/api/v1/plans/" + plan + "/submit").then().statusCode(200);
        as(Tokens.director(OFFICE))
                .post("/api/v1/plans/" + plan + "/approve")
                .then()
                .statusCode(200);
        round("submit", Tokens.director(OFFICE), null).statusCode(200);
    }

    @Test
    void a_submitted_round_is_public_from_the_directors_word_until_taken_back() {
        String shown = UUID.randomUUID().toString();
        String hidden = UUID.randomUUID().toString();
        submittedWithOnePublicAndOneInternalPhoto(2571, shown, hidden);
        publicly().statusCode(404);
        round("publish", Tokens.officer(OFFICE), null).statusCode(403);
        String hash = round("publish", Tokens.director(OFFICE), null)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("publication.at", notNullValue())
                .extract()
                .path("publication.hash");
        round("publish", Tokens.director(OFFICE), null)
                .statusCode(409)
                .body("type", equalTo("/problems/already-published"));

        String text = publicly()
                .statusCode(200)
                .body("hash", equalTo(hash))
                .body("measures[0].activity", equalTo("อบรม"))
                .body("measures[0].standing", equalTo("IN_PROGRESS"))
                .body("results.text", contains("อบรมแล้ว"))
                .body("evidence.id", contains(shown))
                .extract()
                .asString();
        assertFalse(text.contains("ห้ามเผยแพร่บันทึกนี้"), "notes on the way stay inside");
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.round-published.v1", roundId())
                .then("round.publication.hash", hash)
                .then("round.snapshot.results[0].text", "อบรมแล้ว");

        evidence(shown, "PUBLIC", "WITHDRAWN", 2);
        await().atMost(20, SECONDS).untilAsserted(() -> publicly().body("evidence", empty()));

        round("unpublish", Tokens.officer(OFFICE), null).statusCode(403);
        round("unpublish", Tokens.director(OFFICE), null).statusCode(200).body("publication", nullValue());
        publicly().statusCode(404);
        round("unpublish", Tokens.director(OFFICE), null).statusCode(409);
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.round-unpublished.v1", roundId())
                .then("round.publication", null);
    }

    @Test
    void what_is_public_stays_while_the_round_is_given_back_until_it_is_published_anew() {
        submittedWithOnePublicAndOneInternalPhoto(
                2572, UUID.randomUUID().toString(), UUID.randomUUID().toString());
        round("publish", Tokens.director(OFFICE), null).statusCode(200);
        round("return", Tokens.centre(), Map.of("reason", "เพิ่มผล")).statusCode(200);
        as(Tokens.officer(OFFICE))
                .body(Map.of("round", "M6", "measures", List.of(), "text", "เพิ่มแล้ว"))
                .post("/api/v1/plans/" + plan + "/results")
                .then()
                .statusCode(201);

        publicly().statusCode(200).body("results.text", contains("อบรมแล้ว"));
        round("publish", Tokens.director(OFFICE), null)
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-publish"))
                .body("detail", not(containsString("{0}")));

        round("submit", Tokens.director(OFFICE), null).statusCode(200);
        round("publish", Tokens.director(OFFICE), null).statusCode(200);
        publicly().body("results.text", contains("อบรมแล้ว", "เพิ่มแล้ว"));
    }

    private String roundId() {
        return as(Tokens.officer(OFFICE)).get("/api/v1/plans/" + plan).path("rounds[0].id");
    }
}
