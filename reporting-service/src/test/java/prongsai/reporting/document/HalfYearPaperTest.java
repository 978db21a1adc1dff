package prongsai.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Paper;
import prongsai.reporting.paper.Paper.Mark;
import prongsai.reporting.paper.PaperDocx;
import prongsai.reporting.paper.PaperXlsx;

/** The half-year report in its three layouts, as a Word file and a workbook, opened again and looked into. */
class HalfYearPaperTest {
    private static final Mark MARK = new Mark("ab12", "https://prongsai.example/verify/ab12");

    private static XWPFDocument docx(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperDocx.write(paper, Map.of(), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Paper submitted(Layout layout, Digits digits) {
        return HalfYearPaper.of(Sources.report("ab12"), layout, digits, MARK);
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

    private static List<String> paragraphs(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static STMerge.Enum merge(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetVMerge()
                ? cell.getCTTc().getTcPr().getVMerge().getVal()
                : null;
    }

    @Test
    void five_columns_stand_under_the_headings_of_the_year() throws IOException {
        try (XWPFDocument document = docx(submitted(Layout.FIVE, Digits.THAI))) {
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
            assertTrue(
                    rows.get(3).contains("(๙๓.๙๙ คะแนน) | รับรู้งบประมาณ | ๑. ทำอินโฟกราฟิก๓. ประชุมชี้แจง"),
                    rows.get(3));
            assertTrue(rows.get(3).endsWith("ภาพที่ ๑ ป้ายหน้าห้อง"), rows.get(3));
            assertTrue(rows.get(4).contains("(๘๑.๒๐ คะแนน) | จัดซื้อโปร่งใส"), rows.get(4));
            assertTrue(rows.get(4).contains("มาตรการที่ ๓ ยังไม่ได้ดำเนินการ เนื่องจากรอคู่มือ"), rows.get(4));
            assertTrue(rows.get(4).contains("[ภาพนี้ถูกถอนออก]"), rows.get(4));
            assertEquals("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", rows.get(5));
            assertTrue(rows.get(6).endsWith("https://egp2.bangkok.go.th"), rows.get(6));
            assertEquals("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", rows.get(7));
            assertEquals("ครบทุกข้อแล้ว", rows.get(9));
            assertEquals(10, rows.size());
        }
    }

    @Test
    void measures_reach_over_all_lines_of_the_issues_that_share_them() throws IOException {
        try (XWPFDocument document = docx(submitted(Layout.FIVE, Digits.THAI))) {
            XWPFTable table = document.getTables().get(0);
            assertEquals(STMerge.RESTART, merge(table.getRow(3).getCell(2)));
            assertEquals(STMerge.CONTINUE, merge(table.getRow(4).getCell(2)));
            assertEquals(null, merge(table.getRow(3).getCell(0)));
        }
    }

    @Test
    void an_address_keeps_its_digits_while_the_words_around_it_get_thai_ones() throws IOException {
        try (XWPFDocument document = docx(submitted(Layout.FIVE, Digits.THAI))) {
            String row = texts(document.getTables().get(0)).get(3);
            assertTrue(row.contains("๑. เผยแพร่ ๓ แผ่น ที่ https://example.go.th/a1"), row);
        }
        try (XWPFDocument document = docx(submitted(Layout.FIVE, Digits.LATIN))) {
            String row = texts(document.getTables().get(0)).get(3);
            assertTrue(row.contains("1. เผยแพร่ 3 แผ่น ที่ https://example.go.th/a1"), row);
            assertTrue(paragraphs(document).stream().anyMatch(one -> one.contains("พ.ศ. 2566")));
        }
    }

    @Test
    void four_columns_have_the_photos_below_the_results_three_an_indicator_a_row() throws IOException {
        try (XWPFDocument document = docx(submitted(Layout.FOUR, Digits.THAI))) {
            List<String> rows = texts(document.getTables().get(0));
            assertTrue(rows.get(0).endsWith("ภายในหน่วยงาน / ภาพ"), rows.get(0));
            assertTrue(
                    rows.get(3).contains("a1[ภาพนี้ไม่เผยแพร่ หรือเปิดไม่ได้ในขณะนี้]ภาพที่ ๑ ป้ายหน้าห้อง"),
                    rows.get(3));
        }
        try (XWPFDocument document = docx(submitted(Layout.THREE, Digits.THAI))) {
            List<String> rows = texts(document.getTables().get(0));
            assertTrue(rows.get(0).startsWith("ตัวชี้วัด | "), rows.get(0));
            assertTrue(
                    rows.get(2)
                            .startsWith("ตัวชี้วัดที่ ๒ การใช้งบประมาณ | ๑. ทำอินโฟกราฟิก๓. ประชุมชี้แจง | ๑. เผยแพร่"),
                    rows.get(2));
        }
    }

    @Test
    void a_draft_says_so_and_what_was_submitted_bears_its_hash() throws IOException {
        try (XWPFDocument document = docx(HalfYearPaper.of(Sources.report(null), Layout.FIVE, Digits.THAI, null))) {
            List<String> lines = paragraphs(document);
            assertEquals("การรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", lines.get(0));
            assertEquals(
                    "ของสำนักงานเขตยานนาวา ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือนแรก (ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)",
                    lines.get(1));
            assertEquals("(ร่าง ยังไม่ได้ส่ง)", lines.get(2));
            assertTrue(document.getFooterArray(0).getText().startsWith("ร่าง"));
            assertEquals(
                    0,
                    document.getAllPictures().stream()
                            .filter(one -> one.getFileName().isEmpty())
                            .count());
        }
        try (XWPFDocument document = docx(submitted(Layout.FIVE, Digits.THAI))) {
            assertFalse(paragraphs(document).contains("(ร่าง ยังไม่ได้ส่ง)"));
            assertTrue(document.getFooterArray(0).getText().contains("รหัสตรวจสอบ ab12"));
            assertTrue(paragraphs(document)
                    .contains("รายงานฉบับนี้จัดทำจากข้อมูลที่ผู้อำนวยการส่งเมื่อวันที่ ๑๐ เมษายน ๒๕๖๖"));
        }
    }

    @Test
    void annexes_follow_the_table_with_numbered_points() throws IOException {
        try (XWPFDocument document = docx(submitted(Layout.FIVE, Digits.THAI))) {
            List<String> lines = paragraphs(document);
            int annex = lines.indexOf("ภาคผนวก ๑ บริการออนไลน์");
            assertTrue(annex > 0, lines.toString());
            assertEquals("๑. จัดอบรม ๑ ครั้ง", lines.get(annex + 1));
            assertEquals("ภาพที่ ๑ ป้ายหน้าห้อง", lines.get(annex + 3));
        }
    }

    @Test
    void in_a_workbook_each_row_says_all_so_that_it_can_be_filtered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperXlsx.write(submitted(Layout.FIVE, Digits.LATIN), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(1, workbook.getNumberOfSheets());
            XSSFSheet sheet = workbook.getSheet("รายงาน");
            assertTrue(sheet.getCTWorksheet().isSetAutoFilter());
            Row second = sheet.getRow(2);
            assertEquals(
                    "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
                    second.getCell(0).getStringCellValue());
            assertEquals("ตัวชี้วัดที่ 2 การใช้งบประมาณ", second.getCell(1).getStringCellValue());
            assertEquals("1. ทำอินโฟกราฟิก\n3. ประชุมชี้แจง", second.getCell(4).getStringCellValue());
        }
    }

    @Test
    void an_address_too_long_for_a_code_or_that_is_none_does_not_stop_the_paper() throws IOException {
        String longOne = "https://example.go.th/" + "%E0%B8%81".repeat(200);
        ReportSource source = Sources.with(Sources.list("""
                [{"id":"l1","kind":"LINK","status":"ATTACHED","position":1,"measures":["m2"],"results":[],"caption":"ยาว","url":"%s"},
                 {"id":"l2","kind":"LINK","status":"ATTACHED","position":2,"measures":["m2"],"results":[],"caption":null,"url":"https://a b|c"}]
                """.formatted(longOne)));
        try (XWPFDocument document = docx(HalfYearPaper.of(source, Layout.FIVE, Digits.THAI, MARK))) {
            String row = texts(document.getTables().get(0)).get(6);
            assertTrue(row.contains("ยาว") && row.contains(longOne) && row.endsWith("https://a b|c"), row);
        }
    }
}
