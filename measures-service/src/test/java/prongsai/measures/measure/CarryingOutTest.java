package prongsai.measures.measure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.measures.APlan.asking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prongsai.measures.APlan;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** Recurring measures are ticked day by day; lists of measures come page by page in their order. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CarryingOutTest {
    @Test
    void a_recurring_measure_is_ticked_day_by_day_and_late_until_then() {
        APlan plan = APlan.of("1001", 2566);
        String measure =
                plan.measure("สื่อสารมาตรการ", "๓๐ มิ.ย. ๖๖ และทุกเดือน", plan.issue(1, List.of("I1"), "ความเป็นธรรม"));
        String at = "/api/v1/measures/" + measure;
        plan.officer()
                .get(at)
                .then()
                .body("occurrences.date", contains("2023-06-30", "2023-07-30", "2023-08-30", "2023-09-30"))
                .body("occurrences.ticked", everyItem(nullValue()))
                .body("overdue", is(true));

        asking(Tokens.section("1001", "FINANCE"))
                .body(Map.of("on", "2023-06-28", "note", "แจ้งในที่ประชุม"))
                .post(at + "/occurrences/2023-06-30")
                .then()
                .statusCode(200)
                .body("occurrences[0].ticked.on", equalTo("2023-06-28"))
                .body("percent", equalTo(25))
                .body("status", equalTo("IN_PROGRESS"))
                .body("overdue", is(true));
        plan.officer()
                .post(at + "/occurrences/2023-06-30")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/occurrence-ticked"));
        plan.officer().post(at + "/occurrences/2023-06-29").then().statusCode(404);
        plan.officer().post(at + "/occurrences/tomorrow").then().statusCode(404);
        asking(Tokens.section("1001", "ADMIN"))
                .post(at + "/occurrences/2023-07-30")
                .then()
                .statusCode(403);
        for (String day : List.of("2023-07-30", "2023-08-30", "2023-09-30")) {
            plan.officer().post(at + "/occurrences/" + day).then().statusCode(200);
        }
        plan.officer().get(at).then().body("overdue", is(false)).body("percent", equalTo(100));
        HeardEvents.on("prongsai.measures.v1")
                .after(3, "prongsai.measures.measure-progressed.v1", measure)
                .then("measure.ticks.size()", 4)
                .then("measure.dueOn", null);

        plan.officer()
                .delete(at + "/occurrences/2023-08-30")
                .then()
                .statusCode(200)
                .body("overdue", is(true))
                .body("percent", equalTo(75));
        plan.officer().delete(at + "/occurrences/2023-08-30").then().statusCode(404);
    }

    @Test
    void what_no_year_can_hold_is_refused_and_a_lost_deadline_does_no_harm() {
        APlan plan = APlan.of("1030", 2566);
        for (Map<String, ?> due : List.of(
                Map.of("text", "", "date", "-999999999-01-01", "recurrence", "MONTHLY"),
                Map.of("text", "", "date", "9999-01-01"))) {
            plan.officer()
                    .body(Map.of("activity", "ก", "due", due))
                    .post(plan.at("/measures"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/due/date"));
        }
        plan.officer()
                .body("{\"activity\":\"a\\u0000b\"}")
                .post(plan.at("/measures"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/activity"));
        String measure = plan.measure("ติดตาม", "ทุกเดือน");
        String at = "/api/v1/measures/" + measure;
        plan.officer().post(at + "/occurrences/2022-10-31").then().statusCode(200);
        plan.officer()
                .body(Map.of("activity", "ติดตาม", "due", "โดยเร็ว"))
                .put(plan.at("/measures/" + measure))
                .then()
                .statusCode(200);
        plan.officer()
                .delete(at + "/occurrences/2022-10-31")
                .then()
                .statusCode(200)
                .body("percent", equalTo(0));
    }

    /** Half of them with a key, and so in a transaction that stays open for longer. */
    @Test
    void what_several_report_at_the_same_moment_is_all_kept_and_told_once() {
        APlan plan = APlan.of("1031", 2578);
        List<String> measures = List.of(plan.measure("ก", "๓๐ มี.ค. ๖๖"), plan.measure("ข", "๓๐ มี.ค. ๖๖"));
        List<String> notes = IntStream.range(0, 40).mapToObj(i -> "n" + i).toList();
        ExecutorService eight = Executors.newFixedThreadPool(8);
        CompletableFuture.allOf(notes.stream()
                        .flatMap(note -> measures.stream()
                                .map(measure -> CompletableFuture.runAsync(() -> report(plan, measure, note), eight)))
                        .toArray(CompletableFuture[]::new))
                .join();
        eight.shutdown();

        for (String measure : measures) {
            plan.officer()
                    .get("/api/v1/measures/" + measure)
                    .then()
                    .body("history.note", containsInAnyOrder(notes.toArray()));
            HeardEvents heard = HeardEvents.on("prongsai.measures.v1");
            for (int told : List.of(0, 20, 39)) {
                heard.after(told, "prongsai.measures.measure-progressed.v1", measure)
                        .then("measure.history.size()", told + 1);
            }
        }
    }

    private static void report(APlan plan, String measure, String note) {
        RequestSpecification asking =
                note.hashCode() % 2 == 0 ? plan.officer() : plan.officer().header("Idempotency-Key", measure + note);
        asking.body(Map.of("percent", 10, "note", note))
                .post("/api/v1/measures/" + measure + "/progress")
                .then()
                .statusCode(200);
    }

    @Test
    void a_measure_due_once_has_no_days_to_tick() {
        APlan plan = APlan.of("1002", 2566);
        String measure = plan.measure("อบรม", "๓๐ มี.ค. ๖๖");
        plan.officer()
                .post("/api/v1/measures/" + measure + "/occurrences/2023-03-30")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/measure-not-recurring"));
        plan.officer()
                .get("/api/v1/measures/" + measure)
                .then()
                .body("occurrences", empty())
                .body("overdue", is(true));
    }

    @Test
    void lists_come_page_by_page_in_their_order() {
        APlan plan = APlan.of("1003", 2566);
        String may = plan.measure("ก", "๓๑ พ.ค. ๖๖");
        String march = plan.measure("ข", "๓๑ มี.ค. ๖๖");
        String april = plan.measure("ค", "๓๐ เม.ย. ๖๖");
        String never = plan.measure("ง", "โดยเร็ว");

        String all = "/api/v1/measures?organisation=1003&fiscalYear=2566&limit=1";
        assertEquals(List.of(may, march, april, never), pages(all));
        assertEquals(List.of(march, april, may), pages(all + "&overdue=true"), "the longest overdue first");
        assertEquals(List.of(never), pages(all + "&overdue=false"));
        assertEquals(List.of(may, march, april, never), pages(all + "&section=FINANCE&status=PLANNED"));
        assertEquals(List.of(), pages(all + "&section=ADMIN"));
        asking(Tokens.centre())
                .get("/api/v1/measures?cursor=eA&overdue=true")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void the_centre_finds_a_section_that_few_organisations_have() {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", "AGENCY-7", "AGENCY-7", 1, """
                {"organisation":{"code":"AGENCY-7","nameTh":"หน่วยงานเจ็ด","sections":[{"code":"ARCHIVE"}]}}""");
        APlan plan = APlan.of("AGENCY-7", 2566);
        String named = plan.measure(
                Map.of("activity", "ก", "responsible", Map.of("lead", List.of("ARCHIVE"), "text", "หอจดหมายเหตุ")));
        String all = plan.measure(Map.of("activity", "ข", "responsible", Map.of("all", true)));
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertEquals(List.of(named, all), pages("/api/v1/measures?section=ARCHIVE&limit=1")));
        assertEquals(List.of(), pages("/api/v1/measures?section=NOBODY-HAS-IT"));
    }

    private static List<String> pages(String address) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = asking(Tokens.centre())
                    .get(address + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        }
        return ids;
    }

    @Test
    void plans_come_page_by_page_too() {
        APlan.of("1003", 2581);
        APlan.of("1004", 2581);
        String next = asking(Tokens.centre())
                .get("/api/v1/plans?fiscalYear=2581&limit=1")
                .then()
                .body("items.organisation", contains("1003"))
                .extract()
                .path("next");
        asking(Tokens.centre())
                .get("/api/v1/plans?fiscalYear=2581&status=DRAFT&limit=1&cursor=" + next)
                .then()
                .body("items.organisation", contains("1004"))
                .body("next", nullValue());
        asking(Tokens.officer("1003"))
                .get("/api/v1/plans?fiscalYear=2581")
                .then()
                .body("items", hasSize(1));
    }
}
