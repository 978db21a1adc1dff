package prongsai.measures.plan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.measures.plan.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** A plan's year, through the API and the topics. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanJourneyTest {
    @Inject
    Pool pool;

    private static String planOf(String organisation, int year) {
        return as(Tokens.officer(organisation))
                .get("/api/v1/plans?fiscalYear=" + year + "&organisation=" + organisation)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String begin(String organisation, int year) {
        return as(Tokens.officer(organisation))
                .body(Map.of("organisation", organisation, "fiscalYear", year))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("basisFiscalYear", equalTo(year - 1))
                .body("rounds.round", contains("M6", "M12"))
                .body("rounds.status", everyItem(is("OPEN")))
                .extract()
                .path("id");
    }

    private static String issue(String plan, String organisation) {
        return as(Tokens.officer(organisation))
                .body(Map.of(
                        "indicator", 1, "items", List.of("I2", "I๔", "i๐๕"), "description", "ความเท่าเทียมในการบริการ"))
                .post("/api/v1/plans/" + plan + "/issues")
                .then()
                .statusCode(201)
                .body("items.code", contains("I2", "I4", "I5"))
                .extract()
                .path("id");
    }

    private static String measure(String plan, String organisation, String issue) {
        return as(Tokens.officer(organisation))
                .body(Map.of(
                        "issues", List.of(issue),
                        "activity", "จัดประชุมชี้แจง",
                        "outputs", List.of("info graphic ไม่ต่ำกว่า ๓ แผ่น จำนวน ๕ จุด"),
                        "awareness", List.of("Line"),
                        "due", Map.of("text", "๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน"),
                        "responsible", Map.of("lead", List.of("FINANCE"), "supporting", List.of(), "all", false),
                        "followUp", "ทุก ๑ เดือน"))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(201)
                .body("due.date", equalTo("2023-03-30"))
                .body("due.recurrence", equalTo("MONTHLY"))
                .body("due.text", equalTo("๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน"))
                .body("outputs[0].quantity", equalTo(3))
                .body("outputs[0].places", equalTo(5))
                .body("followUp.intervalMonths", equalTo(1))
                .body("overdue", equalTo(true))
                .extract()
                .path("id");
    }

    private static void approve(String plan, String organisation) {
        as(Tokens.officer(organisation))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
        as(Tokens.officer(organisation))
                .post("/api/v1/plans/" + plan + "/approve")
                .then()
                .statusCode(403);
        as(Tokens.director(organisation))
                .post("/api/v1/plans/" + plan + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void published_scores_begin_next_years_plan_once() {
        String scores = """
                {"score":{"organisation":"1012","fiscalYear":2565,"revision":1,"weak":[
                  {"code":"I7","indicator":2,"subIndicator":null,"labelTh":"รู้แผนการใช้จ่ายงบประมาณ","score":93.99,"weakest":true,"belowThreshold":false},
                  {"code":"I11","indicator":2,"subIndicator":null,"labelTh":"จัดซื้อจัดจ้าง","score":81.20,"weakest":true,"belowThreshold":true}]}}
                """;
        UUID id = UUID.randomUUID();
        ToldEvents.tell("assessment", id, "score-published", "2565-1012", "1012", 2, scores);
        ToldEvents.tell("assessment", id, "score-published", "2565-1012", "1012", 2, scores);
        ToldEvents.tell("assessment", UUID.randomUUID(), "score-published", "2565-1012", "1012", 3, scores);

        await().atMost(20, SECONDS).until(() -> planOf("1012", 2566) != null);
        String plan = planOf("1012", 2566);
        as(Tokens.officer("1012"))
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("issues", hasSize(2))
                .body("issues[1].items[0].code", equalTo("I11"))
                .body("issues[1].items[0].fiscalYear", equalTo(2565))
                .body("issues[1].indicator", equalTo(2));
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.plan-drafted.v1", plan)
                .then("plan.issues.size()", 2)
                .then("plan.organisation", "1012");
    }

    @Test
    void a_district_plans_carries_out_and_reports() {
        ToldEvents.tell("assessment", UUID.randomUUID(), "score-published", "2565-1040", "1040", 2, """
                {"score":{"organisation":"1040","fiscalYear":2565,"revision":1,"total":91.50,"items":[{"code":"I2","score":100.00}],"weak":[]}}
                """);
        await().atMost(20, SECONDS).until(() -> planOf("1040", 2566) != null);
        String plan = planOf("1040", 2566);
        String issue = issue(plan, "1040");
        String measure = measure(plan, "1040", issue);
        approve(plan, "1040");

        as(Tokens.section("1040", "FINANCE"))
                .body(Map.of("percent", 50, "note", "ครึ่งทาง", "on", "2023-03-01"))
                .post("/api/v1/measures/" + measure + "/progress")
                .then()
                .statusCode(200)
                .body("percent", equalTo(50));
        as(Tokens.section("1040", "ADMIN"))
                .body(Map.of("percent", 60))
                .post("/api/v1/measures/" + measure + "/progress")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/measure-of-another-section"));
        as(Tokens.officer("1040"))
                .body(Map.of("percent", 150, "on", "2023-03-01"))
                .post("/api/v1/measures/" + measure + "/progress")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/percent"));
        as(Tokens.officer("1040"))
                .body(Map.of("on", "2023-04-01"))
                .post("/api/v1/measures/" + measure + "/complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("overdue", equalTo(false))
                .body("history", hasSize(2));

        String result = as(Tokens.officer("1040"))
                .body(Map.of("round", "M6", "measures", List.of(measure), "text", "ประชุมแล้ว ๒ ครั้ง"))
                .post("/api/v1/plans/" + plan + "/results")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .extract()
                .path("id");
        String evidence = UUID.randomUUID().toString();
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-attached", evidence, "1040", 1, """
                {"evidence":{"id":"%s","organisation":"1040","status":"ATTACHED","kind":"PHOTO","measures":[],"results":["%s"],"rounds":[],
                 "caption":"ประชุม","position":1,"sha256":"ab","version":1}}""".formatted(
                        evidence, result));
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-blurred", evidence, "1040", 2, """
                {"evidence":{"id":"%s","organisation":"1040","status":"ATTACHED","kind":"PHOTO","measures":[],"results":["%s"],"rounds":[],
                 "caption":"ประชุม","position":1,"sha256":"cd","pictureVersion":2,"confirmed":[],"version":2}}""".formatted(
                        evidence, result));
        await().atMost(20, SECONDS)
                .until(() ->
                        pool.query("select count(*) from known_evidence where version = 2 and id = '" + evidence + "'")
                                        .executeAndAwait()
                                        .iterator()
                                        .next()
                                        .getLong(0)
                                == 1);

        as(Tokens.officer("1040"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/propose")
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"));
        as(Tokens.officer("1040"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/submit")
                .then()
                .statusCode(403);
        String hash = as(Tokens.director("1040"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/submit")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("hash");
        as(Tokens.officer("1040"))
                .body(Map.of("round", "M6", "measures", List.of(measure), "text", "อีก"))
                .post("/api/v1/plans/" + plan + "/results")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/round-is-frozen"));
        as(Tokens.officer("1040"))
                .delete("/api/v1/plans/" + plan + "/results/" + result)
                .then()
                .statusCode(409);
        as(Tokens.director("1040"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/submit")
                .then()
                .statusCode(409);
        as(Tokens.director("1040"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/accept")
                .then()
                .statusCode(403);
        as(Tokens.centre())
                .post("/api/v1/plans/" + plan + "/rounds/M6/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("hash", equalTo(hash));

        as(Tokens.officer("1040"))
                .get("/api/v1/plans/" + plan)
                .then()
                .body("measures[0].status", equalTo("COMPLETED"))
                .body("percent", equalTo(100))
                .body("results[0].version", equalTo(1))
                .body("results[0].text", equalTo("ประชุมแล้ว ๒ ครั้ง"))
                .body("results[0].evidence", equalTo(1))
                .body("rounds[0].status", equalTo("ACCEPTED"));
        HeardEvents.on("prongsai.measures.v1")
                .first(
                        "prongsai.measures.round-submitted.v1",
                        as(Tokens.officer("1040")).get("/api/v1/plans/" + plan).path("rounds[0].id"))
                .then("round.hash", hash)
                .then("round.snapshot.score.items[0].code", "I2")
                .then("round.snapshot.standings[0].status", "DONE")
                .then("round.snapshot.results[0].text", "ประชุมแล้ว ๒ ครั้ง")
                .then("round.snapshot.evidence[0].id", evidence)
                .then("round.snapshot.evidence[0].sha256", "cd");
    }

    @Test
    void the_centre_returns_a_round_and_it_can_be_worked_on_again() {
        String plan = begin("1043", 2566);
        String measure = measure(plan, "1043", issue(plan, "1043"));
        as(Tokens.director("1043"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/submit")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-approved"));
        approve(plan, "1043");
        as(Tokens.director("1043"))
                .body(Map.of(
                        "measures",
                        List.of(Map.of("measure", measure, "status", "NOT_DONE", "reason", "งบประมาณล่าช้า"))))
                .post("/api/v1/plans/" + plan + "/rounds/M6/submit")
                .then()
                .statusCode(200);
        as(Tokens.centre())
                .body(Map.of("reason", " "))
                .post("/api/v1/plans/" + plan + "/rounds/M6/return")
                .then()
                .statusCode(400);
        as(Tokens.centre())
                .body(Map.of("reason", "ขาดภาพ"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("hash", nullValue());
        as(Tokens.officer("1043"))
                .body(Map.of("round", "M6", "measures", List.of(measure), "text", "เพิ่มแล้ว"))
                .post("/api/v1/plans/" + plan + "/results")
                .then()
                .statusCode(201);
        as(Tokens.director("1043"))
                .post("/api/v1/plans/" + plan + "/rounds/M6/submit")
                .then()
                .statusCode(200)
                .body("hash", notNullValue());
    }

    @Test
    void an_approved_plan_that_is_changed_is_amended_until_approved_again() {
        String plan = begin("1044", 2566);
        String issue = issue(plan, "1044");
        as(Tokens.officer("1044"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-empty"));
        measure(plan, "1044", issue);
        as(Tokens.officer("1044"))
                .delete("/api/v1/plans/" + plan + "/issues/" + issue)
                .then()
                .statusCode(409);
        as(Tokens.officer("1044"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
        as(Tokens.officer("1044"))
                .body(Map.of("indicator", 2, "items", List.of(), "description", "ทั้งตัวชี้วัด"))
                .post("/api/v1/plans/" + plan + "/issues")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-is-with-the-director"));
        as(Tokens.director("1044"))
                .body(Map.of("reason", "เพิ่มรายละเอียด"))
                .post("/api/v1/plans/" + plan + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("returnReason", equalTo("เพิ่มรายละเอียด"));
        as(Tokens.officer("1044"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
        as(Tokens.director("1044"))
                .post("/api/v1/plans/" + plan + "/approve")
                .then()
                .statusCode(200);

        measure(plan, "1044", issue);
        as(Tokens.officer("1044"))
                .get("/api/v1/plans/" + plan)
                .then()
                .body("status", equalTo("AMENDED"))
                .body("measures.number", contains(1, 2));
        as(Tokens.director("1044"))
                .post("/api/v1/plans/" + plan + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void a_stale_writer_is_told_and_nothing_is_lost() {
        String plan = begin("1045", 2566);
        String issue = issue(plan, "1045");
        String measure = measure(plan, "1045", issue);
        String etag =
                as(Tokens.officer("1045")).get("/api/v1/measures/" + measure).header("ETag");
        Map<String, Object> words = Map.of("issues", List.of(issue), "activity", "ถ้อยคำใหม่");
        as(Tokens.officer("1045"))
                .header("If-Match", etag)
                .body(words)
                .put("/api/v1/plans/" + plan + "/measures/" + measure)
                .then()
                .statusCode(200)
                .body("activity", equalTo("ถ้อยคำใหม่"))
                .body("due", nullValue());
        as(Tokens.officer("1045"))
                .header("If-Match", etag)
                .body(words)
                .put("/api/v1/plans/" + plan + "/measures/" + measure)
                .then()
                .statusCode(412);
        String planTag = as(Tokens.officer("1045")).get("/api/v1/plans/" + plan).header("ETag");
        as(Tokens.officer("1045"))
                .header("If-None-Match", planTag)
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(304);
        as(Tokens.officer("1045"))
                .header("If-Match", "\"1-x\"")
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(412);
        as(Tokens.officer("1045"))
                .header("If-Match", planTag)
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
    }

    @Test
    void wrong_input_names_its_place_and_changes_nothing() {
        String plan = begin("1046", 2566);
        as(Tokens.officer("1046"))
                .body(Map.of("organisation", "1046", "fiscalYear", 2566))
                .post("/api/v1/plans")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-exists"));
        as(Tokens.officer("1046"))
                .body(Map.of("organisation", "1046", "fiscalYear", 2023))
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fiscalYear"));
        as(Tokens.officer("1046"))
                .body(Map.of("indicator", 1, "items", List.of("I1", "ข้อสอง"), "description", "ก"))
                .post("/api/v1/plans/" + plan + "/issues")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/1"));
        as(Tokens.officer("1046"))
                .body(Map.of(
                        "activity", "ก", "issues", List.of(UUID.randomUUID().toString())))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/issue-unknown"));
        as(Tokens.officer("1046"))
                .body(Map.of("activity", ""))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(400);
        as(Tokens.officer("1046"))
                .get("/api/v1/plans/" + plan)
                .then()
                .body("issues", hasSize(0))
                .body("measures", hasSize(0));
        as(Tokens.officer("1046"))
                .get("/api/v1/plans/not-an-id")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        assertEquals(
                400, as(Tokens.officer("1046")).get("/api/v1/plans?nonsense=1").statusCode());
    }

    @Test
    void work_lists_filter_by_section_state_and_lateness() {
        String plan = begin("1047", 2566);
        String measure = measure(plan, "1047", issue(plan, "1047"));
        as(Tokens.officer("1047"))
                .get("/api/v1/measures?fiscalYear=2566&section=FINANCE&overdue=true")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(measure))
                .body("items.organisation", everyItem(is("1047")));
        as(Tokens.officer("1047"))
                .get("/api/v1/measures?fiscalYear=2566&section=ADMIN")
                .then()
                .body("items", hasSize(0));
        as(Tokens.officer("1047"))
                .get("/api/v1/measures?fiscalYear=2566&status=COMPLETED")
                .then()
                .body("items", hasSize(0));
        as(Tokens.officer("1047"))
                .get("/api/v1/measures?organisation=1040")
                .then()
                .body("items", hasSize(0));
        as(Tokens.centre())
                .get("/api/v1/measures?organisation=1047&limit=1")
                .then()
                .body("items.id", hasItem(measure));
    }
}
