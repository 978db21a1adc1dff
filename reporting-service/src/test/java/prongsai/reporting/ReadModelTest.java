package prongsai.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** What the owners tell becomes one picture, whatever the order it is heard in. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadModelTest {
    @Inject
    Pool pool;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void organisation(String code, String group) {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"สำนักงานเขต %s","nameEn":"District %s","type":"district-office","group":"%s","sections":[],"version":1}}
                """.formatted(
                        code, code, code, group));
    }

    private static void plan(String id, String organisation, String status, long version) {
        ToldEvents.tell("measures", UUID.randomUUID(), "plan-changed", id, organisation, version, """
                {"plan":{"id":"%s","organisation":"%s","fiscalYear":2566,"basisFiscalYear":2565,"status":"%s","issues":[{"id":"x"},{"id":"y"}],"indicatorNotes":[],"version":%d}}
                """.formatted(
                        id, organisation, status, version));
    }

    private static void measure(
            String id, String plan, String organisation, int number, String status, String due, long version) {
        ToldEvents.tell("measures", UUID.randomUUID(), "measure-progressed", id, organisation, version, """
                {"measure":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2566,"number":%d,"issues":[],"activity":"ก","outputs":[],"awareness":[],
                 "due":{"text":"t","date":%s,"recurrence":"NONE"},"status":"%s","percent":%d,"history":[],"removed":false,"version":%d}}
                """.formatted(
                        id,
                        plan,
                        organisation,
                        number,
                        due == null ? "null" : '"' + due + '"',
                        status,
                        status.equals("COMPLETED") ? 100 : 50,
                        version));
    }

    private static void evidence(String id, String organisation, String kind, String measure, String result) {
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-attached", id, organisation, 1, """
                {"evidence":{"id":"%s","organisation":"%s","kind":"%s","status":"ATTACHED","measures":[%s],"results":[%s],"rounds":[],"position":1,"caption":"ภาพ","version":1}}
                """.formatted(
                        id,
                        organisation,
                        kind,
                        measure == null ? "" : '"' + measure + '"',
                        result == null ? "" : '"' + result + '"'));
    }

    private static void result(String id, String plan, String organisation, String measure) {
        ToldEvents.tell("measures", UUID.randomUUID(), "result-recorded", id, organisation, 1, """
                {"result":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2566,"round":"M6","number":1,"measures":["%s"],"text":"ทำแล้ว","removed":false,"version":1}}
                """.formatted(
                        id, plan, organisation, measure));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private long count(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }

    @Test
    void gift_returns_and_days_not_ticked_are_shown_as_their_owner_tells_them() {
        organisation("1049", "south");
        String plan = id();
        plan(plan, "1049", "APPROVED", 1);
        for (String dueOn : new String[] {"null", "\"2023-02-28\""}) {
            ToldEvents.tell(
                    "measures", UUID.randomUUID(), "measure-progressed", id(), "1049", 2, """
                    {"measure":{"id":"x","plan":"%s","organisation":"1049","fiscalYear":2566,"number":1,"status":"IN_PROGRESS","percent":50,
                     "due":{"text":"t","date":"2023-01-31","recurrence":"MONTHLY"},"removed":false,"version":2,"dueOn":%s}}
                    """.formatted(plan, dueOn));
        }
        ToldEvents.tell("measures", UUID.randomUUID(), "gift-return-submitted", "2566-1049-M6", "1049", 3, """
                {"giftReturn":{"organisation":"1049","fiscalYear":2566,"round":"M6","status":"SUBMITTED","answered":10,"of":10,"version":3}}
                """);
        await().atMost(30, SECONDS).untilAsserted(() -> as(Tokens.city())
                .get("/api/v1/status/2566")
                .then()
                .body("organisations.find {it.organisation == '1049'}.giftReturns.M6", equalTo("SUBMITTED"))
                .body("organisations.find {it.organisation == '1049'}.plan.measures", equalTo(2))
                .body("organisations.find {it.organisation == '1049'}.plan.overdue", equalTo(1)));
    }

    @Test
    void the_status_shows_what_was_told_and_an_older_version_changes_nothing() {
        String plan = id();
        String done = id();
        String late = id();
        String result = id();
        evidence(id(), "1012", "PHOTO", null, result);
        evidence(id(), "1012", "LINK", done, null);
        result(result, plan, "1012", done);
        measure(done, plan, "1012", 1, "COMPLETED", "2023-03-30", 3);
        measure(done, plan, "1012", 1, "PLANNED", "2023-03-30", 1);
        measure(late, plan, "1012", 2, "IN_PROGRESS", "2023-04-20", 1);
        plan(plan, "1012", "APPROVED", 5);
        plan(plan, "1012", "DRAFT", 2);
        organisation("1012", "south");
        organisation("1013", "central");
        ToldEvents.tell("assessment", UUID.randomUUID(), "score-published", "2565-1012", "1012", 2, """
                {"score":{"organisation":"1012","fiscalYear":2565,"revision":1,"total":98.14,"grade":"AA","instruments":[],"indicators":[],"items":[],"weak":[],"version":2}}
                """);

        await().atMost(30, SECONDS).untilAsserted(() -> as(Tokens.city())
                .get("/api/v1/status/2566")
                .then()
                .statusCode(200)
                .body("organisations.find {it.organisation == '1012'}.plan.measures", equalTo(2))
                .body("organisations.find {it.organisation == '1012'}.score.total", equalTo(98.14f))
                .body("organisations.find {it.organisation == '1012'}.evidence.photos", equalTo(1))
                .body("organisations.find {it.organisation == '1012'}.evidence.links", equalTo(1)));
        as(Tokens.city())
                .get("/api/v1/status/2566")
                .then()
                .body("fiscalYear", equalTo(2566))
                .body("asOf", notNullValue())
                .body("city.measures", equalTo(2))
                .body("city.completed", equalTo(1))
                .body("city.overdue", equalTo(1))
                .body("organisations.find {it.organisation == '1012'}.plan.status", equalTo("APPROVED"))
                .body("organisations.find {it.organisation == '1012'}.plan.issues", equalTo(2))
                .body("organisations.find {it.organisation == '1012'}.plan.completed", equalTo(1))
                .body("organisations.find {it.organisation == '1012'}.plan.percent", equalTo(75))
                .body("organisations.find {it.organisation == '1012'}.evidence.measuresWithout", equalTo(1))
                .body("organisations.find {it.organisation == '1012'}.score.grade", equalTo("AA"))
                .body("organisations.find {it.organisation == '1013'}.plan.status", equalTo(null));
        as(Tokens.city())
                .get("/api/v1/status/2566?group=central")
                .then()
                .body("organisations.organisation", hasItem("1013"))
                .body("organisations.organisation", not(hasItem("1012")));
        as(Tokens.officer("1012"))
                .get("/api/v1/status/2566")
                .then()
                .body("organisations.organisation", contains("1012"))
                .body("city.organisations", equalTo(1));
        as(Tokens.officer("1012"))
                .get("/api/v1/status/2566/1012")
                .then()
                .statusCode(200)
                .body("measures.number", contains(1, 2))
                .body("results[0].text", equalTo("ทำแล้ว"))
                .body("evidence.kind", containsInAnyOrder("PHOTO", "LINK"));
        as(Tokens.officer("1013")).get("/api/v1/status/2566/1012").then().statusCode(404);
        as(Tokens.centre()).get("/api/v1/status/2566/9999").then().statusCode(404);
        String next = as(Tokens.city())
                .get("/api/v1/status/2566?limit=1")
                .then()
                .body("organisations", hasSize(1))
                .body("city.organisations", greaterThan(1))
                .extract()
                .path("next");
        as(Tokens.city())
                .queryParam("cursor", next)
                .get("/api/v1/status/2566")
                .then()
                .body("organisations.organisation", not(hasItem("1012")));
    }

    private static void framework(int revision, String items) {
        ToldEvents.tell(
                "assessment",
                UUID.randomUUID(),
                "framework-activated",
                "2566-disclosing",
                "disclosing",
                revision,
                """
                {"framework":{"fiscalYear":2566,"scope":"disclosing","revision":%d,
                 "indicators":[{"number":1,"instrument":"IIT"},{"number":9,"instrument":"OIT"}],
                 "items":[{"code":"I1","indicator":1},%s],"version":%d}}
                """.formatted(revision, items, revision));
    }

    private static void disclosure(String item, int fiscalYear, String state, long version) {
        String subject = fiscalYear + "-1033-" + item;
        ToldEvents.tell("evidence", UUID.randomUUID(), "disclosure-changed", subject, "1033", version, """
                {"disclosure":{"fiscalYear":%d,"organisation":"1033","item":"%s","urls":[],"elements":[],"state":"%s","version":%d}}
                """.formatted(
                        fiscalYear, item, state, version));
    }

    private void assertDisclosed(int ready, int of) {
        await().atMost(30, SECONDS).untilAsserted(() -> as(Tokens.officer("1033"))
                .get("/api/v1/status/2566")
                .then()
                .statusCode(200)
                .body("organisations[0].disclosures.ready", equalTo(ready))
                .body("organisations[0].disclosures.of", equalTo(of)));
    }

    @Test
    void what_is_disclosed_is_counted_by_the_questionnaire_in_use() {
        disclosure("O1", 2566, "READY", 3);
        disclosure("O1", 2566, "INCOMPLETE", 1);
        disclosure("O2", 2566, "LINK_DEAD", 2);
        disclosure("O3", 2566, "READY", 1);
        disclosure("O2", 2565, "READY", 1);
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-changed", "1033", "1033", 2, """
                {"organisation":{"code":"1033","nameTh":"เขต","nameEn":"D","type":"district-office","frameworkScope":"disclosing","sections":[],"version":2}}
                """);
        organisation("1033", "central");
        await().atMost(30, SECONDS).until(() -> count("select count(*) from records where organisation = '1033'") == 7);
        assertDisclosed(0, 0);

        framework(1, "{\"code\":\"O1\",\"indicator\":9},{\"code\":\"O2\",\"indicator\":9}");
        assertDisclosed(1, 2);

        framework(
                2,
                "{\"code\":\"O2\",\"indicator\":9},{\"code\":\"O3\",\"indicator\":9},{\"code\":\"O4\",\"indicator\":9}");
        assertDisclosed(1, 3);

        disclosure("O2", 2566, "READY", 3);
        assertDisclosed(2, 3);
    }

    @Test
    void a_link_found_dead_is_counted_and_a_view_of_evidence_is_only_recorded() {
        String plan = id();
        String measure = id();
        String link = id();
        organisation("1044", "north");
        plan(plan, "1044", "APPROVED", 1);
        measure(measure, plan, "1044", 1, "IN_PROGRESS", null, 1);
        evidence(link, "1044", "LINK", measure, null);
        ToldEvents.tell("evidence", UUID.randomUUID(), "link-checked", link, "1044", 2, """
                {"evidence":{"id":"%s","organisation":"1044","kind":"LINK","status":"ATTACHED","measures":["%s"],"results":[],"rounds":[],"position":1,"caption":"ภาพ",
                 "check":{"status":"DEAD","at":"2023-04-01T03:00:00Z","why":"HTTP_404"},"version":2}}
                """.formatted(link, measure));
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-viewed", link, "1044", 2, """
                {"view":{"evidence":"%s","organisation":"1044","kind":"PHOTO","what":"CONTENT","version":2}}
                """.formatted(link));

        await().atMost(30, SECONDS)
                .until(() -> count("select count(*) from records where subject = '" + link + "'") == 3);

        await().atMost(30, SECONDS).untilAsserted(() -> as(Tokens.city())
                .get("/api/v1/status/2566")
                .then()
                .body("organisations.find {it.organisation == '1044'}.evidence.links", equalTo(1))
                .body("organisations.find {it.organisation == '1044'}.evidence.deadLinks", equalTo(1)));
        as(Tokens.auditor())
                .get("/api/v1/audit?organisation=1044")
                .then()
                .body("items.type", hasItem("prongsai.evidence.evidence-viewed.v1"));
        assertEquals(1, count("select count(*) from evidence where id = '" + link + "'"));
    }

    @Test
    void a_measure_and_its_evidence_heard_at_the_same_moment_are_counted_together() {
        int offices = 40;
        for (int n = 0; n < offices; n++) {
            String office = "TURN-" + n;
            String plan = id();
            String measure = id();
            String link = id();
            ToldEvents.tell(
                    "assessment", UUID.randomUUID(), "organisation-registered", office, office, 1, """
                    {"organisation":{"code":"%s","nameTh":"โรงเรียน","nameEn":"School","type":"school","sections":[],"version":1}}
                    """.formatted(
                                    office));
            plan(plan, office, "APPROVED", 1);
            evidence(link, office, "LINK", measure, null);
            measure(measure, plan, office, 1, "IN_PROGRESS", null, 1);
            ToldEvents.tell("evidence", UUID.randomUUID(), "link-checked", link, office, 2, """
                    {"evidence":{"id":"%s","organisation":"%s","kind":"LINK","status":"ATTACHED","measures":["%s"],"results":[],"rounds":[],"position":1,"caption":"ภาพ",
                     "check":{"status":"DEAD","at":"2023-04-01T03:00:00Z","why":"HTTP_404"},"version":2}}
                    """.formatted(
                            link, office, measure));
        }

        await().atMost(60, SECONDS)
                .until(() -> count("select count(*) from records where organisation like 'TURN-%'") == 5L * offices);
        assertEquals(
                offices, count("select coalesce(sum(dead_links), 0) from statuses where organisation like 'TURN-%'"));
    }

    @Test
    void an_event_heard_twice_is_recorded_once_and_the_feed_goes_on_from_its_cursor() {
        String plan = id();
        UUID event = UUID.randomUUID();
        String data = "{\"plan\":{\"id\":\"" + plan
                + "\",\"organisation\":\"1030\",\"fiscalYear\":2560,\"status\":\"DRAFT\",\"issues\":[],\"version\":1}}";
        ToldEvents.tell("measures", event, "plan-drafted", plan, "1030", 1, data);
        ToldEvents.tell("measures", event, "plan-drafted", plan, "1030", 1, data);
        plan(plan, "1030", "SUBMITTED", 2);

        await().atMost(30, SECONDS)
                .until(() -> count("select count(*) from records where subject = '" + plan + "'") == 2);
        String next = as(Tokens.city())
                .get("/api/v1/changes?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.specversion", contains("1.0"))
                .extract()
                .path("next");
        String end = next;
        int seen = 0;
        for (int i = 0; i < 100; i++) {
            var answer = as(Tokens.city())
                    .queryParam("after", end)
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(200);
            answer.body("items.specversion", everyItem(is("1.0")));
            int size = answer.extract().path("items.size()");
            seen += size;
            end = answer.extract().path("next");
            if (size == 0) {
                break;
            }
        }
        assertEquals(count("select count(*) from records") - 1, seen);
        as(Tokens.city())
                .queryParam("after", end)
                .get("/api/v1/changes")
                .then()
                .body("items", empty())
                .body("next", equalTo(end));
        as(Tokens.auditor())
                .get("/api/v1/audit?organisation=1030")
                .then()
                .statusCode(200)
                .body("items.subject", everyItem(is(plan)))
                .body("items.actor", everyItem(is("officer")))
                .body("items.type", contains("prongsai.measures.plan-drafted.v1", "prongsai.measures.plan-changed.v1"));
        as(Tokens.auditor())
                .get("/api/v1/audit?organisation=1030&from=2024-01-01")
                .then()
                .body("items", empty());
        as(Tokens.auditor()).get("/api/v1/audit?from=yesterday").then().statusCode(400);
    }

    /** As somebody who may switch off the triggers that keep records as they are. */
    private void tamper(String sql) {
        pool.withTransaction(connection -> connection
                        .query("set local session_replication_role = replica")
                        .execute()
                        .chain(() -> connection.query(sql).execute()))
                .await()
                .indefinitely();
    }

    @Test
    void the_chain_tells_when_a_record_was_changed() {
        String plan = id();
        plan(plan, "1031", "DRAFT", 1);
        plan(plan, "1031", "SUBMITTED", 2);
        await().atMost(30, SECONDS)
                .until(() -> count("select count(*) from records where subject = '" + plan + "'") == 2);
        as(Tokens.auditor())
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("holds", equalTo(true))
                .body("records", greaterThan(1));

        String where = " where subject = '" + plan + "' and type like '%plan-changed%' and data like '%DRAFT%'";
        long seq = count("select seq from records" + where);
        tamper("update records set actor = 'somebody else'" + where);
        as(Tokens.auditor())
                .get("/api/v1/audit/verification")
                .then()
                .body("holds", equalTo(false))
                .body("firstBroken", equalTo((int) seq));
        tamper("update records set actor = 'officer' where seq = " + seq);
        as(Tokens.auditor()).get("/api/v1/audit/verification").then().body("holds", equalTo(true));
    }

    @Test
    void an_event_of_a_kind_not_shown_is_recorded_all_the_same() {
        String subject = id();
        ToldEvents.tell("evidence", UUID.randomUUID(), "something-new", subject, "1032", 1, "{\"thing\":{}}");
        await().atMost(30, SECONDS)
                .until(() -> count("select count(*) from records where subject = '" + subject + "'") == 1);
        assertEquals(0, count("select count(*) from dead_letters"));
    }

    /** Contract by example: what the owners promise to tell can be taken over, every kind of it. */
    @Test
    void every_example_of_the_contracts_is_taken_over() throws IOException {
        Set<String> told = new HashSet<>();
        for (String service : List.of("assessment", "measures", "evidence")) {
            Path folder = Path.of("..", "platform", "src", "main", "resources", "contracts", service);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".v1.example.json"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString().replace(".v1.example.json", "");
                    String data = Files.readString(file)
                            .replace("\"1012\"", "\"1049\"")
                            .replace("2566", "2577");
                    String id = JsonPath.from(data).getString("find { it.key != 'reason' }.value.id");
                    ToldEvents.tell(service, UUID.randomUUID(), name, id == null ? "2565-1012" : id, "1049", 1, data);
                    told.add("prongsai." + service + "." + name + ".v1");
                }
            }
        }
        assertTrue(told.size() >= 26, told::toString);
        await().atMost(30, SECONDS)
                .until(() ->
                        count("select count(distinct type) from records where organisation = '1049'") == told.size());
        assertEquals(0, count("select count(*) from dead_letters"));
    }
}
