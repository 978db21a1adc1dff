package prongsai.measures.round;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static prongsai.measures.APlan.asking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.measures.APlan;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** Half-year rounds: looked over, submitted, given back, compared, frozen. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoundsAtWorkTest {
    private static final String CHECK = "/rounds/M6/check";

    @Inject
    Pool pool;

    private static void organisation(String code, String nameTh) {
        ToldEvents.tell(
                "assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"%s","sections":[{"code":"ADMIN"}]}}""".formatted(code, nameTh));
    }

    private static String evidence(APlan plan, String result, String caption, String takenOn) {
        String id = UUID.randomUUID().toString();
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-attached", id, plan.organisation, 1, """
                {"evidence":{"id":"%s","organisation":"%s","status":"ATTACHED","kind":"PHOTO","measures":[],"results":["%s"],"rounds":[],
                 "caption":"%s","takenOn":"%s","position":1,"sha256":"ab","version":1}}""".formatted(
                        id, plan.organisation, result, caption, takenOn));
        await().atMost(20, SECONDS)
                .until(() -> plan.read().extract().<List<Integer>>path("results.evidence").stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        > 0);
        return id;
    }

    @Test
    void what_is_missing_or_doubtful_is_told_with_its_place_before_it_is_frozen() {
        organisation("1026", "สำนักงานเขตดินแดง");
        organisation("1009", "สำนักงานเขตพระโขนง");
        APlan plan = APlan.of("1009", 2567);
        String issue = plan.issue(1, List.of("I2"), "ความเท่าเทียม");
        String copied = plan.measure("ประชุมชี้แจงขั้นตอนการให้บริการแก่เจ้าหน้าที่ทุกฝ่าย", "๓๐ ม.ค. ๖๗", issue);
        String untold = plan.measure("ทำสื่อประชาสัมพันธ์", "๓๑ ม.ค. ๖๗", issue);
        String later = plan.measure("สำรวจความพึงพอใจ", "๓๑ ส.ค. ๖๗", issue);
        String monthly = plan.measure("ติดตามผล", "ทุกเดือน", issue);
        plan.officer()
                .get(plan.at(CHECK))
                .then()
                .statusCode(200)
                .body("find { it.kind == 'PLAN_NOT_APPROVED' }.severity", equalTo("BLOCKING"));
        plan.approved();
        String first = plan.result("M6", "ประชุมชี้แจงขั้นตอนการให้บริการ แก่เจ้าหน้าที่ทุกฝ่าย", copied);
        String second = plan.result("M6", "ติดตามผลในที่ประชุมสำนักงานเขต ดินแดง ทุกเดือน", monthly);
        String photo = evidence(plan, second, "ประชุมเดือนเมษายน", "2024-04-24");

        plan.officer()
                .header("Accept-Language", "en")
                .get(plan.at(CHECK))
                .then()
                .body("findAll { it.kind == 'MEASURE_WITHOUT_RESULT' }.where", contains("/measures/" + untold))
                .body("findAll { it.kind == 'RESULT_WITHOUT_EVIDENCE' }.where", contains("/results/" + first))
                .body("findAll { it.kind == 'RESULT_REPEATS_MEASURE' }.where", contains("/results/" + first))
                .body("findAll { it.kind == 'EVIDENCE_OUTSIDE_PERIOD' }.where", contains("/evidence/" + photo))
                .body("findAll { it.kind == 'OTHER_ORGANISATION_NAMED' }.where", contains("/results/" + second))
                .body("find { it.kind == 'OTHER_ORGANISATION_NAMED' }.detail", containsString("เขตดินแดง"))
                .body("find { it.kind == 'DAYS_NOT_TICKED' }.detail", containsString("6 of its days"))
                .body("find { it.kind == 'ROUND_IS_LATE' }.severity", equalTo("NOTICE"))
                .body("where", not(hasItem("/measures/" + later)));
        plan.round("M6", "submit", Map.of())
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("daysLate", greaterThan(900))
                .body("warnings.kind", hasItem("RESULT_REPEATS_MEASURE"))
                .body("warnings.severity", everyItem(not(is("BLOCKING"))));
    }

    @Test
    void a_reason_answers_for_a_measure_that_was_not_done() {
        APlan plan = APlan.of("1010", 2567);
        String measure = plan.measure("ทำสื่อ", "๓๑ ม.ค. ๖๗", plan.issue(1, List.of(), "ทั้งตัวชี้วัด"));
        plan.approved();
        plan.officer()
                .get(plan.at(CHECK))
                .then()
                .body("kind", containsInAnyOrder("NOT_DONE_WITHOUT_REASON", "MEASURE_WITHOUT_RESULT", "ROUND_IS_LATE"));
        plan.officer()
                .body(Map.of("measures", List.of(Map.of("measure", measure, "status", "NOT_DONE"))))
                .post(plan.at("/rounds/M6/propose"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/measures/0/reason"));
        plan.officer()
                .body(Map.of(
                        "measures",
                        List.of(Map.of("measure", measure, "status", "NOT_DONE", "reason", "งบประมาณล่าช้า"))))
                .post(plan.at("/rounds/M6/propose"))
                .then()
                .statusCode(200)
                .body("standings[0].reason", equalTo("งบประมาณล่าช้า"));
        plan.officer().get(plan.at(CHECK)).then().body("kind", contains("ROUND_IS_LATE"));
        plan.round("M6", "submit", Map.of()).statusCode(200);
        plan.officer()
                .get(plan.at("/rounds/M6/submissions/1"))
                .then()
                .body("snapshot.standings[0].reason", equalTo("งบประมาณล่าช้า"));
    }

    @Test
    void an_indicator_of_the_questionnaire_without_issues_wants_a_note() {
        organisation("1028", "สำนักงานเขตสาทร");
        ToldEvents.tell(
                "assessment",
                UUID.randomUUID(),
                "framework-activated",
                "2579-bma-district-office",
                "bma-district-office",
                1,
                """
                {"framework":{"fiscalYear":2579,"scope":"bma-district-office","revision":1,"completeness":"PARTIAL","items":[
                  {"code":"I1","indicator":1,"labelTh":"ก"},{"code":"O1","indicator":9,"labelTh":"ข"}]}}""");
        APlan plan = APlan.of("1028", 2579);
        plan.measure("อบรม", "โดยเร็ว", plan.issue(1, List.of(), "ก"));
        plan.approved();
        await().atMost(20, SECONDS).untilAsserted(() -> plan.officer()
                .get(plan.at(CHECK))
                .then()
                .body("findAll { it.kind == 'INDICATOR_WITHOUT_ISSUES' }.where", contains("/indicators/9")));
        plan.officer()
                .body(Map.of("note", "คะแนนเต็ม"))
                .put(plan.at("/indicators/9/note"))
                .then()
                .statusCode(200);
        plan.officer().get(plan.at(CHECK)).then().body("kind", not(hasItem("INDICATOR_WITHOUT_ISSUES")));
    }

    @Test
    void a_recurring_measure_is_done_when_its_days_in_the_period_are_ticked() {
        APlan plan = APlan.of("1011", 2567);
        String measure = plan.measure("ติดตามผล", "ทุกไตรมาส", plan.issue(1, List.of(), "ก"));
        plan.approved();
        for (String day : List.of("2023-12-31", "2024-03-31")) {
            plan.officer()
                    .post("/api/v1/measures/" + measure + "/occurrences/" + day)
                    .then()
                    .statusCode(200);
        }
        plan.round("M6", "submit", Map.of()).statusCode(200);
        plan.round("M12", "submit", Map.of()).statusCode(200);
        plan.officer()
                .get(plan.at("/rounds/M6/submissions/1"))
                .then()
                .body("snapshot.standings[0].status", equalTo("DONE"));
        plan.officer()
                .get(plan.at("/rounds/M12/submissions/1"))
                .then()
                .body("snapshot.standings[0].status", equalTo("IN_PROGRESS"));
    }

    @Test
    void annexes_are_written_beside_the_table_and_frozen_with_it() {
        APlan plan = APlan.of("1012", 2568);
        String measure = plan.measure("อบรม", "ทุกเดือน", plan.issue(1, List.of(), "ก"));
        plan.approved();
        String result = plan.result("M6", "อบรมแล้ว", measure);
        String photo = evidence(plan, result, "อบรม", "2025-01-10");
        plan.officer()
                .body(Map.of(
                        "title",
                        "ระบบบริการ",
                        "points",
                        List.of(Map.of("text", "ก", "evidence", List.of(UUID.randomUUID())))))
                .post(plan.at("/rounds/M6/annexes"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/points/0/evidence/0"));
        String annex = plan.officer()
                .body(Map.of(
                        "title",
                        "ระบบบริการออนไลน์",
                        "points",
                        List.of(Map.of("text", "อบรมผู้ใช้", "evidence", List.of(photo)))))
                .post(plan.at("/rounds/M6/annexes"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String at = plan.at("/rounds/M6/annexes/" + annex);
        plan.officer()
                .body(Map.of(
                        "title",
                        "บริการออนไลน์",
                        "points",
                        List.of(Map.of("text", "อบรมผู้ใช้", "evidence", List.of(photo)))))
                .put(at)
                .then()
                .statusCode(200);
        plan.round("M6", "submit", Map.of()).statusCode(200);
        plan.officer()
                .body(Map.of("title", "อื่น"))
                .put(at)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/round-is-frozen"));
        plan.officer().delete(at).then().statusCode(409);
        HeardEvents.on("prongsai.measures.v1")
                .first(
                        "prongsai.measures.round-submitted.v1",
                        plan.read().extract().path("rounds[0].id"))
                .then("round.snapshot.annexes[0].title", "บริการออนไลน์");
        plan.round("M6", "publish", Map.of()).statusCode(200);
        given().get(plan.at("/rounds/M6/publication"))
                .then()
                .body("annexes[0].title", equalTo("บริการออนไลน์"))
                .body("annexes[0].points[0].evidence", empty());
        plan.round("M6", "return", Map.of("reason", "เพิ่มภาพ")).statusCode(200);
        plan.officer()
                .body(Map.of("title", "ยาว", "points", Collections.nCopies(4, Map.of("text", "ก".repeat(20_000)))))
                .put(at)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/annexes-too-long"));
        plan.officer().delete(at).then().statusCode(204);
        plan.officer().delete(at).then().statusCode(404);
    }

    @Test
    void two_submissions_are_compared_and_the_centres_notes_name_their_places() {
        APlan plan = APlan.of("1013", 2567);
        String measure = plan.measure("อบรม", "๓๑ ม.ค. ๖๗", plan.issue(1, List.of(), "ก"));
        plan.approved();
        String result = plan.result("M6", "อบรมแล้ว", measure);
        plan.round("M6", "submit", Map.of()).statusCode(200);
        plan.round(
                        "M6",
                        "return",
                        Map.of(
                                "reason",
                                "ขาดรายละเอียด",
                                "notes",
                                List.of(Map.of("where", "/results/" + result, "text", "เมื่อไร กี่คน"))))
                .statusCode(200)
                .body("returnNotes[0].where", equalTo("/results/" + result));
        plan.officer()
                .body(Map.of("round", "M6", "measures", List.of(measure), "text", "อบรม ๑๒ ม.ค. ๖๗ จำนวน ๔๕ คน"))
                .put(plan.at("/results/" + result))
                .then()
                .statusCode(200);
        String added = plan.result("M6", "ติดตามผลการอบรม", measure);
        plan.round("M6", "submit", Map.of()).statusCode(200).body("returnNotes", empty());

        plan.officer().get(plan.at("/rounds/M6/submissions")).then().body("items.number", contains(1, 2));
        plan.officer()
                .get(plan.at("/rounds/M6/submissions/2/diff"))
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("differences.id", contains(result, added))
                .body("differences.kind", contains("CHANGED", "ADDED"))
                .body("differences[0].fields.field", contains("text"))
                .body("differences[0].fields[0].from", equalTo("อบรมแล้ว"));
        plan.officer().get(plan.at("/rounds/M6/submissions/1/diff")).then().statusCode(404);
    }

    @Test
    void the_centres_calendar_holds_for_every_round_not_yet_submitted() {
        String calendar = "/api/v1/round-calendar/2574";
        APlan plan = APlan.of("1014", 2574);
        plan.measure("อบรม", "๓๑ ม.ค. ๗๔", plan.issue(1, List.of(), "ก"));
        plan.approved();
        plan.officer()
                .get(calendar)
                .then()
                .body("verified", is(false))
                .body("rounds.round", contains("M6", "M12"))
                .body("rounds.dueOn", contains("2031-04-30", "2031-10-30"));
        plan.officer().body(Map.of("rounds", List.of())).put(calendar).then().statusCode(403);
        asking(Tokens.centre())
                .body(Map.of("rounds", List.of(Map.of("round", "M6", "opensOn", "2031-04-30", "dueOn", "2031-04-01"))))
                .put(calendar)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rounds/0/dueOn"));
        asking(Tokens.centre())
                .body(Map.of("rounds", List.of(Map.of("round", "M6", "opensOn", "2031-04-01", "dueOn", "2031-04-20"))))
                .put(calendar)
                .then()
                .statusCode(200)
                .body("verified", is(true))
                .body("rounds[1].dueOn", equalTo("2031-10-30"));

        plan.read()
                .body("rounds[0].dueOn", equalTo("2031-04-20"))
                .body("rounds[0].opensOn", equalTo("2031-04-01"))
                .body("rounds[1].opensOn", nullValue());
        plan.round("M6", "submit", Map.of()).statusCode(409).body("type", equalTo("/problems/round-opens-later"));
        APlan.of("1015", 2574).read().body("rounds[0].dueOn", equalTo("2031-04-20"));
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.round-calendar-set.v1", "2574")
                .then("calendar.rounds[0].dueOn", "2031-04-20");
        asking(Tokens.centre()).get("/api/v1/round-calendar/2031").then().statusCode(404);
    }

    @Test
    void not_even_the_database_changes_what_is_frozen() {
        APlan plan = APlan.of("1016", 2567);
        String measure = plan.measure("อบรม", "๓๑ ม.ค. ๖๗", plan.issue(1, List.of(), "ก"));
        plan.approved();
        String result = plan.result("M6", "อบรมแล้ว", measure);
        plan.round("M6", "submit", Map.of()).statusCode(200);
        for (String change : List.of(
                "update rounds set annexes = '[{}]' where plan = '" + plan.id + "' and half = 'M6'",
                "update rounds set hash = 'x' where plan = '" + plan.id + "' and half = 'M6'",
                "update results set text = 'x' where id = '" + result + "'",
                "delete from results where id = '" + result + "'",
                "delete from round_submissions where organisation = '1016'")) {
            assertThrows(PgException.class, () -> pool.query(change).executeAndAwait(), change);
        }
        plan.round("M6", "accept", Map.of()).statusCode(200);
    }

    @Test
    void the_director_makes_the_approved_plan_public_and_takes_it_back() {
        APlan plan = APlan.of("1017", 2567);
        String measure = plan.measure("อบรม", "๓๑ ม.ค. ๖๗", plan.issue(1, List.of("I2"), "ความเป็นธรรม"));
        String publicly = plan.at("/publication");
        String ofYear = "/api/v1/plans/published/2567/1017";
        plan.director()
                .post(plan.at("/publish"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-approved"));
        plan.approved();
        given().get(publicly).then().statusCode(404);
        given().get(ofYear).then().statusCode(404);
        plan.officer().post(plan.at("/publish")).then().statusCode(403);
        plan.officer()
                .body(Map.of("percent", 10, "note", "ความลับ"))
                .post("/api/v1/measures/" + measure + "/progress")
                .then()
                .statusCode(200);
        String hash = plan.director()
                .post(plan.at("/publish"))
                .then()
                .statusCode(200)
                .extract()
                .path("publication.hash");
        plan.director().post(plan.at("/publish")).then().statusCode(409);
        plan.read().body("publication.hash", equalTo(hash));

        given().get(publicly)
                .then()
                .statusCode(200)
                .body("hash", equalTo(hash))
                .body("measures[0].activity", equalTo("อบรม"))
                .body("issues[0].items[0].code", equalTo("I2"))
                .body(not(containsString("ความลับ")));
        given().get(ofYear)
                .then()
                .statusCode(200)
                .body("published", hasSize(1))
                .body("published[0].address", equalTo(publicly));
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.plan-published.v1", plan.id)
                .then("plan.publication.hash", hash)
                .then("snapshot.measures[0].activity", "อบรม");

        plan.measure("เพิ่ม", "ทุกเดือน");
        given().get(publicly).then().body("measures", hasSize(1));
        plan.director().post(plan.at("/publish")).then().statusCode(409);
        plan.director().post(plan.at("/approve")).then().statusCode(200);
        plan.director().post(plan.at("/publish")).then().statusCode(200);
        given().get(publicly).then().body("measures", hasSize(2));

        plan.officer().post(plan.at("/unpublish")).then().statusCode(403);
        plan.director().post(plan.at("/unpublish")).then().statusCode(200);
        given().get(publicly).then().statusCode(404);
        plan.director().post(plan.at("/unpublish")).then().statusCode(409);
        plan.read().body("publication", nullValue());
    }
}
