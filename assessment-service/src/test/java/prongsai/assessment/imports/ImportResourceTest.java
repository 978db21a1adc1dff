package prongsai.assessment.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static prongsai.assessment.imports.ScoreFiles.IMPORTS;
import static prongsai.assessment.imports.ScoreFiles.centre;
import static prongsai.assessment.imports.ScoreFiles.framework;
import static prongsai.assessment.imports.ScoreFiles.organisation;
import static prongsai.assessment.imports.ScoreFiles.send;
import static prongsai.assessment.imports.ScoreFiles.xlsx;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.assessment.framework.FrameworkFixtures;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Files of scores, as offices make them. Each test has its own year, so that none meets another's scores. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportResourceTest {
    private static final String DISTRICTS = "bma-district-office";

    @Inject
    Pool pool;

    @BeforeEach
    void three_districts() {
        organisation("1012", "สำนักงานเขตยานนาวา", "Yan Nawa", "district-office");
        organisation("1026", "สำนักงานเขตดินแดง", "Din Daeng", "district-office");
        organisation("1001", "สำนักงานเขตพระนคร", "Phra Nakhon", "district-office");
    }

    private static JsonPath assessment(int year, String code) {
        return centre().get("/api/v1/assessments/" + year + "/" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static float item(JsonPath assessment, String code) {
        return assessment.getFloat("items.find {it.code == '" + code + "'}.score");
    }

    private static void nothingIsKnown(int year, String code) {
        centre().get("/api/v1/assessments/" + year + "/" + code).then().statusCode(404);
    }

    @Test
    void a_row_for_each_organisation_and_item_drafts_the_scores() {
        framework(2611, DISTRICTS);

        send("fiscalYear,organisation,item,score\n2611,1012,I1,97.76\n2611,1012,i๐๒,93\n2611,1026,O43,100\n", "")
                .statusCode(200)
                .header("Location", startsWith(IMPORTS + "/"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(3))
                .body("written", equalTo(true))
                .body("rejected", empty())
                .body("changes.organisations", equalTo(2))
                .body("changes.added", equalTo(3));

        JsonPath yanNawa = assessment(2611, "1012");
        assertEquals("DRAFT", yanNawa.getString("status"));
        assertEquals(97.76f, item(yanNawa, "I1"));
        assertEquals(93f, item(yanNawa, "I2"));
        assertEquals(100f, item(assessment(2611, "1026"), "O43"));
        given().get("/api/v1/assessments/2611/1012").then().statusCode(404);
    }

    @Test
    void a_row_for_each_organisation_does_so_too_with_every_level_a_paper_gives() {
        framework(2612, DISTRICTS);

        send(
                        xlsx(List.of(
                                List.of(
                                        "หน่วยงาน",
                                        "I1",
                                        "9.1",
                                        "ตัวชี้วัดที่ ๓",
                                        "iit",
                                        "stated:total",
                                        "ระดับ",
                                        "stated:1"),
                                List.of("ยานนาวา", 97.76, 88.5, "๙๖.๗๘", "", 98.14, "AA", 98.87),
                                List.of("Din Daeng District Office", "", "", 77, 91.25, "", "", ""))),
                        "?fiscalYear=2612")
                .statusCode(200)
                .body("rejected", empty())
                .body("changes.added", equalTo(8));

        JsonPath yanNawa = assessment(2612, "1012");
        assertEquals(97.76f, item(yanNawa, "I1"));
        assertEquals(88.5f, yanNawa.getFloat("subIndicators.find {it.code == '9.1'}.score"));
        assertEquals(96.78f, yanNawa.getFloat("indicators.find {it.number == 3}.score"));
        assertEquals(
                List.of("stated indicator 1", "stated total", "stated grade"), yanNawa.getList("discrepancies.what"));
        assertEquals(91.25f, assessment(2612, "1026").getFloat("instruments.find {it.code == 'IIT'}.score"));
    }

    @ParameterizedTest
    @CsvSource({"2613, x-windows-874, ;", "2614, TIS-620, ;", "2615, UTF-8, \\t", "2616, UTF-16, ;"})
    void thai_files_are_read_however_they_were_saved(int year, String charset, String separator) {
        framework(year, DISTRICTS);
        String csv = "ปีงบประมาณ;สำนักงานเขต;ข้อ;คะแนน\r\nTHAI;เขตยานนาวา;E๑๕;๙๗.๗๖\r\n"
                .replace("THAI", prongsai.platform.thai.ThaiDigits.toThai("" + year))
                .replace(";", separator.equals("\\t") ? "\t" : separator);

        send(csv.getBytes(Charset.forName(charset)), "")
                .statusCode(200)
                .body("rejected", empty())
                .body("accepted", equalTo(1));

        assertEquals(97.76f, item(assessment(year, "1012"), "E15"));
    }

    @Test
    void what_is_in_the_file_replaces_and_what_is_not_stays() {
        framework(2617, DISTRICTS);
        send("organisation,I1,I2,I3\n1012,10,20,30\n", "?fiscalYear=2617").statusCode(200);
        String before = centre().get("/api/v1/assessments/2617/1012").header("ETag");

        send("organisation,I1,I2,I4\n1012,10,25,40\n", "?fiscalYear=2617")
                .statusCode(200)
                .body("changes.added", equalTo(1))
                .body("changes.changed", equalTo(1))
                .body("changes.same", equalTo(1))
                .body("changes.of[0].organisation", equalTo("1012"))
                .body("changes.of[0].changes[0].what", equalTo("I2"))
                .body("changes.of[0].changes[0].from", equalTo("20"))
                .body("changes.of[0].changes[0].to", equalTo("25"));

        JsonPath now = assessment(2617, "1012");
        assertEquals(
                List.of(10f, 25f, 30f, 40f),
                List.of(item(now, "I1"), item(now, "I2"), item(now, "I3"), item(now, "I4")));
        assertTrue(!before.equals(centre().get("/api/v1/assessments/2617/1012").header("ETag")));
    }

    @Test
    void importing_a_published_file_again_leaves_it_published_and_a_change_makes_a_correction() {
        framework(2618, DISTRICTS);
        send("organisation,I1\n1012,10\n", "?fiscalYear=2618").statusCode(200);
        centre().contentType("application/json")
                .post("/api/v1/assessments/2618/1012/publish")
                .then()
                .statusCode(200);

        send("organisation,I1\n1012,10.0\n", "?fiscalYear=2618").statusCode(200).body("changes.same", equalTo(1));
        assertEquals("PUBLISHED", assessment(2618, "1012").getString("status"));
        send("organisation,I1\n1012,11\n", "?fiscalYear=2618").statusCode(200);
        assertEquals("BEING_CORRECTED", assessment(2618, "1012").getString("status"));
        assertEquals(10f, item(assessment(2618, "1012"), "I1"));
    }

    @Test
    void a_dry_run_tells_the_same_and_changes_nothing() {
        framework(2619, DISTRICTS);
        String file = "organisation,I1\n1012,10\n1026,20\n";

        send(file, "?fiscalYear=2619&dryRun=true")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("written", equalTo(false))
                .body("changes.added", equalTo(2));

        nothingIsKnown(2619, "1012");
        send("organisation,I1\n1012,x\n1026,20\n", "?fiscalYear=2619&dryRun=true")
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejectedCount", equalTo(1))
                .body("changes.added", equalTo(1));
    }

    @Test
    void all_that_is_wrong_is_listed_with_its_place_and_nothing_is_written() {
        framework(2620, DISTRICTS);
        organisation("S-1", "โรงเรียนวัดกลาง", "Wat Klang School", "school");
        organisation("S-2", "โรงเรียนวัดกลาง", "Wat Klang School 2", "school");
        framework(2620, "school");

        send(
                        centre().header("Accept-Language", "en"),
                        ("fiscalYear,organisation,item,score\n" // 1
                                        + "2620,1012,I1,50\n" // 2, the only good one
                                        + "2023,1012,I2,50\n" // 3
                                        + "66,1012,I2,50\n" // 4
                                        + "2621,1012,I2,50\n" // 5
                                        + "2620,9999,I2,50\n" // 6
                                        + "2620,โรงเรียนวัดกลาง,I2,50\n" // 7
                                        + "2620,1012,I99,50\n" // 8
                                        + "2620,1012,I3,97.76%\n" // 9
                                        + "2620,1012,I4,100.01\n" // 10
                                        + "2620,1012,I๑,60\n" // 11
                                        + "2620,,I5,60\n" // 12
                                        + "2620,1012,,60\n" // 13
                                        + ",1012,I6,60\n" // 14
                                        + "2620,1012,I7,-1\n" // 15
                                        + "2620,1012,I8,1.1234567890123456\n" // 16
                                )
                                .getBytes(UTF_8),
                        "")
                .statusCode(200)
                .body("rows", equalTo(15))
                .body("accepted", equalTo(0))
                .body("written", equalTo(false))
                .body("rejectedCount", equalTo(14))
                .body("rejected.row", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
                .body(
                        "rejected.column",
                        contains(
                                "fiscalYear",
                                "fiscalYear",
                                "fiscalYear",
                                "organisation",
                                "organisation",
                                "item",
                                "score",
                                "score",
                                "item",
                                "organisation",
                                "item",
                                "fiscalYear",
                                "score",
                                "score"))
                .body("rejected[0].value", equalTo("2023"))
                .body("rejected[0].detail", containsString("write 2566"))
                .body("rejected[1].detail", containsString("2566"))
                .body("rejected[2].detail", containsString("no framework of fiscal year 2621"))
                .body("rejected[3].value", equalTo("9999"))
                .body("rejected[4].detail", containsString("S-1, S-2"))
                .body("rejected[5].detail", equalTo("the framework of this year has no I99"))
                .body("rejected[6].value", equalTo("97.76%"))
                .body("rejected[6].detail", containsString("not a number"))
                .body("rejected[7].detail", equalTo("a score is between 0 and 100"))
                .body("rejected[8].value", equalTo("I๑"))
                .body("rejected[8].detail", equalTo("is in row 2 already"))
                .body("rejected[9].detail", equalTo("is required"))
                .body("rejected[13].detail", containsString("15 decimals"))
                .body("changes.organisations", equalTo(0));

        nothingIsKnown(2620, "1012");
    }

    @Test
    void wrong_words_are_told_in_thai_unless_english_is_preferred() {
        framework(2622, DISTRICTS);

        String location = send("organisation,I1\n1012,101\n", "?fiscalYear=2622")
                .body("rejected[0].detail", equalTo("คะแนนต้องอยู่ระหว่าง 0 ถึง 100"))
                .extract()
                .header("Location");

        centre().header("Accept-Language", "en")
                .get(location)
                .then()
                .statusCode(200)
                .body("result.rejected[0].detail", equalTo("a score is between 0 and 100"));
    }

    @Test
    void wide_rows_that_repeat_an_organisation_or_name_two_are_rejected() {
        framework(2623, DISTRICTS);

        send(
                        centre().header("Accept-Language", "en"),
                        "หน่วยงาน,ชื่อหน่วยงาน,I1,i๑\n1012,ยานนาวา,50,\n1012,เขตยานนาวา,50,\n1026,เขตยานนาวา,50,\n1001,,50,60\n"
                                .getBytes(UTF_8),
                        "?fiscalYear=2623")
                .body("rejected.row", contains(3, 4, 5))
                .body("rejected[0].detail", equalTo("is in row 2 already"))
                .body("rejected[1].column", equalTo("ชื่อหน่วยงาน"))
                .body("rejected[1].detail", containsString("สำนักงานเขตดินแดง"))
                .body("rejected[2].column", equalTo("i๑"));
    }

    @Test
    void a_heading_that_nobody_knows_is_rejected_and_a_row_without_headings_refused() {
        framework(2624, DISTRICTS);

        send("organisation,I1,Q7,หมายเหตุ\n1012,50,60,ok\n", "?fiscalYear=2624")
                .statusCode(200)
                .body("rejected.row", contains(1))
                .body("rejected.value", contains("Q7"));
        send("1012,50\n", "?fiscalYear=2624")
                .statusCode(400)
                .body("type", equalTo("/problems/import-headings-unknown"));
        send("", "?fiscalYear=2624").statusCode(400).body("type", equalTo("/problems/import-headings-unknown"));
        send("organisation,I1\n1012,50\n", "").statusCode(400).body("type", equalTo("/problems/import-needs-a-year"));
        send("fiscalYear,organisation,I1\n2623,1012,50\n", "?fiscalYear=2624")
                .body("rejected[0].detail", containsString("2624"));
        nothingIsKnown(2624, "1012");
    }

    @Test
    void files_of_other_kinds_are_refused_with_what_to_do() {
        send("%PDF-1.7".getBytes(UTF_8), "").statusCode(415).body("type", equalTo("/problems/sheet-kind-not-accepted"));
        send(xlsx(book -> book.createSheet("s").createRow(1).createCell(2).setCellFormula("1+1")), "")
                .statusCode(400)
                .body("type", equalTo("/problems/sheet-has-formula"))
                .body("detail", containsString("C2"));
        send(("organisation" + ",x".repeat(601) + "\n").getBytes(UTF_8), "")
                .statusCode(413)
                .body("type", equalTo("/problems/sheet-has-too-many-columns"))
                .body("detail", containsString("600"));
        centre().multiPart("other", "a.csv", "x".getBytes(UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/file"));
        send("x", "?fiscalYear=2023").statusCode(400).body("errors.pointer", contains("fiscalYear"));
        send("x", "?year=2566").statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_the_limit(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(60_000_001);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + IMPORTS))
                .header("Authorization", "Bearer " + Tokens.centre())
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--edge--\r\n")))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertEquals(413, answer.statusCode());
        assertEquals(
                "/problems/import-file-too-large", JsonPath.from(answer.body()).getString("type"));
        assertTrue(JsonPath.from(answer.body()).getString("detail").contains("60"));
    }

    @Test
    void a_repeated_key_brings_the_file_in_once() {
        framework(2625, DISTRICTS);
        String key = UUID.randomUUID().toString();

        String first = send(
                        centre().header("Idempotency-Key", key),
                        "organisation,I1\n1012,10\n".getBytes(UTF_8),
                        "?fiscalYear=2625")
                .statusCode(200)
                .extract()
                .header("Location");
        send(centre().header("Idempotency-Key", key), "organisation,I1\n1012,20\n".getBytes(UTF_8), "?fiscalYear=2625")
                .statusCode(200)
                .header("Location", equalTo(first))
                .body("changes.added", equalTo(1));

        assertEquals(10f, item(assessment(2625, "1012"), "I1"));
    }

    @Test
    void two_hundred_organisations_of_ninety_items_go_on_behind_the_answer() {
        framework(2626, "bench");
        List<String> items = new ArrayList<>(FrameworkFixtures.of(2565).content().items().stream()
                .map(item -> item.code())
                .toList());
        items.add("stated:total");
        items.add("stated:IIT");
        StringBuilder file = new StringBuilder("fiscalYear,organisation,item,score\n");
        for (int i = 0; i < 200; i++) {
            String code = "BENCH-" + i;
            organisation(code, "หน่วยงานที่ " + i, "Organisation " + i, "bench");
            for (int j = 0; j < items.size(); j++) {
                file.append("2626,%s,%s,%d.%02d\n".formatted(code, items.get(j), (i + j) % 100, j));
            }
        }

        String location = send(
                        centre().header("Prefer", "respond-async"),
                        file.toString().getBytes(UTF_8),
                        "")
                .statusCode(202)
                .body("kind", equalTo("IMPORT"))
                .body("by", equalTo("centre"))
                .body("fileName", equalTo("scores.csv"))
                .extract()
                .header("Location");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !"RUNNING".equals(auditor(location).getString("state")));
        JsonPath run = auditor(location);
        assertEquals("DONE", run.getString("state"));
        assertEquals(200 * items.size(), run.getInt("result.accepted"));
        assertEquals(200 * items.size(), run.getInt("result.changes.added"));
        assertEquals(200, run.getInt("done"));
        assertEquals(200, run.getInt("of"));
        for (int i : List.of(0, 57, 199)) {
            JsonPath one = assessment(2626, "BENCH-" + i);
            assertEquals(Float.parseFloat("%d.%02d".formatted((i + 3) % 100, 3)), item(one, items.get(3)));
            assertEquals(Float.parseFloat("%d.%02d".formatted((i + 87) % 100, 87)), item(one, items.get(87)));
        }
        centre().get(IMPORTS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(run.getString("id")))
                .body("items[0].result", nullValue());
    }

    private static JsonPath auditor(String location) {
        return given().header("Authorization", "Bearer " + Tokens.auditor())
                .get(location)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void one_of_a_caller_runs_at_a_time_and_one_whose_process_died_has_failed() {
        framework(2627, DISTRICTS);
        UUID id = UUID.randomUUID();
        running(id, "somebody-else", "interval '0 seconds'");
        String token = Tokens.of("somebody-else", "centre-analyst", null, null);
        byte[] file = "organisation,I1\n1012,10\n".getBytes(UTF_8);

        send(given().header("Authorization", "Bearer " + token), file, "?fiscalYear=2627")
                .statusCode(409)
                .body("type", equalTo("/problems/import-running"));
        send(file, "?fiscalYear=2627&dryRun=true").statusCode(200);

        pool.preparedQuery("update score_imports set heartbeat_at = now() - interval '1 hour' where id = $1")
                .executeAndAwait(Tuple.of(id));
        send(given().header("Authorization", "Bearer " + token), file, "?fiscalYear=2627")
                .statusCode(200);
        centre().header("Accept-Language", "en")
                .get(IMPORTS + "/" + id)
                .then()
                .body("state", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/import-broken-off"))
                .body("problem.detail", containsString("Start it again"));
    }

    @Test
    void the_list_goes_on_where_its_page_ended() {
        for (int i = 0; i < 3; i++) {
            running(UUID.randomUUID(), "lister-" + i, "interval '0 seconds'");
        }

        JsonPath first = centre().get(IMPORTS + "?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = centre().get(IMPORTS + "?limit=2&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(2, first.getList("items").size());
        assertTrue(first.getList("items.id").stream().noneMatch(second.getList("items.id")::contains));
        centre().get(IMPORTS + "?cursor=eC95").then().statusCode(400);
        centre().get(IMPORTS + "/no-id").then().statusCode(404);
        centre().get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void running(UUID id, String user, String ago) {
        pool.preparedQuery("insert into score_imports (id, kind, by_user, at, dry_run, state, step, done, heartbeat_at)"
                        + " values ($1, 'IMPORT', $2, now(), false, 'RUNNING', 'READING', 0, now() - " + ago + ")")
                .executeAndAwait(Tuple.of(id, user));
    }

    @Test
    void the_form_names_organisations_and_items_and_can_be_sent_back() throws IOException {
        framework(2628, DISTRICTS);
        for (String layout : List.of("wide", "long")) {
            byte[] form = centre().get(IMPORTS + "/template.xlsx?fiscalYear=2628&layout=" + layout)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("scores-2628-" + layout + ".xlsx"))
                    .extract()
                    .asByteArray();

            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
                assertEquals("คะแนน", book.getSheetName(0));
                assertEquals(
                        "ปีงบประมาณ", book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
                assertEquals(
                        layout.equals("wide") ? "I1" : "ข้อ",
                        book.getSheetAt(0).getRow(0).getCell(3).getStringCellValue());
                assertTrue(book.getSheetAt(1)
                        .getRow(5)
                        .getCell(1)
                        .getStringCellValue()
                        .contains("sub-indicator"));
            }
            send(form, "?dryRun=true")
                    .statusCode(200)
                    .body("rejected", hasSize(0))
                    .body("changes.organisations", equalTo(0));
        }
        centre().get(IMPORTS + "/template.xlsx?fiscalYear=2629").then().statusCode(409);
        centre().get(IMPORTS + "/template.xlsx").then().statusCode(400);
        centre().get(IMPORTS + "/template.xlsx?fiscalYear=2628&layout=x").then().statusCode(400);
    }
}
