package prongsai.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** The prepared rows follow every event, and the answers every day. The organisations here are of a type of their own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatusTest {
    private static final String CITY = "/api/v1/status/2572?type=status-test";

    private static boolean told;

    @Inject
    Pool pool;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static ValidatableResponse city(String path) {
        return as(Tokens.city()).get(path).then().statusCode(200);
    }

    private static void organisation(String code, String group) {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"หน่วยงาน %s","nameEn":"Office %s","type":"status-test","group":"%s",
                 "sections":[{"code":"FINANCE"},{"code":"ADMIN"}],"version":1}}
                """.formatted(
                        code, code, code, group));
    }

    private static void score(String code, int fiscalYear, double total, double first) {
        ToldEvents.tell(
                "assessment", UUID.randomUUID(), "score-published", fiscalYear + "-" + code, code, 1, """
                {"score":{"organisation":"%s","fiscalYear":%d,"revision":1,"total":%s,"grade":"A",
                 "indicators":[{"number":1,"score":%s,"grade":"A"}],"version":1}}
                """.formatted(
                                code, fiscalYear, total, first));
    }

    private static String plan(String code) {
        String id = UUID.randomUUID().toString();
        ToldEvents.tell("measures", UUID.randomUUID(), "plan-approved", id, code, 1, """
                {"plan":{"id":"%s","organisation":"%s","fiscalYear":2572,"basisFiscalYear":2571,"status":"APPROVED",
                 "issues":[{"id":"one","indicator":1},{"id":"two","indicator":2}],"version":1}}
                """.formatted(id, code));
        return id;
    }

    private static void measure(
            String id,
            String plan,
            String code,
            String issues,
            String who,
            String status,
            int percent,
            String due,
            long version) {
        ToldEvents.tell("measures", UUID.randomUUID(), "measure-progressed", id, code, version, """
                {"measure":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2572,"number":%d,"issues":[%s],"activity":"ก",
                 "due":{"text":"t","date":"%s","recurrence":"NONE"},"responsible":%s,"status":"%s","percent":%d,"removed":false,"version":%d}}
                """.formatted(
                        id, plan, code, percent, issues, due, who, status, percent, version));
    }

    private static void day(String day) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    @BeforeEach
    void three_organisations() {
        if (told) {
            return;
        }
        told = true;
        organisation("ST-1", "north");
        organisation("ST-2", "north");
        organisation("ST-3", "south");
        score("ST-1", 2570, 90.5, 80);
        score("ST-1", 2571, 92.75, 85.25);
        score("ST-2", 2571, 92.75, 70);
        String plan = plan("ST-1");
        measure(id(1), plan, "ST-1", "\"one\",\"two\"", "{\"lead\":[\"FINANCE\"]}", "IN_PROGRESS", 20, "2029-03-31", 1);
        measure(id(2), plan, "ST-1", "\"one\"", "{\"lead\":[],\"all\":true}", "IN_PROGRESS", 45, "2029-04-02", 1);
        measure(id(3), plan, "ST-1", "", "{\"lead\":[]}", "COMPLETED", 100, "2029-01-31", 1);
        measure(id(4), plan("ST-2"), "ST-2", "\"two\"", "{\"lead\":[\"ADMIN\"]}", "IN_PROGRESS", 30, "2029-03-30", 1);
        await().atMost(60, SECONDS).untilAsserted(() -> city(CITY)
                .body("city.measures", equalTo(4))
                .body("organisations.organisation", contains("ST-1", "ST-2", "ST-3"))
                .body("organisations.score.total", contains(92.75f, 92.75f, null)));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0572-00000000000" + number;
    }

    @Test
    void what_is_late_is_right_on_any_day_without_anything_being_counted_anew() {
        day("2029-03-31");
        city(CITY).body("organisations.plan.overdue", contains(0, 1, 0)).body("city.overdue", equalTo(1));
        day("2029-04-01");
        city(CITY).body("organisations.plan.overdue", contains(1, 1, 0));
        day("2029-04-03");
        city(CITY)
                .body("organisations.plan.overdue", contains(2, 1, 0))
                .body("organisations[0].plan.percent", equalTo(55));
        city(CITY + "&limit=1").body("city.overdue", equalTo(3)).body("city.organisations", equalTo(3));
        day("2029-01-15");
        city(CITY).body("city.overdue", equalTo(0));
    }

    @Test
    void the_score_stands_beside_that_of_the_year_before() {
        city(CITY)
                .body("organisations[0].score.fiscalYear", equalTo(2571))
                .body("organisations[0].score.totalBefore", equalTo(90.5f))
                .body("organisations[0].score.change", equalTo(2.25f))
                .body("organisations[1].score.change", nullValue());
    }

    @Test
    void a_ranking_pages_soundly_and_equal_figures_share_a_rank() {
        day("2029-04-03");
        city(CITY + "&sort=total")
                .body("organisations.organisation", contains("ST-1", "ST-2", "ST-3"))
                .body("organisations.rank", contains(1, 1, null));
        city(CITY + "&sort=overdue").body("organisations.rank", contains(1, 2, null));
        city(CITY + "&sort=percent&group=south").body("organisations.rank", contains(nullValue()));
        String next = city(CITY + "&sort=total&limit=1")
                .body("organisations.organisation", contains("ST-1"))
                .body("city.organisations", equalTo(3))
                .extract()
                .path("next");
        String last = city(CITY + "&sort=total&limit=1&cursor=" + next)
                .body("organisations.organisation", contains("ST-2"))
                .body("organisations.rank", contains(1))
                .extract()
                .path("next");
        city(CITY + "&sort=total&limit=1&cursor=" + last)
                .body("organisations.organisation", contains("ST-3"))
                .body("next", nullValue());
        as(Tokens.city()).get(CITY + "&sort=percent&cursor=" + next).then().statusCode(400);
        as(Tokens.city()).get(CITY + "&sort=luck").then().statusCode(400);
    }

    @Test
    void indicators_show_score_change_and_the_measures_that_answer_them() {
        city("/api/v1/status/2572/indicators?type=status-test&limit=1")
                .body("organisations.organisation", contains("ST-1"))
                .body("organisations[0].indicators.number", contains(1, 2))
                .body("organisations[0].indicators.score", contains(85.25f, null))
                .body("organisations[0].indicators.change", contains(5.25f, null))
                .body("organisations[0].indicators.measures", contains(2, 1))
                .body("organisations[0].indicators.percent", contains(32, 20));
        as(Tokens.officer("ST-2"))
                .get("/api/v1/status/2572/indicators")
                .then()
                .body("organisations.organisation", contains("ST-2"));
    }

    @Test
    void sections_count_what_they_lead_or_support_and_what_all_carry_out() {
        day("2029-04-03");
        city("/api/v1/status/2572/sections?type=status-test")
                .body("sections.section", contains("ADMIN", "FINANCE", null))
                .body("sections.measures", contains(2, 2, 1))
                .body("sections.overdue", contains(2, 2, 0))
                .body("sections.percent", contains(37, 32, 100));
        city("/api/v1/status/2572/sections?organisation=ST-2").body("sections.measures", contains(1));
    }

    @Test
    void late_measures_are_listed_the_longest_late_first() {
        day("2029-04-03");
        String next = city("/api/v1/status/2572/overdue?type=status-test&limit=2")
                .body("items.measure", contains(id(4), id(1)))
                .body("items.daysLate", contains(4, 3))
                .extract()
                .path("next");
        city("/api/v1/status/2572/overdue?type=status-test&limit=2&cursor=" + next)
                .body("items.measure", contains(id(2)))
                .body("items.sections", contains(contains("ALL")))
                .body("next", nullValue());
        city("/api/v1/status/2572/overdue?section=FINANCE&type=status-test")
                .body("items.measure", contains(id(1), id(2)));
        city("/api/v1/status/2572/overdue?organisation=ST-3").body("items", empty());
        as(Tokens.officer("ST-2")).get("/api/v1/status/2572/overdue").then().body("items.measure", contains(id(4)));
    }

    @Test
    void all_rows_of_the_city_are_had_as_csv_in_the_same_order_and_scope() {
        day("2029-04-03");
        List<String> all = lines(Tokens.city(), "2572.csv?type=status-test&sort=total");
        assertEquals(
                "\uFEFForganisation,nameTh,nameEn,group,score.total,score.grade,score.totalBefore,score.change,plan.status,plan.issues,"
                        + "plan.measures,plan.completed,plan.overdue,plan.percent,rounds.M6,rounds.M12,giftReturns.M6,giftReturns.M12,"
                        + "disclosures.ready,disclosures.of,evidence.photos,evidence.documents,evidence.links,evidence.deadLinks,"
                        + "evidence.measuresWithout,rank",
                all.get(0));
        assertEquals(
                "ST-1,หน่วยงาน ST-1,Office ST-1,north,92.75,A,90.5,2.25,APPROVED,2,3,1,2,55,,,,,0,0,0,0,0,0,3,1",
                all.get(1));
        assertTrue(all.get(2).startsWith("ST-2,"), all.get(2));
        assertTrue(all.get(2).endsWith(",1"), all.get(2));
        assertTrue(all.get(3).startsWith("ST-3,"), all.get(3));
        assertEquals(4, all.size());

        List<String> own = lines(Tokens.officer("ST-2"), "2572.csv");
        assertEquals(2, own.size());
        assertTrue(own.get(1).startsWith("ST-2,"), own.get(1));
        assertEquals(
                2, lines(Tokens.city(), "2572.csv?type=status-test&group=south").size());
        as(Tokens.city()).get("/api/v1/status/2572.csv?sort=luck").then().statusCode(400);
        as(Tokens.city()).get("/api/v1/status/never.csv").then().statusCode(404);
    }

    @Test
    void all_late_measures_are_had_as_csv_in_the_same_order_and_scope() {
        day("2029-04-03");
        List<String> all = lines(Tokens.city(), "2572/overdue.csv?type=status-test");
        assertEquals(4, all.size());
        assertTrue(all.get(1).startsWith("ST-2,หน่วยงาน ST-2,Office ST-2,"), all.get(1));
        assertTrue(all.get(1).endsWith("," + id(4) + ",30,ก,IN_PROGRESS,30,2029-03-30,4,ADMIN"), all.get(1));
        assertTrue(all.get(3).endsWith("," + id(2) + ",45,ก,IN_PROGRESS,45,2029-04-02,1,ALL"), all.get(3));

        assertEquals(2, lines(Tokens.officer("ST-2"), "2572/overdue.csv").size());
        assertEquals(
                1, lines(Tokens.city(), "2572/overdue.csv?organisation=ST-3").size());
        assertEquals(
                3,
                lines(Tokens.city(), "2572/overdue.csv?type=status-test&section=FINANCE")
                        .size());
    }

    private static List<String> lines(String token, String path) {
        return as(token)
                .get("/api/v1/status/" + path)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void a_poll_costs_nothing_until_something_changes_or_the_next_bangkok_day_begins() {
        day("2029-04-03");
        String known = city(CITY).extract().header("ETag");
        poll(known, 304);
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-viewed", id(9), "ST-2", 1, """
                {"view":{"evidence":"%s","organisation":"ST-2","kind":"PHOTO","what":"CONTENT","version":1}}
                """.formatted(id(9)));
        await().atMost(30, SECONDS)
                .until(() -> count("select count(*) from records where subject = '" + id(9) + "'") == 1);
        poll(known, 304);
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2029-04-03T17:00:00Z"), ZoneOffset.UTC), Clock.class);
        poll(known, 200);

        day("2029-04-03");
        String own = as(Tokens.officer("ST-3")).get("/api/v1/status/2572").header("ETag");
        measure(id(5), id(8), "ST-2", "", "{}", "WITHDRAWN", 10, "2029-03-30", 2);
        await().atMost(30, SECONDS).untilAsserted(() -> poll(known, 200));
        as(Tokens.officer("ST-3"))
                .header("If-None-Match", own)
                .get("/api/v1/status/2572")
                .then()
                .statusCode(304);
        String renamed = city(CITY).extract().header("ETag");
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-changed", "ST-3", "ST-3", 2, """
                {"organisation":{"code":"ST-3","nameTh":"ชื่อใหม่","nameEn":"New","type":"status-test","group":"south","sections":[],"version":2}}
                """);
        await().atMost(30, SECONDS).untilAsserted(() -> poll(renamed, 200));
        city(CITY).body("organisations[2].nameTh", equalTo("ชื่อใหม่"));
    }

    private static void poll(String known, int status) {
        as(Tokens.city()).header("If-None-Match", known).get(CITY).then().statusCode(status);
    }

    private long count(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
