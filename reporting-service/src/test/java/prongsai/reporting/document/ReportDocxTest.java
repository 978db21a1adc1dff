package prongsai.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import prongsai.reporting.document.ReportDocx.Picture;

/** The half-year report as a Word file, opened again and looked into. */
class ReportDocxTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    private static List<JsonNode> list(String text) throws IOException {
        List<JsonNode> list = new ArrayList<>();
        json(text).forEach(list::add);
        return list;
    }

    /** Two issues that share measure 1, one of indicator 4 by itself; a photo, a withdrawn one and a link. */
    private static ReportSource source(String hash) throws IOException {
        return new ReportSource(
                "สำนักงานเขตยานนาวา",
                2566,
                "M6",
                list("""
                        [{"id":"a","position":1,"indicator":2,"items":[{"fiscalYear":2565,"code":"I7"}],"description":"รับรู้งบประมาณ"},
                         {"id":"b","position":2,"indicator":4,"items":[{"fiscalYear":2565,"code":"I19"}],"description":"ดูแลทรัพย์สิน"},
                         {"id":"c","position":3,"indicator":2,"items":[{"fiscalYear":2565,"code":"I11"}],"description":"จัดซื้อโปร่งใส"}]"""),
                list("""
                        [{"id":"m1","number":1,"issues":["a","c"],"activity":"ทำอินโฟกราฟิก","status":"COMPLETED"},
                         {"id":"m2","number":2,"issues":["b"],"activity":"ทำบัญชีคุมทรัพย์สิน","status":"PLANNED"}]"""),
                list("""
                        [{"id":"r1","round":"M6","number":1,"measures":["m1"],"text":"เผยแพร่ 3 แผ่น"}]"""),
                list("""
                        [{"id":"e1","kind":"PHOTO","status":"ATTACHED","measures":[],"results":["r1"],"caption":"ภาพที่ 1"},
                         {"id":"e2","kind":"PHOTO","status":"WITHDRAWN","measures":["m1"],"results":[],"caption":null},
                         {"id":"e3","kind":"LINK","status":"ATTACHED","measures":["m2"],"results":[],"caption":"ฉบับเต็ม","url":"https://egp2.bangkok.go.th"}]"""),
                Map.of(2565, framework("2565"), 2566, framework("2566")),
                json("{\"items\":[{\"code\":\"I7\",\"score\":93.99},{\"code\":\"I11\",\"score\":81.2}]}"),
                hash);
    }

    private static JsonNode framework(String year) throws IOException {
        return JSON.readTree(Files.readString(Path.of(
                "..", "assessment-service", "src/main/resources/frameworks/bma-district-office", year + ".json")));
    }

    private static Picture photo() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return new Picture(io.vertx.core.buffer.Buffer.buffer(out.toByteArray()), PictureType.JPEG, 400, 300);
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> texts(XWPFTable table) {
        List<String> texts = new ArrayList<>();
        table.getRows()
                .forEach(row -> texts.add(String.join(
                        " | ",
                        row.getTableCells().stream()
                                .map(cell -> cell.getText().replace("\n", " "))
                                .toList())));
        return texts;
    }

    @Test
    void it_is_five_columns_under_the_headings_of_the_papers() throws IOException {
        byte[] file = ReportDocx.of(ComposingReports.of(source("ab12")), Map.of("e1", photo()), true);

        try (XWPFDocument document = open(file)) {
            XWPFTable table = document.getTables().get(0);
            List<String> rows = texts(table);
            assertEquals(5, table.getRow(0).getTableCells().size());
            assertTrue(table.getRow(0).isRepeatHeader());
            assertEquals(
                    "ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                    table.getRow(0).getCell(3).getText());
            assertEquals("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", rows.get(1));
            assertEquals("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", rows.get(2));
            assertTrue(rows.get(3).startsWith("I๗ ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณประจำปี"), rows.get(3));
            assertTrue(rows.get(3).contains("(๙๓.๙๙ คะแนน)"), rows.get(3));
            assertTrue(rows.get(3).contains("(๘๑.๒๐ คะแนน)"), rows.get(3));
            assertTrue(
                    rows.get(3).contains("รับรู้งบประมาณจัดซื้อโปร่งใส | ๑. ทำอินโฟกราฟิก | ๑. เผยแพร่ ๓ แผ่น"),
                    rows.get(3));
            assertTrue(rows.get(3).contains("ภาพที่ ๑"), rows.get(3));
            assertTrue(rows.get(3).contains("[ภาพนี้ถูกถอนออก]"), rows.get(3));
            assertEquals("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", rows.get(4));
            assertTrue(rows.get(5).endsWith("https://egp2.bangkok.go.th"), rows.get(5));
            assertEquals(6, rows.size());
            assertEquals(1, document.getAllPictures().size());
        }
    }

    @Test
    void its_title_is_that_years_and_a_draft_says_so() throws IOException {
        try (XWPFDocument document = open(ReportDocx.of(ComposingReports.of(source(null)), Map.of(), true))) {
            assertEquals(
                    "การรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                    document.getParagraphArray(0).getText());
            assertEquals(
                    "ของสำนักงานเขตยานนาวา ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือนแรก (ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)",
                    document.getParagraphArray(1).getText());
            assertEquals("(ร่าง ยังไม่ได้ส่ง)", document.getParagraphArray(2).getText());
            assertTrue(texts(document.getTables().get(0)).get(3).contains("เปิดไม่ได้ในขณะนี้"));
        }
        try (XWPFDocument document = open(ReportDocx.of(ComposingReports.of(source("ab12")), Map.of(), false))) {
            assertTrue(document.getParagraphArray(1).getText().contains("พ.ศ. 2566"));
            assertEquals(2, document.getParagraphs().size());
            assertTrue(document.getFooterArray(0).getText().contains("รหัสตรวจสอบ ab12"));
        }
    }
}
