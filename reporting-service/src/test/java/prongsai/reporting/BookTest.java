package prongsai.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** The centre's book, of two offices of a type of their own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BookTest {
    private static final String OF_TYPE = "?type=book-test";

    private static boolean told;

    private static Response book(String token, String form) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/reports/2575/consolidated." + form + OF_TYPE);
    }

    private static void tell(String service, String name, String subject, String office, String data) {
        ToldEvents.tell(service, UUID.randomUUID(), name, subject, office, 1, data);
    }

    private static void office(String code, String name) {
        tell("assessment", "organisation-registered", code, code, """
                {"organisation":{"code":"%s","nameTh":"สำนักงานเขต%s","nameEn":"%s","type":"book-test","version":1}}
                """.formatted(code, name, code));
    }

    private static void score(String code, int year, String total, String first) {
        tell("assessment", "score-published", year + "-" + code, code, """
                {"score":{"organisation":"%s","fiscalYear":%d,"revision":1,"total":%s,"grade":"A",
                 "indicators":[{"number":1,"score":%s},{"number":2,"score":91.25}],"version":1}}
                """.formatted(code, year, total, first));
    }

    private static void measure(String plan, int number, String status, int percent, String due) {
        String id = id(number);
        tell("measures", "measure-progressed", id, "BK-1", """
                {"measure":{"id":"%s","plan":"%s","organisation":"BK-1","fiscalYear":2575,"number":%d,"issues":["one"],
                 "activity":"=กิจกรรมที่ %d","due":{"text":"ภายในมีนาคม","date":"%s","recurrence":"NONE"},
                 "responsible":{"lead":["FINANCE"],"all":true},"status":"%s","percent":%d,"removed":false,"version":1}}
                """.formatted(
                        id, plan, number, number, due, status, percent));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0575-00000000000" + number;
    }

    @BeforeEach
    void two_offices_on_the_second_of_april() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2032-04-01T20:00:00Z"), ZoneOffset.UTC), Clock.class);
        if (told) {
            return;
        }
        told = true;
        tell("assessment", "framework-activated", "2574-book-test", "BMA", """
                {"framework":{"fiscalYear":2574,"scope":"book-test","revision":1,"threshold":85,
                 "indicators":[{"number":1,"instrument":"IIT","nameTh":"การปฏิบัติหน้าที่"},{"number":2,"instrument":"IIT","nameTh":"การใช้งบประมาณ"}],
                 "items":[],"version":1}}
                """);
        office("BK-1", "ยานนาวา");
        office("BK-2", "บางซื่อ");
        score("BK-1", 2573, "90.50", "80");
        score("BK-1", 2574, "92.75", "72.40");
        tell("measures", "plan-approved", id(9), "BK-1", """
                {"plan":{"id":"%s","organisation":"BK-1","fiscalYear":2575,"basisFiscalYear":2574,"status":"APPROVED",
                 "issues":[{"id":"one","indicator":1}],"version":1}}
                """.formatted(id(9)));
        measure(id(9), 1, "IN_PROGRESS", 40, "2032-03-30");
        measure(id(9), 2, "COMPLETED", 100, "2032-01-31");
        measure(id(9), 3, "PLANNED", 0, "2032-04-02");
        tell("measures", "round-submitted", id(8), "BK-1", """
                {"round":{"id":"%s","plan":"%s","organisation":"BK-1","fiscalYear":2575,"round":"M6","status":"SUBMITTED",
                 "dueOn":"2032-04-15","submittedAt":"2032-03-31T18:00:00Z","version":1}}
                """.formatted(id(8), id(9)));
        tell("evidence", "link-checked", id(7), "BK-1", """
                {"evidence":{"id":"%s","organisation":"BK-1","kind":"LINK","measures":["%s"],"results":[],"rounds":[],"position":1,
                 "caption":"ประกาศ","status":"ATTACHED","url":"https://gone.example/1",
                 "check":{"status":"DEAD","at":"2032-03-01T20:00:00Z"},"version":1}}
                """.formatted(id(7), id(2)));
        await().atMost(60, SECONDS).untilAsserted(() -> given().header("Authorization", "Bearer " + Tokens.centre())
                .get("/api/v1/status/2575" + OF_TYPE)
                .then()
                .body("city.organisations", equalTo(2))
                .body("city.measures", equalTo(3))
                .body("city.deadLinks", equalTo(1))
                .body("organisations[0].rounds.M6", equalTo("SUBMITTED")));
    }

    private static XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(book(Tokens.centre(), "xlsx").asByteArray()));
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, String heading) {
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            if (sheet.getRow(0).getCell(column).getStringCellValue().equals(heading)) {
                return sheet.getRow(row).getCell(column);
            }
        }
        throw new AssertionError("No column " + heading);
    }

    @Test
    void each_view_is_a_sheet_whose_headings_stay_in_sight_and_filter() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertEquals(
                    List.of("ภาพรวม", "ตัวชี้วัด", "มาตรการ", "เกินกำหนด", "รอบรายงาน", "หลักฐาน", "คำอธิบาย"), names);
            XSSFSheet overview = book.getSheetAt(0);
            assertEquals(1, overview.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(overview.getPaneInformation().isFreezePane());
            assertEquals("A1:U3", overview.getCTWorksheet().getAutoFilter().getRef());
        }
    }

    @Test
    void figures_are_numbers_and_states_are_words_on_a_ground() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            XSSFSheet overview = book.getSheet("ภาพรวม");
            assertEquals("สำนักงานเขตยานนาวา", cell(overview, 1, "หน่วยงาน").getStringCellValue());
            assertEquals(92.75, cell(overview, 1, "คะแนนรวม").getNumericCellValue());
            assertEquals(2.25, cell(overview, 1, "เทียบกับปีก่อน").getNumericCellValue(), 0.001);
            assertEquals(3, cell(overview, 1, "มาตรการ").getNumericCellValue());
            assertEquals(1, cell(overview, 1, "เกินกำหนด").getNumericCellValue());
            assertEquals(2, cell(overview, 1, "มาตรการที่ยังไม่มีหลักฐาน").getNumericCellValue());
            XSSFCell plan = cell(overview, 1, "สถานะแผน");
            assertEquals("อนุมัติแล้ว", plan.getStringCellValue());
            assertEquals(
                    "FFB7DDC3",
                    plan.getCellStyle().getFillForegroundColorColor().getARGBHex());
            assertEquals("ยังไม่มีแผน", cell(overview, 2, "สถานะแผน").getStringCellValue());

            XSSFCell weak = cell(book.getSheet("ตัวชี้วัด"), 1, "1 การปฏิบัติหน้าที่");
            assertEquals(72.4, weak.getNumericCellValue());
            assertEquals(
                    "FFF9C88C",
                    weak.getCellStyle().getFillForegroundColorColor().getARGBHex());
        }
    }

    @Test
    void days_are_days_of_bangkok_and_what_is_late_says_so() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            assertEquals(3, book.getSheet("มาตรการ").getLastRowNum());
            XSSFSheet late = book.getSheet("เกินกำหนด");
            assertEquals(1, late.getLastRowNum());
            assertEquals(LocalDate.parse("2032-03-30"), day(cell(late, 1, "ครบกำหนด")));
            assertEquals(3, cell(late, 1, "เกินกำหนด (วัน)").getNumericCellValue());
            assertEquals("กำลังดำเนินการ (เกินกำหนด)", cell(late, 1, "สถานะ").getStringCellValue());
            assertEquals("1", cell(late, 1, "ตัวชี้วัดที่").getStringCellValue());
            assertEquals("=กิจกรรมที่ 1", cell(late, 1, "มาตรการ/กิจกรรม").getStringCellValue());
            assertTrue(cell(late, 1, "ผู้รับผิดชอบ").getStringCellValue().contains("ทุกฝ่าย"));
            assertEquals(LocalDate.parse("2032-04-01"), day(cell(book.getSheet("รอบรายงาน"), 1, "วันที่ส่ง")));
        }
    }

    private static LocalDate day(XSSFCell cell) {
        return cell.getLocalDateTimeCellValue().toLocalDate();
    }

    @Test
    void what_is_missing_is_listed() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            XSSFSheet missing = book.getSheet("หลักฐาน");
            assertEquals(3, missing.getLastRowNum());
            assertEquals("1", cell(missing, 1, "มาตรการที่").getStringCellValue());
            assertEquals(
                    "ลิงก์ที่เปิดไม่ได้", cell(missing, 3, "สิ่งที่ต้องแก้ไข").getStringCellValue());
            assertEquals("2", cell(missing, 3, "มาตรการที่").getStringCellValue());
            assertEquals("https://gone.example/1", cell(missing, 3, "ลิงก์").getStringCellValue());
        }
    }

    @Test
    void it_is_a_file_of_its_own_that_nobody_keeps() {
        Response file = book(Tokens.auditor(), "xlsx");
        assertEquals(200, file.statusCode());
        assertEquals("attachment; filename=\"2575-consolidated.xlsx\"", file.header("Content-Disposition"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertNotNull(file.header("Cache-Control"));
        assertTrue(file.header("Cache-Control").contains("no-store"));
    }

    @Test
    void the_paper_says_the_same() throws IOException {
        Response file = book(Tokens.centre(), "pdf");
        assertEquals("attachment; filename=\"2575-consolidated.pdf\"", file.header("Content-Disposition"));
        try (PDDocument paper = Loader.loadPDF(file.asByteArray())) {
            String text = new PDFTextStripper().getText(paper);
            assertTrue(text.contains("๙๒.๗๕"), text);
            assertTrue(text.contains("๑ / ๑ / ๑"), text);
            assertTrue(text.contains("๗๒.๔๐"), text);
            assertTrue(text.contains("เกณฑ์ ๘๕"), text);
        }
        given().header("Authorization", "Bearer " + Tokens.centre())
                .get("/api/v1/reports/2575/consolidated.pdf?digits=roman")
                .then()
                .statusCode(400);
    }

    @Test
    void an_officer_does_not_get_it() {
        assertEquals(403, book(Tokens.officer("BK-1"), "pdf").statusCode());
        assertEquals(403, book(Tokens.officer("BK-1"), "xlsx").statusCode());
    }
}
