package prongsai.measures.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.measures.plan.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** The centre keeps the catalogue; plans take its measures over, and the scores afterwards tell what came of it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatalogueTest {
    private static Map<String, Object> words(int year, String code) {
        return new HashMap<>(Map.of(
                "items", List.of(Map.of("fiscalYear", year, "code", code)),
                "activity", "ทำอินโฟกราฟิกสรุปงบประมาณ",
                "outputs", List.of("infographic ไม่ต่ำกว่า ๓ แผ่น"),
                "awareness", List.of("Line"),
                "due", "๓๐ มี.ค.",
                "responsible", "ฝ่ายการคลัง",
                "followUp", "ทุก ๑ เดือน",
                "note", "สำหรับการรับรู้งบประมาณ"));
    }

    private static String kept(Map<String, Object> words) {
        return as(Tokens.centre())
                .body(words)
                .post("/api/v1/catalogue")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse one(String id) {
        return as(Tokens.auditor()).get("/api/v1/catalogue/" + id).then();
    }

    private static void concordance(int from, String pairs) {
        String subject = from + "-" + (from + 1) + "-bma-district-office";
        ToldEvents.tell(
                "assessment", UUID.randomUUID(), "concordance-set", subject, "bma-district-office", 1, """
                {"concordance":{"fromYear":%d,"toYear":%d,"scope":"bma-district-office","verified":true,"items":[%s],"version":1}}""".formatted(
                                from, from + 1, pairs));
    }

    private static void organisation(String code) {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"เขต","nameEn":"D","type":"district-office","sections":[],"version":1}}""".formatted(code));
    }

    private static void score(String organisation, int year, int revision, String item, String score) {
        ToldEvents.tell(
                "assessment",
                UUID.randomUUID(),
                "score-published",
                year + "-" + organisation,
                organisation,
                revision,
                """
                {"score":{"organisation":"%s","fiscalYear":%d,"revision":%d,"items":[{"code":"%s","score":%s}],"indicators":[],"weak":[]}}""".formatted(organisation, year, revision, item, score));
    }

    private static String takenOver(String organisation, int year, String standard) {
        String plan = as(Tokens.officer(organisation))
                .body(Map.of("organisation", organisation, "fiscalYear", year))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String issue = as(Tokens.officer(organisation))
                .body(Map.of("indicator", 2, "items", List.of("I7"), "description", "งบประมาณ"))
                .post("/api/v1/plans/" + plan + "/issues")
                .path("id");
        as(Tokens.officer(organisation))
                .body(Map.of("issues", List.of(issue), "standardMeasure", standard, "followUp", "รายไตรมาส"))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(201)
                .body("standardMeasure", equalTo(standard))
                .body("activity", equalTo("ทำอินโฟกราฟิกสรุปงบประมาณ"))
                .body("outputs[0].quantity", equalTo(3))
                .body("due.text", equalTo("๓๐ มี.ค. ๗๑"))
                .body("due.date", equalTo("2028-03-30"))
                .body("responsible.lead", contains("FINANCE"))
                .body("followUp.intervalMonths", equalTo(3));
        return plan;
    }

    @Test
    void a_new_installation_offers_something_for_every_indicator() {
        for (int indicator = 1; indicator <= 10; indicator++) {
            as(Tokens.officer("1030"))
                    .get("/api/v1/catalogue?indicator=" + indicator)
                    .then()
                    .statusCode(200)
                    .body("items.size()", not(0))
                    .body("items.indicator", everyItem(is(indicator)))
                    .body("items[0].due.text", notNullValue());
        }
        String cursor = as(Tokens.city())
                .get("/api/v1/catalogue?limit=1")
                .then()
                .body("items.indicator", contains(1))
                .extract()
                .path("next");
        as(Tokens.city())
                .get("/api/v1/catalogue?limit=1&cursor=" + cursor)
                .then()
                .body("items.indicator", contains(1));
    }

    @Test
    void the_centre_keeps_it_and_others_hear_of_each_change() {
        String id = kept(words(2575, "i๐๗"));
        one(id).statusCode(200)
                .body("items", equalTo(List.of(Map.of("fiscalYear", 2575, "code", "I7"))))
                .body("indicator", nullValue())
                .body("due.text", equalTo("๓๐ มี.ค."))
                .body("due.day", equalTo(30))
                .body("due.month", equalTo(3))
                .body("used", equalTo(0))
                .body("effect", nullValue());
        HeardEvents.Heard heard =
                HeardEvents.on("prongsai.measures.v1").first("prongsai.measures.standard-measure-kept.v1", id);
        assertEquals("BMA-CENTRE", heard.key());
        assertEquals("centre", heard.header("ce_actor"));
        heard.then("standardMeasure.items[0].code", "I7").then("standardMeasure.retired", false);

        String etag = as(Tokens.centre()).get("/api/v1/catalogue/" + id).header("ETag");
        Map<String, Object> others = words(2575, "I7");
        others.put("activity", "ถ้อยคำใหม่");
        as(Tokens.centre())
                .header("If-Match", etag)
                .body(others)
                .put("/api/v1/catalogue/" + id)
                .then()
                .statusCode(200)
                .body("activity", equalTo("ถ้อยคำใหม่"));
        as(Tokens.centre())
                .header("If-Match", etag)
                .body(others)
                .put("/api/v1/catalogue/" + id)
                .then()
                .statusCode(412);
        as(Tokens.centre()).delete("/api/v1/catalogue/" + id).then().statusCode(204);
        one(id).statusCode(404);
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.standard-measure-retired.v1", id)
                .then("standardMeasure.removed", true);
    }

    @Test
    void wrong_words_name_their_place() {
        Map<String, Object> dated = words(2575, "I7");
        dated.put("due", "๓๐ มี.ค. ๖๖");
        refused(dated, "/due");
        refused(words(2575, "ข้อ"), "/items/0");
        refused(Map.of("activity", "ก"), "/indicator");
        refused(Map.of("indicator", 1, "activity", " "), "/activity");
        refused(Map.of("indicator", 0, "activity", "ก"), "/indicator");
        as(Tokens.centre()).get("/api/v1/catalogue?item=xx").then().statusCode(400);
    }

    private static void refused(Map<String, Object> words, String pointer) {
        as(Tokens.centre())
                .body(words)
                .post("/api/v1/catalogue")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void an_item_of_another_year_finds_it_once_somebody_said_that_it_asks_the_same() {
        String id = kept(words(2576, "I7"));
        as(Tokens.centre())
                .get("/api/v1/catalogue?item=I๗&fiscalYear=2576")
                .then()
                .body("items.id", hasItem(id));
        as(Tokens.centre())
                .get("/api/v1/catalogue?item=I17&fiscalYear=2577")
                .then()
                .body("items.id", not(hasItem(id)));
        concordance(2576, "{\"from\":\"I7\",\"to\":\"I17\",\"note\":null}");
        await().atMost(20, SECONDS).untilAsserted(() -> as(Tokens.centre())
                .get("/api/v1/catalogue?item=I17&fiscalYear=2577")
                .then()
                .body("items.id", hasItem(id)));
        as(Tokens.centre())
                .get("/api/v1/catalogue?item=I7&fiscalYear=2577")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void use_and_effect_are_told_and_what_was_used_is_retired_not_removed() {
        String id = kept(words(2570, "I7"));
        organisation("1030");
        organisation("1031");
        concordance(2570, "{\"from\":\"I7\",\"to\":\"I8\",\"note\":null}");
        String plan = takenOver("1030", 2571, id);
        takenOver("1031", 2571, id);
        score("1030", 2570, 1, "I7", "80.25");
        score("1031", 2570, 1, "I7", "70");
        one(id).body("used", equalTo(2)).body("effect", nullValue());

        score("1030", 2571, 1, "I8", "86.50");
        score("1031", 2571, 1, "I8", "71");
        await().atMost(30, SECONDS).untilAsserted(() -> one(id).body("used", equalTo(2))
                .body("effect.change", equalTo(3.63f))
                .body("effect.organisations", equalTo(2)));
        score("1030", 2571, 2, "I8", "90.25");
        await().atMost(30, SECONDS).untilAsserted(() -> one(id).body("effect.change", equalTo(5.5f)));
        as(Tokens.officer("1030"))
                .get("/api/v1/plans/" + plan + "/suggestions")
                .then()
                .statusCode(200)
                .body("issues", hasSize(1))
                .body("issues[0].standardMeasures[0].id", equalTo(id))
                .body("issues[0].standardMeasures[0].used", equalTo(2))
                .body("issues[0].standardMeasures.indicator", hasItem(2));

        String measure = as(Tokens.officer("1030")).get("/api/v1/plans/" + plan).path("measures[0].id");
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.measure-planned.v1", measure)
                .then("measure.standardMeasure", id);
        as(Tokens.officer("1030"))
                .delete("/api/v1/plans/" + plan + "/measures/" + measure)
                .then()
                .statusCode(204);
        one(id).body("used", equalTo(2));
        as(Tokens.centre()).delete("/api/v1/catalogue/" + id).then().statusCode(204);
        one(id).statusCode(200).body("retired", equalTo(true)).body("effect.organisations", equalTo(2));
        as(Tokens.centre())
                .get("/api/v1/catalogue?item=I7&fiscalYear=2570")
                .then()
                .body("items.id", not(hasItem(id)));
        as(Tokens.centre())
                .get("/api/v1/catalogue?item=I7&fiscalYear=2570&retired=true")
                .then()
                .body("items.id", hasItem(id));
        as(Tokens.officer("1030"))
                .body(Map.of("standardMeasure", id))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/standard-measure-retired"));
        as(Tokens.officer("1030"))
                .body(Map.of("standardMeasure", UUID.randomUUID().toString()))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/standard-measure-unknown"));
    }
}
