package prongsai.measures.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Papers and forms get into a plan through the API. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportResourceTest {
    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String begin(String organisation, int year) {
        return as(Tokens.officer(organisation))
                .contentType("application/json")
                .body(Map.of("organisation", organisation, "fiscalYear", year))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse send(String organisation, String plan, byte[] file, String query) {
        return as(Tokens.officer(organisation))
                .multiPart("file", "plan.docx", file)
                .post("/api/v1/plans/" + plan + "/imports" + query)
                .then();
    }

    private static ValidatableResponse plan(String organisation, String plan) {
        return as(Tokens.officer(organisation))
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200);
    }

    @Test
    void a_dry_run_says_what_is_understood_and_writes_nothing() {
        String plan = begin("1040", 2566);

        send("1040", plan, PaperFiles.docx(Papers.PLAN), "?dryRun=true")
                .statusCode(200)
                .body("written", equalTo(false))
                .body("issues", equalTo(2))
                .body("measures", equalTo(3))
                .body("results", equalTo(0))
                .body("items", equalTo(1))
                .body("added.measures", equalTo(3))
                .body("rejected", hasSize(0))
                .body("rows.row", contains(2, 3, 6))
                .body("rows[0].instrument", equalTo("IIT"))
                .body("rows[0].indicator", equalTo(1))
                .body("rows[0].measures[0].due.date", equalTo("2023-03-30"))
                .body("rows[0].measures[0].responsible.lead", contains("REGISTRATION"))
                .body("rows[0].cells.due", equalTo("๓๐ มี.ค. ๖๖"))
                .body("rows[2].subIndicator", equalTo("9.1"))
                .body("rows[2].items[0].code", equalTo("O1"))
                .body("rows[2].items[0].fiscalYear", equalTo(2566))
                .body("rows[2].warnings", hasItem(containsString("๐๑")))
                .body("warnings.detail", hasItem(containsString("O 2566")));

        plan("1040", plan).body("issues", hasSize(0)).body("measures", hasSize(0));
    }

    @Test
    void what_is_written_stands_in_the_plan_and_is_told_and_twice_changes_nothing() {
        String plan = begin("1041", 2566);
        byte[] paper = PaperFiles.docx(Papers.PLAN);

        send("1041", plan, paper, "")
                .statusCode(200)
                .body("written", equalTo(true))
                .body("added.issues", equalTo(2));
        String tag = plan("1041", plan)
                .body("issues.description", contains("ป้ายบอกขั้นตอนยังน้อย", "ผังโครงสร้าง"))
                .body(
                        "measures.activity",
                        contains(
                                "ติดตั้งป้ายบอกขั้นตอน",
                                "อบรมผู้ให้บริการหน้าเคาน์เตอร์",
                                "ปรับผังโครงสร้างให้เป็นปัจจุบัน"))
                .body("measures.number", contains(1, 2, 3))
                .body("measures[1].due.recurrence", equalTo("MONTHLY"))
                .extract()
                .header("ETag");
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.plan-changed.v1", plan)
                .then("plan.issues.size()", 2);

        send("1041", plan, paper, "")
                .statusCode(200)
                .body("written", equalTo(true))
                .body("added.issues", equalTo(0))
                .body("added.measures", equalTo(0));
        assertEquals(tag, plan("1041", plan).extract().header("ETag"));
    }

    @Test
    void a_report_brings_results_that_answer_measures_in_the_round_it_names() {
        String plan = begin("1042", 2567);

        send("1042", plan, PaperFiles.docx(Papers.REPORT), "")
                .statusCode(200)
                .body("issues", equalTo(2))
                .body("measures", equalTo(3))
                .body("results", equalTo(2))
                .body("items", equalTo(2))
                .body("rows.items.flatten().code", contains("I2", "I4"))
                .body("rows.items.flatten().fiscalYear", everyItem(is(2566)))
                .body("rows[0].measures[1].activity", equalTo("เพิ่มช่องบริการในช่วงพักกลางวัน"))
                .body("rows[0].results[0].numbers", contains(1, 2))
                .body("rows[0].results[0].measures", contains(1, 2))
                .body("rows[0].evidence.pictures", equalTo(1))
                .body("rows[0].evidence.links[0].url", equalTo("https://ex.test/a8"))
                .body("annexes", contains("เอกสารแนบท้ายเกี่ยวกับการอบรม"))
                .body("warnings.detail", hasItem(containsString("ตัวชี้วัดที่ 2")));
        plan("1042", plan)
                .body("results.round", contains("M12", "M12"))
                .body("results.number", contains(1, 2))
                .body("results[0].measures", hasSize(2))
                .body("measures[2].issues", hasSize(2));
    }

    @Test
    void english_readers_are_told_in_english() {
        String plan = begin("1043", 2567);

        as(Tokens.officer("1043"))
                .header("Accept-Language", "en")
                .multiPart("file", "r.docx", PaperFiles.docx(Papers.REPORT))
                .post("/api/v1/plans/" + plan + "/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("warnings.detail", hasItem(containsString("nothing stands under indicator 2")));
    }

    @Test
    void corrected_rows_are_accepted_in_the_shape_of_the_dry_run() {
        String plan = begin("1044", 2567);
        JsonPath tried = send("1044", plan, PaperFiles.docx(Papers.REPORT), "?dryRun=true")
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> rows = tried.getList("rows");
        rows.get(0).put("issue", "บางจุดยังรอนานมาก");

        as(Tokens.officer("1044"))
                .contentType("application/json")
                .body(Map.of("rows", rows))
                .post("/api/v1/plans/" + plan + "/imports")
                .then()
                .statusCode(200)
                .body("written", equalTo(true))
                .body("added.results", equalTo(2));
        plan("1044", plan)
                .body("issues[0].description", equalTo("บางจุดยังรอนานมาก"))
                .body("issues[0].items[0].code", equalTo("I2"))
                .body("results.round", contains("M12", "M12"));

        as(Tokens.officer("1044"))
                .contentType("application/json")
                .body(Map.of("rows", List.of(Map.of("row", 1, "indicator", 0, "issue", "ไม่ทราบตัวชี้วัด"))))
                .post("/api/v1/plans/" + plan + "/imports")
                .then()
                .statusCode(200)
                .body("written", equalTo(false))
                .body("rejected[0].row", equalTo(1));
    }

    @Test
    void a_plan_goes_out_as_a_form_and_comes_in_again_with_the_same_words() {
        String from = begin("1045", 2567);
        send("1045", from, PaperFiles.docx(Papers.REPORT), "").statusCode(200);
        byte[] form = as(Tokens.officer("1045"))
                .get("/api/v1/plans/template.xlsx?plan=" + from)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String to = begin("1046", 2567);

        as(Tokens.director("1046"))
                .multiPart("file", "plan.xlsx", form)
                .post("/api/v1/plans/" + to + "/imports")
                .then()
                .statusCode(200)
                .body("rejected", hasSize(0))
                .body("written", equalTo(true));

        JsonPath before = plan("1045", from).extract().jsonPath();
        JsonPath after = plan("1046", to).extract().jsonPath();
        for (String words : List.of(
                "issues.description",
                "issues.items",
                "measures.activity",
                "measures.outputs",
                "measures.issues*.size()",
                "results.text",
                "results.round",
                "results.measures*.size()")) {
            assertEquals(before.getString(words), after.getString(words), words);
        }
        send("1045", from, form, "")
                .statusCode(200)
                .body("added.issues", equalTo(0))
                .body("added.results", equalTo(0));
    }

    @Test
    void an_empty_form_has_headings_and_explains_itself() {
        byte[] form = as(Tokens.auditor())
                .get("/api/v1/plans/template.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String plan = begin("1047", 2567);

        send("1047", plan, form, "")
                .statusCode(200)
                .body("written", equalTo(true))
                .body("measures", equalTo(0));
    }

    @Test
    void what_is_no_paper_is_refused_and_changes_nothing() throws IOException {
        String plan = begin("1048", 2567);
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem word = new POIFSFileSystem()) {
            word.createDocument(new java.io.ByteArrayInputStream(new byte[8]), "WordDocument");
            word.writeFilesystem(old);
        }
        byte[] paper = PaperFiles.docx(Papers.PLAN);

        send("1048", plan, old.toByteArray(), "").statusCode(415).body("type", containsString("import-is-old-word"));
        send("1048", plan, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "").statusCode(415);
        send("1048", plan, new byte[11_000_000], "").statusCode(413);
        send("1048", plan, bomb(), "").statusCode(413);
        send("1048", plan, java.util.Arrays.copyOf(paper, paper.length / 2), "").statusCode(400);
        send("1048", plan, PaperFiles.docx("มีแต่ข้อความ\n"), "")
                .statusCode(400)
                .body("type", containsString("import-no-table"));
        as(Tokens.officer("1048"))
                .multiPart("note", "-")
                .post("/api/v1/plans/" + plan + "/imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
        plan("1048", plan).body("measures", hasSize(0));
    }

    @Test
    void a_plan_with_the_director_takes_nothing_in() {
        String plan = begin("1049", 2566);
        send("1049", plan, PaperFiles.docx(Papers.REPORT), "?dryRun=false").statusCode(200);
        as(Tokens.officer("1049"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);

        send("1049", plan, PaperFiles.docx(Papers.PLAN), "").statusCode(409);
        send("1049", plan, PaperFiles.docx(Papers.PLAN), "?dryRun=true")
                .statusCode(200)
                .body("warnings.detail", hasItem(containsString("ผู้อำนวยการ")));
    }

    @Test
    void results_of_a_round_that_was_submitted_are_not_taken_in() {
        String plan = begin("1050", 2567);
        send("1050", plan, PaperFiles.docx(Papers.PLAN), "").statusCode(200);
        as(Tokens.officer("1050"))
                .post("/api/v1/plans/" + plan + "/submit")
                .then()
                .statusCode(200);
        as(Tokens.director("1050"))
                .post("/api/v1/plans/" + plan + "/approve")
                .then()
                .statusCode(200);
        as(Tokens.director("1050"))
                .contentType("application/json")
                .post("/api/v1/plans/" + plan + "/rounds/M12/submit")
                .then()
                .statusCode(200);

        send("1050", plan, PaperFiles.docx(Papers.REPORT), "")
                .statusCode(409)
                .body("type", containsString("round-is-frozen"));
        plan("1050", plan).body("measures", hasSize(3)).body("results", hasSize(0));
    }

    @Test
    void a_foreign_organisation_finds_no_such_plan() {
        String plan = begin("1038", 2567);

        send("1039", plan, PaperFiles.docx(Papers.PLAN), "").statusCode(404);
        as(Tokens.officer("1039"))
                .get("/api/v1/plans/template.xlsx?plan=" + plan)
                .then()
                .statusCode(404);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
