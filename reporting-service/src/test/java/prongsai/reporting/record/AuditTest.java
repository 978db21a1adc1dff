package prongsai.reporting.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import prongsai.platform.events.ReceivedEvent;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Who did and saw what can be found, taken out as a file, and not be changed unnoticed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditTest {
    @Inject
    Records records;

    @Inject
    Pool pool;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static ReceivedEvent event(String service, String name, String subject, String organisation, String data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "prongsai." + service + "." + name + ".v1",
                "/prongsai/" + service,
                subject,
                organisation,
                Instant.parse("2023-06-30T17:30:00Z"),
                1,
                1,
                "somebody-of-" + organisation,
                "district-officer",
                "10.1.2.3",
                null,
                data);
    }

    private void append(ReceivedEvent... events) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> records.append(List.of(events))));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void tamper(String... statements) {
        pool.withTransaction(connection -> {
                    var all = connection
                            .query("set local session_replication_role = replica")
                            .execute()
                            .replaceWithVoid();
                    for (String sql : statements) {
                        all = all.chain(() -> connection.query(sql).execute().replaceWithVoid());
                    }
                    return all;
                })
                .await()
                .indefinitely();
    }

    private long seq(String subject) {
        return pool.query("select seq from records where subject = '" + subject + "'")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static JsonPath verification(String query) {
        return as(Tokens.auditor())
                .get("/api/v1/audit/verification" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_feed_is_filtered_by_type_and_organisation_and_its_cursor_moves_past_what_was_left_out() {
        append(
                event("measures", "plan-approved", "p1", "2101", "{}"),
                event("measures", "plan-returned", "p2", "2101", "{}"),
                event("measures", "plan-approved", "p3", "2102", "{}"),
                event("measures", "plan-changed", "p4", "2102", "{}"));

        JsonPath page = as(Tokens.city())
                .get("/api/v1/changes?type=plan-approved&organisation=2101&organisation=2102&limit=1")
                .jsonPath();
        assertEquals(List.of("p1"), page.getList("items.subject"));
        JsonPath rest = as(Tokens.city())
                .queryParam("after", page.getString("next"))
                .get("/api/v1/changes?type=prongsai.measures.plan-approved.v1&organisation=2101&organisation=2102")
                .jsonPath();
        assertEquals(List.of("p3"), rest.getList("items.subject"));
        as(Tokens.city())
                .queryParam("after", rest.getString("next"))
                .get("/api/v1/changes?organisation=2102")
                .then()
                .body("items", empty());
        as(Tokens.city())
                .queryParam("after", page.getString("next"))
                .get("/api/v1/changes?organisation=2102")
                .then()
                .body("items.subject", contains("p3", "p4"));

        String nothing = as(Tokens.city())
                .get("/api/v1/changes?type=nothing-of-the-kind")
                .then()
                .body("items", empty())
                .extract()
                .path("next");
        append(event("measures", "plan-approved", "p5", "2103", "{}"));
        as(Tokens.city())
                .queryParam("after", nothing)
                .get("/api/v1/changes?organisation=2103")
                .then()
                .body("items.subject", contains("p5"));
        as(Tokens.city()).get("/api/v1/changes?type=*").then().statusCode(400).body("errors[0].pointer", is("type"));
        as(Tokens.city()).get("/api/v1/changes?organisation=a b").then().statusCode(400);
    }

    @Test
    void the_trail_is_found_by_who_what_and_when_and_read_from_either_end() {
        append(
                event("measures", "plan-approved", "q1", "2111", "{}"),
                event("measures", "plan-returned", "q2", "2111", "{}"),
                event("measures", "plan-approved", "q3", "2111", "{}"));

        as(Tokens.auditor())
                .get("/api/v1/audit?actor=somebody-of-2111&order=newest")
                .then()
                .body("items.subject", contains("q3", "q2", "q1"))
                .body("items.address", everyItem(is("10.1.2.3")));
        JsonPath first = as(Tokens.auditor())
                .get("/api/v1/audit?organisation=2111&order=newest&limit=2")
                .jsonPath();
        as(Tokens.auditor())
                .queryParam("cursor", first.getString("next"))
                .get("/api/v1/audit?organisation=2111&order=newest&limit=2")
                .then()
                .body("items.subject", contains("q1"))
                .body("next", equalTo(null));
        as(Tokens.auditor())
                .get("/api/v1/audit?type=plan-approved&organisation=2111")
                .then()
                .body("items.subject", contains("q1", "q3"));
        as(Tokens.auditor()).get("/api/v1/audit?subject=q2").then().body("items", hasSize(1));
        as(Tokens.auditor())
                .get("/api/v1/audit?subject=q2&from=2023-07-01&to=2023-07-01")
                .then()
                .body("items", hasSize(1));
        as(Tokens.auditor())
                .get("/api/v1/audit?subject=q2&to=2023-06-30")
                .then()
                .body("items", empty());
        as(Tokens.auditor()).get("/api/v1/audit?order=up").then().statusCode(400);
        as(Tokens.auditor())
                .get("/api/v1/audit?actr=q1")
                .then()
                .statusCode(400)
                .body("type", is("/problems/unknown-parameter"));
    }

    @Test
    void who_saw_an_internal_photo_stands_there_with_what_was_seen() {
        append(event("evidence", "evidence-viewed", "photo-1", "2121", """
                {"view":{"evidence":"photo-1","organisation":"2121","kind":"PHOTO","what":"THUMBNAIL","pictureVersion":2,"version":7}}
                """));

        as(Tokens.auditor())
                .get("/api/v1/audit?subject=photo-1&type=evidence-viewed")
                .then()
                .body("items[0].actor", is("somebody-of-2121"))
                .body("items[0].seen.evidence", is("photo-1"))
                .body("items[0].seen.kind", is("PHOTO"))
                .body("items[0].seen.what", is("THUMBNAIL"))
                .body("items[0].seen.pictureVersion", is(2));
    }

    @Test
    void the_trail_is_taken_out_whole_as_csv_and_as_a_workbook() throws IOException {
        List<ReceivedEvent> many = new ArrayList<>();
        many.add(event("evidence", "evidence-viewed", "=2+5", "2131", """
                {"view":{"evidence":"x","organisation":"2131","kind":"PHOTO","what":"CONTENT","version":7}}
                """));
        for (int i = 0; i < 2_100; i++) {
            many.add(event("measures", "plan-changed", "many-" + i, "2131", "{}"));
        }
        append(many.toArray(ReceivedEvent[]::new));

        Response csv = as(Tokens.auditor()).get("/api/v1/audit.csv?organisation=2131");
        assertEquals(200, csv.statusCode());
        assertEquals("text/csv; charset=UTF-8", csv.contentType());
        assertTrue(csv.header("Content-Disposition").matches("attachment; filename=\"audit-[0-9-]+\\.csv\""));
        byte[] bytes = csv.asByteArray();
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1);
        assertEquals(1 + 2_101 + 1, lines.length);
        assertTrue(lines[0].contains("ผู้กระทำ"), lines[0]);
        assertTrue(lines[1].contains(",2023-07-01 00:30:00,somebody-of-2131,"), lines[1]);
        assertTrue(lines[1].contains(",'=2+5,2131,PHOTO CONTENT,"), lines[1]);

        byte[] book = as(Tokens.auditor())
                .get("/api/v1/audit.xlsx?organisation=2131&order=newest")
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(2_101, sheet.getLastRowNum());
            assertEquals("many-2099", sheet.getRow(1).getCell(6).getStringCellValue());
        }
        as(Tokens.city()).get("/api/v1/audit.csv").then().statusCode(403);
        as(Tokens.auditor()).get("/api/v1/audit.xlsx?from=x").then().statusCode(400);
    }

    @Test
    void the_database_refuses_to_change_remove_or_empty_records() {
        append(event("measures", "plan-changed", "stays", "2141", "{}"));

        for (String sql : List.of(
                "update records set actor = 'x' where subject = 'stays'",
                "delete from records where subject = 'stays'",
                "truncate records")) {
            PgException refusal =
                    assertThrows(PgException.class, () -> pool.query(sql).executeAndAwait(), sql);
            assertEquals("23001", refusal.getSqlState());
        }
    }

    @Test
    void a_record_removed_inserted_or_cut_off_the_end_is_found_out() {
        append(
                event("measures", "plan-changed", "v1", "2151", "{}"),
                event("measures", "plan-changed", "v2", "2151", "{}"),
                event("measures", "plan-changed", "v3", "2151", "{}"));
        JsonPath before = verification("");
        assertEquals(true, before.get("holds"));
        long v2 = seq("v2");
        long v3 = seq("v3");

        tamper("create table kept as select * from records where seq = " + v2, "delete from records where seq = " + v2);
        JsonPath removed = verification("");
        assertEquals(false, removed.get("holds"));
        assertEquals(v3, removed.getLong("firstBroken"));
        tamper("insert into records overriding system value select * from kept", "drop table kept");
        assertEquals(true, verification("").get("holds"));

        tamper(
                "insert into records (seq, event_id, type, source, subject, organisation, occurred_at, actor, actor_role, data, hash)"
                        + " overriding system value select 0, gen_random_uuid(), type, source, 'forged', organisation, occurred_at, actor,"
                        + " actor_role, data, hash from records where seq = " + v2);
        JsonPath inserted = verification("");
        assertEquals(false, inserted.get("holds"));
        assertEquals(0, inserted.getLong("firstBroken"));
        tamper("delete from records where seq = 0");

        String noted = "?seq=" + before.getLong("lastSeq") + "&hash=" + before.getString("lastHash");
        assertEquals(true, verification(noted).get("notedStands"));
        tamper(
                "create table kept as select * from records where seq >= " + v3,
                "delete from records where seq >= " + v3);
        assertEquals(true, verification("").get("holds"));
        JsonPath cut = verification(noted);
        assertEquals(false, cut.get("notedStands"));
        assertEquals(false, cut.get("holds"));
        tamper("insert into records overriding system value select * from kept", "drop table kept");
        assertEquals(true, verification(noted).get("holds"));
        as(Tokens.auditor()).get("/api/v1/audit/verification?seq=1").then().statusCode(400);
    }
}
