package prongsai.measures.plan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.measures.plan.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** Plans are drafted from scores, from last year and from the catalogue, as often as people like, and nothing of theirs is lost. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedraftingTest {
    @Inject
    Pool pool;

    private static String weak(String code, String score, boolean weakest, boolean below) {
        return """
                {"code":"%s","indicator":2,"subIndicator":null,"labelTh":"ข้อ %s","score":%s,"weakest":%s,"belowThreshold":%s}""".formatted(code, code, score, weakest, below);
    }

    private static void score(String organisation, int year, int revision, String... weak) {
        ToldEvents.tell(
                "assessment",
                UUID.randomUUID(),
                "score-published",
                year + "-" + organisation,
                organisation,
                revision,
                """
                {"score":{"organisation":"%s","fiscalYear":%d,"revision":%d,"weak":[%s],
                 "items":[{"code":"I7","score":93.99},{"code":"I11","score":81.20},{"code":"I12","score":84.99},
                          {"code":"I14","score":99.10},{"code":"O1","score":100}]}}""".formatted(organisation, year, revision, String.join(",", weak)));
    }

    private static void usualScore(String organisation, int year) {
        score(
                organisation,
                year,
                1,
                weak("I7", "93.99", true, false),
                weak("I11", "81.20", true, true),
                weak("I12", "84.99", false, true));
    }

    private static void organisation(String code) {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"เขต","nameEn":"D","type":"district-office",
                 "frameworkScope":"bma-district-office","sections":[],"version":1}}""".formatted(code));
    }

    private static void framework(int year, String completeness) {
        ToldEvents.tell(
                "assessment",
                UUID.randomUUID(),
                "framework-activated",
                year + "-bma-district-office",
                "bma-district-office",
                1,
                """
                {"framework":{"fiscalYear":%d,"scope":"bma-district-office","revision":1,"completeness":"%s","missing":[],"threshold":85,
                 "items":[{"code":"I7","indicator":2,"subIndicator":null,"part":null,"labelTh":"ยาว","shortTh":"ข้อ I7"},
                          {"code":"I14","indicator":3,"subIndicator":null,"part":null,"labelTh":"การใช้อำนาจ","shortTh":null},
                          {"code":"O1","indicator":9,"subIndicator":"9.1","part":null,"labelTh":"โครงสร้าง","shortTh":null}],"version":1}}""".formatted(year, completeness));
    }

    private static String begin(String organisation, int year) {
        return as(Tokens.officer(organisation))
                .body(Map.of("organisation", organisation, "fiscalYear", year))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse draft(String plan, String organisation, Map<String, String> how) {
        return as(Tokens.officer(organisation))
                .body(how)
                .post("/api/v1/plans/" + plan + "/draft")
                .then();
    }

    private static ValidatableResponse plan(String id, String organisation) {
        return as(Tokens.officer(organisation)).get("/api/v1/plans/" + id).then();
    }

    private void heard(String table, String which) {
        await().atMost(20, SECONDS)
                .until(() -> pool.query("select 1 from " + table + " where " + which)
                                .executeAndAwait()
                                .size()
                        == 1);
    }

    private static String drafted(String organisation, int year) {
        String where = "/api/v1/plans?fiscalYear=" + year + "&organisation=" + organisation;
        await().atMost(20, SECONDS)
                .until(() -> as(Tokens.officer(organisation)).get(where).path("items[0].id") != null);
        return as(Tokens.officer(organisation)).get(where).path("items[0].id");
    }

    @Test
    void each_basis_adds_what_no_issue_covers_yet() {
        String plan = begin("1032", 2561);
        organisation("1032");
        draft(plan, "1032", Map.of("from", "SCORES")).statusCode(409).body("type", equalTo("/problems/no-scores-yet"));
        usualScore("1032", 2560);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> draft(plan, "1032", Map.of("from", "SCORES", "basis", "BELOW_THRESHOLD"))
                        .statusCode(200));
        plan(plan, "1032")
                .body("issues.items.code.flatten()", contains("I11", "I12"))
                .body("issues.drafted", contains(true, true))
                .body("drafting.basis", equalTo("BELOW_THRESHOLD"));
        draft(plan, "1032", Map.of("from", "SCORES")).statusCode(200).body("issues", empty());
        draft(plan, "1032", Map.of("from", "SCORES", "basis", "WEAKEST"))
                .statusCode(200)
                .body("issues", hasSize(1));
        draft(plan, "1032", Map.of("from", "SCORES", "basis", "ALL"))
                .statusCode(409)
                .body("type", equalTo("/problems/no-questionnaire-yet"));
        framework(2560, "COMPLETE");
        await().atMost(20, SECONDS).untilAsserted(() -> draft(plan, "1032", Map.of("from", "SCORES", "basis", "ALL"))
                .statusCode(200));
        plan(plan, "1032")
                .body("issues.items.code.flatten()", contains("I11", "I12", "I7", "I14"))
                .body("issues[3].description", equalTo("การใช้อำนาจ"))
                .body("issues.position", contains(1, 2, 3, 4));
        as(Tokens.officer("1099"))
                .body(Map.of("from", "SCORES"))
                .post("/api/v1/plans/" + plan + "/draft")
                .then()
                .statusCode(404);
        as(Tokens.officer("1032"))
                .body(Map.of())
                .post("/api/v1/plans/" + plan + "/draft")
                .then()
                .statusCode(400);
    }

    @Test
    void an_item_that_the_years_questionnaire_does_not_have_is_refused_where_all_of_it_is_known() {
        String plan = begin("1033", 2555);
        organisation("1033");
        framework(2554, "COMPLETE");
        framework(2553, "PARTIAL");
        Map<String, Object> wrong = Map.of("indicator", 2, "items", List.of("I7", "I70"), "description", "ก");
        await().atMost(20, SECONDS).untilAsserted(() -> as(Tokens.officer("1033"))
                .body(wrong)
                .post("/api/v1/plans/" + plan + "/issues")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/1"))
                .body("errors[0].detail", equalTo("ไม่มีข้อ I70 ในแบบวัดปีงบประมาณ 2554")));
        as(Tokens.officer("1033"))
                .body(Map.of(
                        "indicator",
                        2,
                        "items",
                        List.of("I7", Map.of("fiscalYear", 2553, "code", "I70")),
                        "description",
                        "ก"))
                .post("/api/v1/plans/" + plan + "/issues")
                .then()
                .statusCode(201);
    }

    @Test
    void a_corrected_score_changes_what_nobody_touched_once_and_in_any_order() {
        usualScore("1034", 2562);
        String plan = drafted("1034", 2563);
        List<String> issues = plan(plan, "1034").extract().path("issues.id");
        as(Tokens.officer("1034"))
                .body(Map.of("indicator", 2, "items", List.of("I11"), "description", "ถ้อยคำของเขต"))
                .put("/api/v1/plans/" + plan + "/issues/" + issues.get(1))
                .then()
                .statusCode(200)
                .body("drafted", equalTo(false));

        score("1034", 2562, 3, weak("I12", "80", false, true), weak("I20", "70", true, true));
        await().atMost(20, SECONDS).untilAsserted(() -> plan(plan, "1034").body("draftChanges", hasSize(1)));
        score("1034", 2562, 2, weak("I7", "80", true, true));
        score("1034", 2562, 3, weak("I7", "80", true, true));
        score(
                "1034",
                2562,
                4,
                weak("I12", "80", false, true),
                weak("I20", "70", true, true),
                weak("I21", "71", true, true));

        await().atMost(20, SECONDS).untilAsserted(() -> plan(plan, "1034").body("draftChanges", hasSize(2)));
        plan(plan, "1034")
                .body("issues.description", contains("ถ้อยคำของเขต", "ข้อ I12", "ข้อ I20", "ข้อ I21"))
                .body("draftChanges.revision", contains(3, 4))
                .body("draftChanges[0].added.code", contains("I20"))
                .body("draftChanges[0].removed.code", contains("I7"))
                .body("draftChanges[0].kept.code", contains("I11"))
                .body("draftChanges[1].added", equalTo(List.of(Map.of("fiscalYear", 2562, "code", "I21"))))
                .body("draftChanges[1].removed", empty());
        HeardEvents.on("prongsai.measures.v1")
                .after(1, "prongsai.measures.plan-changed.v1", plan)
                .then("plan.draftChanges[0].revision", 3)
                .then("plan.issues[0].description", "ถ้อยคำของเขต");
    }

    @Test
    void a_score_corrected_while_the_director_has_the_plan_is_followed_when_it_comes_back() {
        usualScore("1029", 2562);
        String plan = drafted("1029", 2563);
        as(Tokens.officer("1029"))
                .body(Map.of("activity", "ประชุม"))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(201);
        as(Tokens.officer("1029"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
        score("1029", 2562, 3, weak("I21", "71", true, true));
        await().atMost(20, SECONDS)
                .until(() -> pool.query("select count(*) from known_scores where subject = '2562-1029' and version = 3")
                                .executeAndAwait()
                                .iterator()
                                .next()
                                .getLong(0)
                        == 1);
        plan(plan, "1029").body("draftChanges", empty());

        as(Tokens.director("1029"))
                .body(Map.of("reason", "รอคะแนน"))
                .post("/api/v1/plans/" + plan + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("issues.description", contains("ข้อ I21"))
                .body("draftChanges.revision", contains(3));
    }

    private static String issue(String plan, String organisation, List<?> items, String description) {
        return as(Tokens.officer(organisation))
                .body(Map.of("indicator", 2, "items", items, "description", description))
                .post("/api/v1/plans/" + plan + "/issues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String measure(String plan, String organisation, List<String> issues, String activity, Object due) {
        return as(Tokens.officer(organisation))
                .body(Map.of("issues", issues, "activity", activity, "due", due, "followUp", "ทุก ๑ เดือน"))
                .post("/api/v1/plans/" + plan + "/measures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void last_years_plan_comes_over_a_year_later_and_only_once() {
        organisation("1035");
        ToldEvents.tell(
                "assessment",
                UUID.randomUUID(),
                "concordance-set",
                "2565-2566-bma-district-office",
                "bma-district-office",
                1,
                """
                {"concordance":{"fromYear":2565,"toYear":2566,"scope":"bma-district-office","verified":false,
                 "items":[{"from":"I2","to":"I3","note":null},{"from":"I4","to":null,"note":null}],"version":1}}""");
        String last = begin("1035", 2566);
        String first = issue(last, "1035", List.of("I2", "I4"), "ความเท่าเทียม");
        String second = issue(last, "1035", List.of(), "ทั้งตัวชี้วัด");
        measure(last, "1035", List.of(first, second), "ประชุม", "๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน");
        measure(last, "1035", List.of(second), "อบรม", "๓๐ มี.ค. ๖๖ หรือ ๓๐ ก.ย. ๖๖");
        String given = measure(last, "1035", List.of(first), "ยกเลิก", "๓๐ เม.ย. ๖๖");
        as(Tokens.officer("1035"))
                .body(Map.of("reason", "ไม่ทำแล้ว"))
                .post("/api/v1/measures/" + given + "/withdraw")
                .then()
                .statusCode(200);
        String plan = begin("1035", 2567);
        String own = issue(plan, "1035", List.of(), "ทั้งตัวชี้วัด");
        heard("known_concordances", "id = '2565-2566-bma-district-office'");
        heard("known_organisations", "code = '1035'");

        draft(plan, "1035", Map.of("from", "LAST_YEAR"))
                .statusCode(200)
                .body("issues", hasSize(1))
                .body("measures", hasSize(2))
                .body("notes.kind", contains("DUE_NOT_MOVED"))
                .body("notes.number", contains(2))
                .body("notes.text", contains("๓๐ มี.ค. ๖๖ หรือ ๓๐ ก.ย. ๖๖"));
        String etag = as(Tokens.officer("1035")).get("/api/v1/plans/" + plan).header("ETag");
        plan(plan, "1035")
                .body("issues.description", contains("ทั้งตัวชี้วัด", "ความเท่าเทียม"))
                .body("issues[1].items[0]", equalTo(Map.of("fiscalYear", 2566, "code", "I3")))
                .body("issues[1].items[1]", equalTo(Map.of("fiscalYear", 2565, "code", "I4")))
                .body("measures.activity", contains("ประชุม", "อบรม"))
                .body("measures[0].due.text", equalTo("๓๐ มี.ค. ๖๗ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน"))
                .body("measures[0].due.date", equalTo("2024-03-30"))
                .body("measures[0].status", equalTo("PLANNED"))
                .body("measures[0].history", empty())
                .body("measures[0].issues", hasSize(2))
                .body("measures[1].issues", contains(own))
                .body("measures[1].due.text", equalTo("๓๐ มี.ค. ๖๖ หรือ ๓๐ ก.ย. ๖๖"))
                .body("measures[1].due.date", nullValue())
                .body("results", empty());
        draft(plan, "1035", Map.of("from", "LAST_YEAR"))
                .statusCode(200)
                .body("issues", empty())
                .body("measures", empty());
        assertEquals(
                etag, as(Tokens.officer("1035")).get("/api/v1/plans/" + plan).header("ETag"));
        draft(begin("1036", 2567), "1036", Map.of("from", "LAST_YEAR"))
                .statusCode(409)
                .body("type", equalTo("/problems/no-plan-last-year"));
    }

    @Test
    void suggestions_become_measures_only_when_people_take_them_over() {
        usualScore("1037", 2558);
        String plan = drafted("1037", 2559);
        plan(plan, "1037").body("issues", hasSize(3)).body("measures", empty());
        as(Tokens.section("1037", "FINANCE"))
                .get("/api/v1/plans/" + plan + "/suggestions")
                .then()
                .statusCode(200)
                .body("issues", hasSize(3))
                .body("issues[0].standardMeasures.size()", equalTo(2))
                .body("issues[0].standardMeasures[0].activity", notNullValue());
        String first = plan(plan, "1037").extract().path("issues[0].id");
        measure(plan, "1037", List.of(first), "ของเขตเอง", "๓๐ มี.ค. ๕๙");

        draft(plan, "1037", Map.of("from", "CATALOGUE")).statusCode(200).body("measures", hasSize(2));
        plan(plan, "1037")
                .body("measures", hasSize(3))
                .body("measures[0].activity", equalTo("ของเขตเอง"))
                .body("measures[0].standardMeasure", nullValue())
                .body("measures[1].standardMeasure", notNullValue())
                .body("measures[1].issues", hasSize(2))
                .body("measures[1].due.date", equalTo("2016-03-30"));
        draft(plan, "1037", Map.of("from", "CATALOGUE")).statusCode(200).body("measures", empty());

        as(Tokens.director("1037"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
        draft(plan, "1037", Map.of("from", "CATALOGUE"))
                .statusCode(409)
                .body("type", equalTo("/problems/plan-is-with-the-director"));
    }
}
