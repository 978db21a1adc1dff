package prongsai.reporting.document;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** The papers as they are asked for: who has which, from the first draft to what the public reads. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportResourceTest {
    private static final String PUBLICATION = "{\"at\":\"2023-04-20T03:00:00Z\",\"hash\":\"%s\"}";

    private final String plan = UUID.randomUUID().toString();
    private final String round = UUID.randomUUID().toString();
    private final String measure = UUID.randomUUID().toString();

    private static RequestSpecification officer(String organisation) {
        return given().header("Authorization", "Bearer " + Tokens.officer(organisation));
    }

    private static void tell(
            String service, String event, String subject, String organisation, int version, String data) {
        ToldEvents.tell(service, UUID.randomUUID(), event, subject, organisation, version, data);
    }

    private static void office(String code) {
        tell("assessment", "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"สำนักงานเขตทดสอบ","nameEn":"Test","type":"district-office","sections":[],"version":1}}
                """.formatted(code));
    }

    private void plan(String event, String organisation, int version, String publication, String snapshot) {
        tell("measures", event, plan, organisation, version, """
                {"plan":{"id":"%s","organisation":"%s","fiscalYear":2571,"basisFiscalYear":2570,"status":"APPROVED",
                 "issues":[{"id":"i1","position":1,"indicator":2,"items":[],"description":"ประเด็นปัจจุบัน"}],"indicatorNotes":[],
                 "publication":%s,"version":%d},"snapshot":%s}
                """.formatted(
                        plan, organisation, publication, version, snapshot));
    }

    private void measure(String organisation, String activity, int version) {
        tell("measures", "measure-planned", measure, organisation, version, """
                {"measure":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2571,"number":1,"issues":["i1"],"activity":"%s","outputs":[],
                 "awareness":[],"due":null,"status":"PLANNED","percent":0,"history":[],"removed":false,"version":%d}}
                """.formatted(
                        measure, plan, organisation, activity, version));
    }

    private void round(
            String event,
            String organisation,
            int version,
            String status,
            String hash,
            String words,
            String publication) {
        String snapshot = words == null ? "null" : """
                {"submittedAt":"2023-04-10T03:00:00Z","issues":[{"id":"i1","indicator":2,"items":[],"description":"ที่ส่ง"}],
                 "measures":[{"id":"%s","number":1,"issues":["i1"],"activity":"%s"}],"standings":[],"results":[],"evidence":[],"annexes":[],"indicatorNotes":[]}
                """.formatted(measure, words);
        tell("measures", event, round, organisation, version, """
                {"round":{"id":"%s","plan":"%s","organisation":"%s","fiscalYear":2571,"round":"M6","status":"%s","hash":%s,"submittedAt":"2023-04-10T03:00:00Z",
                 "snapshot":%s,"publication":%s,"version":%d}}
                """.formatted(
                        round,
                        plan,
                        organisation,
                        status,
                        hash == null ? "null" : '"' + hash + '"',
                        snapshot,
                        publication,
                        version));
    }

    private static String pdf(RequestSpecification asked, String path) throws IOException {
        byte[] file = asked.get("/api/v1/reports/2571/" + path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\n", "");
        }
    }

    private static void awaitText(String organisation, String path, String words) {
        await().atMost(30, SECONDS)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> pdf(officer(organisation), organisation + path).contains(words));
    }

    @Test
    void a_report_is_a_draft_then_what_was_submitted_whatever_becomes_of_the_plan() throws IOException {
        office("2601");
        plan("plan-approved", "2601", 1, "null", "null");
        measure("2601", "มาตรการร่าง", 1);
        awaitText("2601", "/M6.pdf", "มาตรการร่าง");
        assertTrue(pdf(officer("2601"), "2601/M6.pdf").contains("(ร่าง ยังไม่ได้ส่ง)"));

        round("round-submitted", "2601", 1, "SUBMITTED", "r2601", "มาตรการที่ส่ง", "null");
        measure("2601", "มาตรการแก้ทีหลัง", 2);
        awaitText("2601", "/M6.pdf", "มาตรการที่ส่ง");
        awaitText("2601", "/plan.pdf", "มาตรการแก้ทีหลัง");
        assertTrue(pdf(officer("2601"), "2601/M6.pdf").contains("รหัสตรวจสอบ r2601"));

        given().get("/api/v1/verify/r2601")
                .then()
                .statusCode(200)
                .body("kind", is("ROUND"))
                .body("nameTh", is("สำนักงานเขตทดสอบ"))
                .body("round", is("M6"))
                .body("latest", is(true))
                .body("published", is(false));
        round("round-returned", "2601", 2, "RETURNED", null, null, "null");
        await().atMost(30, SECONDS)
                .untilAsserted(() -> given().get("/api/v1/verify/r2601").then().body("latest", is(false)));
        assertTrue(pdf(officer("2601"), "2601/M6.pdf").contains("มาตรการแก้ทีหลัง"));
    }

    @Test
    void the_public_reads_what_is_published_and_nothing_else() throws IOException {
        office("2602");
        plan("plan-approved", "2602", 1, "null", "null");
        measure("2602", "มาตรการภายใน", 1);
        round("round-submitted", "2602", 1, "SUBMITTED", "r2602", "มาตรการที่ส่ง", "null");
        awaitText("2602", "/M6.pdf", "มาตรการที่ส่ง");
        for (String paper :
                new String[] {"M6.pdf", "M6.docx", "M6.xlsx", "plan.pdf", "plan.docx", "plan.xlsx", "M12.pdf"}) {
            given().get("/api/v1/reports/2571/2602/" + paper).then().statusCode(404);
            officer("1012").get("/api/v1/reports/2571/2602/" + paper).then().statusCode(404);
            given().header("Authorization", "Bearer " + Tokens.city())
                    .get("/api/v1/reports/2571/2602/" + paper)
                    .then()
                    .statusCode(404);
        }

        round("round-published", "2602", 2, "SUBMITTED", "r2602", "มาตรการที่ส่ง", PUBLICATION.formatted("r2602"));
        plan("plan-published", "2602", 2, PUBLICATION.formatted("p2602"), """
                {"issues":[{"id":"i1","indicator":2,"items":[],"description":"ประเด็น"}],"indicatorNotes":[],
                 "measures":[{"id":"m","number":1,"issues":["i1"],"activity":"มาตรการที่เผยแพร่","outputs":[],"awareness":[]}]}
                """);
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        given().get("/api/v1/reports/2571/2602/plan.pdf").then().statusCode(200));
        assertTrue(pdf(given(), "2602/M6.pdf").contains("มาตรการที่ส่ง"));
        String paper = pdf(given(), "2602/plan.pdf");
        assertTrue(paper.contains("มาตรการที่เผยแพร่"), paper);
        assertTrue(paper.contains("รหัสตรวจสอบ p2602"), paper);
        assertTrue(pdf(officer("2602"), "2602/plan.pdf").contains("มาตรการภายใน"));
        assertTrue(pdf(officer("2602"), "2602/plan.pdf?published=true").contains("มาตรการที่เผยแพร่"));
        given().get("/api/v1/verify/p2602").then().body("kind", is("PLAN")).body("published", is(true));

        round("round-unpublished", "2602", 3, "SUBMITTED", "r2602", "มาตรการที่ส่ง", "null");
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        given().get("/api/v1/reports/2571/2602/M6.pdf").then().statusCode(404));
    }

    @Test
    void a_layout_or_digits_that_there_are_not_are_refused() {
        for (String wrong : new String[] {"layout=6", "digits=roman", "layout=many"}) {
            assertEquals(
                    400,
                    officer("1012")
                            .get("/api/v1/reports/2571/1012/M6.pdf?" + wrong)
                            .statusCode(),
                    wrong);
        }
        given().get("/api/v1/verify/0000").then().statusCode(404).body("title", is("ไม่พบเอกสารตามรหัสนี้"));
    }
}
