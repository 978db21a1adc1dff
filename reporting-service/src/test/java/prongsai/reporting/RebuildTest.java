package prongsai.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** A read model is built beside the one that serves and takes its place, and nothing is lost. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RebuildTest {
    private static final String CITY = "/api/v1/status/2573?type=rebuild-test";

    @Inject
    Pool pool;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void organisation(String code) {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"ก","nameEn":"A","type":"rebuild-test","sections":[],"version":1}}
                """.formatted(code));
    }

    private static void measure(String id, String code, int percent, long version) {
        ToldEvents.tell("measures", UUID.randomUUID(), "measure-progressed", id, code, version, """
                {"measure":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2573,"number":1,"issues":[],"status":"IN_PROGRESS",
                 "percent":%d,"removed":false,"version":%d}}
                """.formatted(
                        id, id, code, percent, version));
    }

    private static void assertPercent(String code, Integer percent) {
        await().atMost(60, SECONDS).untilAsserted(() -> as(Tokens.city())
                .get(CITY)
                .then()
                .statusCode(200)
                .body("organisations.find {it.organisation == '" + code + "'}.plan.percent", equalTo(percent)));
    }

    private static String rebuild() {
        return as(Tokens.centre())
                .post("/api/v1/projection/rebuild")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/projection/rebuild/"))
                .extract()
                .header("Location");
    }

    private static void assertDone(String rebuild) {
        await().atMost(90, SECONDS).untilAsserted(() -> as(Tokens.auditor())
                .get(rebuild)
                .then()
                .statusCode(200)
                .body("reason", nullValue())
                .body("state", equalTo("DONE")));
    }

    private String text(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getString(0);
    }

    private List<String> indexes() {
        List<String> names = new ArrayList<>();
        pool.query("select indexname from pg_indexes where schemaname = 'public' order by 1")
                .executeAndAwait()
                .forEach(row -> names.add(row.getString(0)));
        return names;
    }

    @Test
    void what_was_wiped_comes_back_and_records_and_index_names_stay() {
        String id = UUID.randomUUID().toString();
        organisation("RB-1");
        measure(id, "RB-1", 30, 2);
        measure(id, "RB-1", 10, 1);
        assertPercent("RB-1", 30);
        pool.query("truncate statuses, measures, year_versions").executeAndAwait();
        assertPercent("RB-1", 0);
        String records = text("select count(*)::varchar from records");
        List<String> indexes = indexes();

        String rebuild = rebuild();
        assertDone(rebuild);

        assertPercent("RB-1", 30);
        as(Tokens.centre())
                .get(rebuild)
                .then()
                .body("done", greaterThan(2))
                .body("result.events", greaterThan(2))
                .body("result.unreadable", equalTo(0));
        assertEquals(records, text("select count(*)::varchar from records"));
        assertEquals(indexes, indexes());
        assertEquals("0", text("select count(*)::varchar from pg_namespace where nspname in ('building', 'replaced')"));
        measure(id, "RB-1", 60, 3);
        assertPercent("RB-1", 60);
    }

    @Test
    void while_one_is_built_readers_are_answered_and_what_is_heard_is_in_the_new_one() {
        String id = UUID.randomUUID().toString();
        organisation("RB-2");
        measure(id, "RB-2", 30, 1);
        assertPercent("RB-2", 30);
        String rebuild;
        SqlConnection reader = pool.getConnection().await().indefinitely();
        try {
            // a reader that stays keeps the built one from taking the place
            reader.query("begin").executeAndAwait();
            reader.query("lock table measures in access share mode").executeAndAwait();
            rebuild = rebuild();
            as(Tokens.centre())
                    .post("/api/v1/projection/rebuild")
                    .then()
                    .statusCode(409)
                    .body("type", containsString("already-rebuilding"));
            await().atMost(60, SECONDS).untilAsserted(() -> as(Tokens.auditor())
                    .get("/api/v1/projection")
                    .then()
                    .body("rebuild.state", equalTo("RUNNING"))
                    .body("rebuild.done", greaterThan(0)));
            measure(id, "RB-2", 75, 2);
            assertPercent("RB-2", 75);
            as(Tokens.auditor()).get(rebuild).then().body("state", equalTo("RUNNING"));
        } finally {
            reader.query("rollback").executeAndAwait();
            reader.closeAndAwait();
        }
        assertDone(rebuild);
        assertPercent("RB-2", 75);
        assertEquals("2", text("select version::varchar from measures where id = '" + id + "'"));
        as(Tokens.auditor())
                .get("/api/v1/projection")
                .then()
                .body("rebuild", nullValue())
                .body("generation", equalTo(Integer.valueOf(rebuild.replaceAll(".*/", ""))))
                .body("deadLetters", equalTo(0))
                .body("lastApplied.type", containsString("prongsai."));
    }

    @Test
    void what_was_counted_event_by_event_is_what_a_rebuild_counts() {
        organisation("RB-5");
        for (int i = 0; i < 60; i++) {
            String measure = "00000000-0000-0000-0573-0000000000" + (10 + i % 30);
            UUID photo = UUID.randomUUID();
            measure(measure, "RB-5", i, i);
            ToldEvents.tell("evidence", photo, "evidence-attached", photo.toString(), "RB-5", 1, """
                    {"evidence":{"id":"%s","organisation":"RB-5","kind":"%s","status":"ATTACHED","measures":["%s"],"results":[],"version":1}}
                    """.formatted(
                            photo, i % 2 == 0 ? "PHOTO" : "DOCUMENT", measure));
        }
        await().atMost(60, SECONDS)
                .until(() -> text("select count(*)::varchar from records where organisation = 'RB-5'")
                        .equals("121"));
        List<String> counted = counted();
        assertTrue(counted.size() > 1, counted::toString);

        assertDone(rebuild());

        assertEquals(counted, counted());
    }

    private List<String> counted() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("statuses", "indicator_statuses", "section_statuses")) {
            pool.query("select (to_jsonb(t) - 'version')::varchar from " + table
                            + " t where organisation = 'RB-5' order by 1")
                    .executeAndAwait()
                    .forEach(row -> rows.add(row.getString(0)));
        }
        return rows;
    }

    @Test
    void one_whose_builder_was_killed_is_begun_anew() {
        organisation("RB-3");
        assertPercent("RB-3", 0);
        String left =
                "create schema if not exists building; create table if not exists building.measures (half integer);"
                        + " insert into generations (state, asked_by, attempts, done) values ('BUILDING', 'centre', 1, 7)";
        for (String step : left.split(";", -1)) {
            pool.query(step).executeAndAwait();
        }
        String id = text("select max(id)::varchar from generations");

        assertDone("/api/v1/projection/rebuild/" + id);

        assertEquals("2", text("select attempts::varchar from generations where id = " + id));
        assertPercent("RB-3", 0);
    }

    @Test
    void how_far_it_is_behind_shows_in_health_and_metrics() {
        organisation("RB-4");
        assertPercent("RB-4", 0);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            String health = given().get("/q/health/well").asString();
            assertTrue(health.contains("lag prongsai.measures.v1"), health);
            assertTrue(health.contains("\"lastAppliedType\": \"prongsai."), health);
            String metrics = given().get("/q/metrics").asString();
            assertTrue(
                    metrics.contains("prongsai_events_lag{partition=\"0\",topic=\"prongsai.measures.v1\"}"), metrics);
            assertTrue(metrics.contains("prongsai_events_last_applied_age_seconds"));
            assertTrue(metrics.contains("prongsai_dead_letters"));
        });
        as(Tokens.auditor()).get("/api/v1/projection/rebuild/none").then().statusCode(404);
        as(Tokens.auditor()).get("/api/v1/projection/rebuild/99999").then().statusCode(404);
    }
}
