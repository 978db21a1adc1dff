package prongsai.measures.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static prongsai.measures.APlan.asking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.measures.APlan;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What the director sees each month, and signs. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FollowUpTest {
    @Test
    void a_month_lists_what_is_due_late_and_without_progress() {
        APlan plan = APlan.of("1018", 2566);
        String done = plan.measure("ก", "๑๕ มี.ค. ๖๖");
        String late = plan.measure("ข", "๑๐ ก.พ. ๖๖");
        String monthly = plan.measure(Map.of("activity", "ค", "due", "ทุกเดือน", "responsible", Map.of("all", true)));
        String later = plan.measure("ง", "๓๐ ก.ย. ๖๖");
        String quarterly = plan.measure(Map.of("activity", "จ", "due", "๓๐ มิ.ย. ๖๖", "followUp", "ทุก ๓ เดือน"));
        progress(plan, done, "complete", Map.of("on", "2023-03-10"));
        progress(plan, late, "progress", Map.of("percent", 20, "on", "2023-03-20"));
        progress(plan, quarterly, "progress", Map.of("percent", 20, "on", "2023-01-05"));
        for (String day : List.of("2022-10-31", "2022-11-30", "2022-12-31", "2023-01-31", "2023-02-28")) {
            plan.officer()
                    .body(Map.of("on", day))
                    .post("/api/v1/measures/" + monthly + "/occurrences/" + day)
                    .then()
                    .statusCode(200);
        }

        plan.director()
                .get("/api/v1/follow-ups/1018/2023-03")
                .then()
                .statusCode(200)
                .body("fiscalYear", equalTo(2566))
                .body("plan", equalTo(plan.id))
                .body("due.measure", contains(done, monthly))
                .body("due.done", contains(true, false))
                .body("due.dueOn", contains("2023-03-15", "2023-03-31"))
                .body("late.measure", contains(late, monthly))
                .body("withoutProgress.measure", contains(monthly, later))
                .body("bySection.find { it.section == 'FINANCE' }.late", equalTo(1))
                .body("bySection.find { it.section == 'ALL' }.late", equalTo(1))
                .body("signOff", nullValue());
        plan.director()
                .get("/api/v1/follow-ups/1018/2023-04")
                .then()
                .body("withoutProgress.measure", containsInAnyOrder(late, monthly, later, quarterly));
    }

    private static void progress(APlan plan, String measure, String how, Map<String, ?> body) {
        plan.officer()
                .body(body)
                .post("/api/v1/measures/" + measure + "/" + how)
                .then()
                .statusCode(200);
    }

    @Test
    void the_director_signs_a_month_once_and_its_list_stays_as_it_was() {
        APlan plan = APlan.of("1019", 2566);
        String measure = plan.measure("ก", "๑๕ มี.ค. ๖๖");
        String at = "/api/v1/follow-ups/1019/2023-03/sign-off";
        plan.officer().body(Map.of("note", "ก")).post(at).then().statusCode(403);
        plan.director()
                .body(Map.of("note", "เร่งรัดภายในสัปดาห์หน้า"))
                .post(at)
                .then()
                .statusCode(200)
                .body("signOff.note", equalTo("เร่งรัดภายในสัปดาห์หน้า"))
                .body("signOff.by", equalTo("director-1019"));
        plan.director().post(at).then().statusCode(409).body("type", equalTo("/problems/month-signed-off"));
        progress(plan, measure, "complete", Map.of("on", "2023-04-02"));

        plan.director()
                .get("/api/v1/follow-ups/1019/2023-03")
                .then()
                .body("late", empty())
                .body("signOff.list.late.measure", contains(measure));
        plan.director()
                .get("/api/v1/follow-ups/1019?fiscalYear=2566")
                .then()
                .body("", hasSize(12))
                .body("[5].month", equalTo("2023-03"))
                .body("findAll { it.signedOff }.month", contains("2023-03"));
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.month-signed-off.v1", "2023-03-1019")
                .then("signOff.late", 1)
                .then("signOff.fiscalYear", 2566);
    }

    @Test
    void only_months_that_have_begun_and_have_a_plan_are_signed() {
        APlan plan = APlan.of("1022", 2599);
        plan.director()
                .post("/api/v1/follow-ups/1022/2056-03/sign-off")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/month-not-begun"));
        plan.director()
                .post("/api/v1/follow-ups/1022/2020-03/sign-off")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/month-without-plan"));
        plan.director()
                .get("/api/v1/follow-ups/1022/2020-03")
                .then()
                .statusCode(200)
                .body("plan", nullValue())
                .body("due", empty());
        plan.director().get("/api/v1/follow-ups/1022/2020-13").then().statusCode(404);
        plan.director().get("/api/v1/follow-ups/1022").then().statusCode(200).body("", hasSize(12));
        asking(Tokens.director("1021"))
                .get("/api/v1/follow-ups/1022/2020-03")
                .then()
                .statusCode(404);
    }
}
