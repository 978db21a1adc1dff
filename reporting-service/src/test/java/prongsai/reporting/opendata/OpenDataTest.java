package prongsai.reporting.opendata;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.ToldEvents;

/** Everybody may have what is published, and nothing else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenDataTest {
    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static void plan(String event, String id, String organisation, String hash, String activity, long version) {
        String publication = hash == null ? "null" : "{\"at\":\"2023-04-01T03:00:00Z\",\"hash\":\"" + hash + "\"}";
        String snapshot = activity == null ? "" : """
                  ,"snapshot":{"plan":"%s","organisation":"%s","fiscalYear":2566,"basisFiscalYear":2565,
                   "issues":[{"id":"i1","position":1,"indicator":3,"items":[{"fiscalYear":2565,"code":"I7"}],"description":"ประเด็น"}],
                   "measures":[{"id":"m1","number":1,"issues":["i1"],"activity":"%s","outputs":[{"text":"ก"},{"text":"ข"}],
                                "due":{"text":"๓๐ มี.ค. ๖๖","date":"2023-03-30","recurrence":"NONE"},
                                "responsible":{"text":"ทุกฝ่าย"}}]}
                  """.formatted(id, organisation, activity);
        ToldEvents.tell("measures", UUID.randomUUID(), event, id, organisation, version, """
                {"plan":{"id":"%s","organisation":"%s","fiscalYear":2566,"basisFiscalYear":2565,"status":"APPROVED","issues":[],
                 "version":%d,"publication":%s}%s}
                """.formatted(
                        id, organisation, version, publication, snapshot));
    }

    private static void round(
            String event,
            String id,
            String organisation,
            String hash,
            String published,
            String evidence,
            long version) {
        String snapshot = hash == null ? "null" : """
                  {"organisation":"%s","fiscalYear":2566,"round":"M6","periodFrom":"2022-10-01","periodTo":"2023-03-31",
                   "measures":[{"id":"m1","number":4,"activity":"ทำ","percent":60,"history":[{"by":"somebody","note":"secret note"}]}],
                   "standings":[{"measure":"m1","status":"NOT_DUE","reason":"ยังไม่ถึงกำหนด"}],
                   "results":[{"id":"r1","number":2,"measures":["m1"],"text":"ทำแล้วของ %s"}],
                   "evidence":[%s]}
                  """.formatted(organisation, hash, evidence);
        ToldEvents.tell("measures", UUID.randomUUID(), event, id, organisation, version, """
                {"round":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2566,"round":"M6","status":"SUBMITTED","hash":%s,
                 "snapshot":%s,"publication":%s,"version":%d}}
                """.formatted(
                        id,
                        id(),
                        organisation,
                        hash == null ? "null" : '"' + hash + '"',
                        snapshot,
                        published == null ? "null" : "{\"at\":\"2023-04-01T03:00:00Z\",\"hash\":\"" + published + "\"}",
                        version));
    }

    private static void evidence(String id, String organisation, String visibility, String status, long version) {
        ToldEvents.tell("evidence", UUID.randomUUID(), "evidence-described", id, organisation, version, """
                {"evidence":{"id":"%s","organisation":"%s","kind":"PHOTO","status":"%s","visibility":"%s","measures":[],"results":[],"rounds":[],
                 "position":1,"caption":"live","sha256":"abc","by":"officer","version":%d}}
                """.formatted(
                        id, organisation, status, visibility, version));
    }

    private static String frozen(String id) {
        return "{\"id\":\"" + id
                + "\",\"kind\":\"PHOTO\",\"caption\":\"ภาพ\",\"takenOn\":\"2023-01-05\",\"measures\":[\"m1\"],\"results\":[\"r1\"]}";
    }

    private static JsonPath json(String dataset, String organisation) {
        return given().get("/api/v1/open-data/" + dataset + ".json?fiscalYear=2566&organisation=" + organisation)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitRows(String dataset, String organisation, int rows) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertEquals(
                        rows, json(dataset, organisation).getList("$").size()));
    }

    @Test
    void a_plan_is_there_as_it_was_published_until_it_is_unpublished() {
        String plan = id();
        plan("plan-approved", plan, "2501", null, null, 1);
        plan("plan-published", plan, "2501", "h1", "มาตรการหนึ่ง", 2);
        plan("plan-changed", plan, "2501", "h1", null, 3);
        awaitRows("plans", "2501", 1);

        given().get("/api/v1/open-data/plans.json?organisation=2501")
                .then()
                .header("Access-Control-Allow-Origin", is("*"))
                .body("[0].activity", is("มาตรการหนึ่ง"))
                .body("[0].hash", is("h1"))
                .body("[0].publishedAt", is("2023-04-01T03:00:00Z"))
                .body("[0].indicators", is("3"))
                .body("[0].items", is("2565:I7"))
                .body("[0].outputs", is("ก; ข"))
                .body("[0].due", is("๓๐ มี.ค. ๖๖"))
                .body("[0].dueDate", is("2023-03-30"))
                .body("[0].fiscalYear", is(2566));
        assertEquals(
                List.of(),
                given().get("/api/v1/open-data/plans.json?organisation=2501&fiscalYear=2565")
                        .jsonPath()
                        .getList("$"));

        plan("plan-published", plan, "2501", "h2", "มาตรการสอง", 4);
        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertEquals("มาตรการสอง", json("plans", "2501").getString("[0].activity")));
        plan("plan-unpublished", plan, "2501", null, null, 5);
        awaitRows("plans", "2501", 0);
        plan("plan-published", plan, "2501", "h1", "มาตรการหนึ่ง", 2);
        String other = id();
        plan("plan-published", other, "2502", "o1", "อื่น", 1);
        awaitRows("plans", "2502", 1);
        assertEquals(0, json("plans", "2501").getList("$").size());
    }

    @Test
    void a_snapshot_that_comes_after_what_names_it_is_shown_all_the_same() {
        String plan = id();
        plan("plan-returned", plan, "2511", "late1", null, 7);
        plan("plan-published", plan, "2511", "late0", "ก่อนหน้า", 5);
        plan("plan-published", plan, "2511", "late1", "ฉบับที่เผยแพร่", 6);

        awaitRows("plans", "2511", 1);
        assertEquals("ฉบับที่เผยแพร่", json("plans", "2511").getString("[0].activity"));
    }

    @Test
    void a_round_shows_results_and_standings_of_what_was_published_not_of_what_was_submitted_since() {
        String round = id();
        round("round-submitted", round, "2521", "a", null, "", 1);
        round("round-published", round, "2521", "a", "a", "", 2);
        round("round-returned", round, "2521", null, "a", "", 3);
        round("round-submitted", round, "2521", "b", "a", "", 4);
        String never = id();
        round("round-submitted", never, "2522", "c", null, "", 1);
        String last = id();
        round("round-published", last, "2523", "d", "d", "", 1);
        awaitRows("results", "2523", 1);
        awaitRows("results", "2521", 1);

        given().get("/api/v1/open-data/results.json?organisation=2521")
                .then()
                .body("[0].text", is("ทำแล้วของ a"))
                .body("[0].measureNumbers", is("4"))
                .body("[0].round", is("M6"))
                .body("[0].periodTo", is("2023-03-31"));
        String standings = given().get("/api/v1/open-data/standings.json?organisation=2521")
                .asString();
        assertEquals("NOT_DUE", JsonPath.from(standings).getString("[0].standing"));
        assertEquals(60, JsonPath.from(standings).getInt("[0].percent"));
        assertFalse(standings.contains("secret note") || standings.contains("somebody"), standings);
        assertEquals(0, json("results", "2522").getList("$").size());
        round("round-unpublished", round, "2521", "b", null, "", 5);
        awaitRows("results", "2521", 0);
        awaitRows("standings", "2521", 0);
    }

    @Test
    void only_public_evidence_of_published_rounds_that_stands_is_there() {
        String shown = id();
        String internal = id();
        String withdrawn = id();
        String unlisted = id();
        evidence(shown, "2531", "PUBLIC", "ATTACHED", 1);
        evidence(internal, "2531", "INTERNAL", "ATTACHED", 1);
        evidence(withdrawn, "2531", "PUBLIC", "WITHDRAWN", 2);
        evidence(unlisted, "2531", "PUBLIC", "ATTACHED", 1);
        String round = id();
        round(
                "round-published",
                round,
                "2531",
                "e",
                "e",
                frozen(shown) + "," + frozen(internal) + "," + frozen(withdrawn) + "," + frozen(id()),
                2);
        awaitRows("evidence", "2531", 1);

        String etag = given().get("/api/v1/open-data/evidence.json?organisation=2531")
                .then()
                .body("[0].evidence", is(shown))
                .body("[0].caption", is("ภาพ"))
                .body("[0].resultNumbers", is("2"))
                .body("[0].address", is("http://localhost:8080/api/v1/evidence/" + shown + "/content"))
                .body("[0].sha256", is("abc"))
                .extract()
                .header("ETag");

        evidence(shown, "2531", "PUBLIC", "WITHDRAWN", 2);
        awaitRows("evidence", "2531", 0);
        given().header("If-None-Match", etag)
                .get("/api/v1/open-data/evidence.json?organisation=2531")
                .then()
                .statusCode(200);
    }

    @Test
    void scores_are_there_by_level_and_a_reader_that_has_them_is_told_so() throws IOException {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", "2541", "2541", 1, """
                {"organisation":{"code":"2541","nameTh":"สำนักงานเขต \\"หนึ่ง\\", สอง","nameEn":"=D","type":"district-office","group":"north","sections":[],"version":1}}
                """);
        ToldEvents.tell("assessment", UUID.randomUUID(), "score-published", "2566-2541", "2541", 1, """
                {"score":{"organisation":"2541","fiscalYear":2566,"revision":2,"total":98.135,"grade":"AA",
                 "instruments":[{"code":"IIT","score":96.42}],"indicators":[{"number":1,"score":98.87,"grade":"AA"}],
                 "subIndicators":[{"code":"9.1","score":100}],"items":[{"code":"I1","score":97.76},{"code":"I2","score":null}],"weak":[],"version":1}}
                """);
        awaitRows("scores", "2541", 6);
        await().atMost(30, SECONDS).until(() -> json("scores", "2541").getString("[0].organisationNameTh") != null);

        Response csv = given().get("/api/v1/open-data/scores.csv?organisation=2541");
        byte[] bytes = csv.asByteArray();
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
        assertEquals("attachment; filename=\"scores-2541.csv\"", csv.header("Content-Disposition"));
        String text = new String(bytes, 3, bytes.length - 3, UTF_8);
        assertTrue(
                text.startsWith("fiscalYear,organisation,organisationNameTh,level,code,score,grade,revision\r\n"),
                text);
        try (CSVParser parsed = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> rows = parsed.getRecords();
            assertEquals("สำนักงานเขต \"หนึ่ง\", สอง", rows.get(0).get("organisationNameTh"));
            assertEquals(
                    List.of("TOTAL", "98.14", "AA"),
                    List.of(
                            rows.get(0).get("level"),
                            rows.get(0).get("score"),
                            rows.get(0).get("grade")));
            assertEquals(
                    List.of("ITEM", "I1", "97.76"),
                    List.of(
                            rows.get(4).get("level"),
                            rows.get(4).get("code"),
                            rows.get(4).get("score")));
        }
        assertTrue(given().get("/api/v1/open-data/organisations.csv?organisation=2541")
                .asString()
                .contains(",'=D,"));
        given().header("If-None-Match", csv.header("ETag"))
                .get("/api/v1/open-data/scores.csv?organisation=2541")
                .then()
                .statusCode(304);
    }

    @Test
    void the_catalogue_describes_every_dataset_as_the_governments_catalogue_asks() {
        JsonPath catalogue = given().get("/api/v1/open-data")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", is("dcat:Catalog"))
                .body(
                        "'dcat:dataset'.'dct:identifier'",
                        containsInAnyOrder("organisations", "scores", "plans", "results", "standings", "evidence"))
                .extract()
                .jsonPath();

        List<Map<String, Object>> datasets = catalogue.getList("'dcat:dataset'");
        for (Map<String, Object> dataset : datasets) {
            @SuppressWarnings("unchecked")
            Map<String, Object> fields = (Map<String, Object>) dataset.get("gdCatalog");
            assertEquals(15, fields.size(), fields::toString);
            assertEquals("ข้อมูลสาธารณะ", fields.get("data_category"));
            String name = (String) dataset.get("dct:identifier");
            given().get("/api/v1/open-data/" + name + ".csv").then().statusCode(200);
            given().get("/api/v1/open-data/" + name + ".json").then().statusCode(200);
            given().get("/api/v1/open-data/" + name + ".csv-metadata.json")
                    .then()
                    .statusCode(200)
                    .body("url", is(name + ".csv"))
                    .body("tableSchema.columns.name", hasItems("organisation"));
        }
        given().get("/api/v1/open-data/secrets.csv").then().statusCode(404);
        given().get("/api/v1/open-data/plans.csv?status=DRAFT").then().statusCode(400);
        given().get("/api/v1/open-data/plans.json?organisation=x'--").then().statusCode(400);
    }
}
