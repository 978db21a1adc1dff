package prongsai.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.PaperDocx;

/** The plan with the analysis before it, of the real scores of a district for fiscal year 2565. */
class PlanPaperTest {
    /** The scores as they are told: those of the items as given, of the higher levels as published. */
    private static JsonNode score() throws IOException {
        JsonNode given =
                Sources.JSON.readTree(Files.readString(Path.of("..", "deploy", "demo", "scores-2565-1012.json")));
        ObjectNode score = Sources.JSON.createObjectNode();
        score.put("revision", 1).put("grade", "AA");
        score.set("total", given.path("stated").path("total"));
        ArrayNode instruments = score.putArray("instruments");
        for (String code : List.of("IIT", "EIT", "OIT")) {
            ObjectNode instrument =
                    instruments.addObject().put("code", code).put("weight", code.equals("OIT") ? 40 : 30);
            instrument.set("score", given.path("stated").path("instruments").path(code));
            instrument.put("weighted", 28.93);
        }
        given.path("stated").path("indicators").properties().forEach(one -> score.withArray("indicators")
                .addObject()
                .put("number", Integer.parseInt(one.getKey()))
                .put("grade", one.getValue().doubleValue() >= 95 ? "AA" : "A")
                .set("score", one.getValue()));
        given.path("items").properties().forEach(one -> score.withArray("items")
                .addObject()
                .put("code", one.getKey())
                .set("score", one.getValue()));
        for (String code : List.of("I7", "I11", "I19", "I20", "I23")) {
            score.withArray("weak")
                    .addObject()
                    .put("code", code)
                    .put("indicator", code.equals("I7") || code.equals("I11") ? 2 : 4)
                    .put("labelTh", "ข้อ " + code)
                    .put("weakest", true)
                    .set("score", given.path("items").path(code));
        }
        return score;
    }

    private static XWPFDocument docx() throws IOException {
        PlanSource source = new PlanSource(
                "สำนักงานเขตยานนาวา",
                2566,
                Sources.list(Sources.ISSUES),
                Sources.list(Sources.MEASURES),
                List.of(),
                Sources.questionnaires(),
                score(),
                true,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperDocx.write(PlanPaper.of(source, Digits.THAI, null), Map.of(), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String row(XWPFTable table, int row) {
        return String.join(
                " | ",
                table.getRow(row).getTableCells().stream()
                        .map(cell -> cell.getText().replace("\n", " "))
                        .toList());
    }

    @Test
    void the_analysis_counts_what_the_paper_got_wrong() throws IOException {
        try (XWPFDocument document = docx()) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertTrue(
                    lines.contains(
                            "สำนักงานเขตยานนาวา ได้คะแนนรวม ๙๘.๑๔ คะแนน อยู่ในระดับ AA Excellence ตามผลที่ประกาศครั้งที่ ๑"),
                    lines.toString());
            assertTrue(
                    lines.contains(
                            "คะแนนเฉลี่ยของเครื่องมือนี้ ๙๖.๔๒ คะแนน มี ๒๙ ข้อ จากทั้งหมด ๓๐ ข้อ ที่ได้คะแนนตั้งแต่ ๘๕ ขึ้นไป"),
                    lines.toString());
            assertTrue(
                    lines.contains(
                            "คะแนนเฉลี่ยของเครื่องมือนี้ ๑๐๐.๐๐ คะแนน มี ๔๓ ข้อ จากทั้งหมด ๔๓ ข้อ ที่ได้คะแนนตั้งแต่ ๘๕ ขึ้นไป"),
                    lines.toString());
        }
    }

    @Test
    void the_score_table_has_six_columns_and_the_item_tables_every_item() throws IOException {
        try (XWPFDocument document = docx()) {
            XWPFTable summary = document.getTables().get(0);
            assertEquals("ตัวชี้วัดที่ ๒ การใช้งบประมาณ |  | ๙๓.๖๙ | A Very Good |  | ", row(summary, 2));
            assertEquals("คะแนนรวม |  |  | AA Excellence |  | ๙๘.๑๔", row(summary, 11));
            XWPFTable items = document.getTables().get(1);
            assertEquals("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๘.๘๗ คะแนน", row(items, 1));
            assertEquals(1 + 5 + 30, items.getRows().size());
            XWPFTable lowest = document.getTables().get(2);
            assertEquals("I๗ | ข้อ I๗ | ๙๓.๙๙", row(lowest, 1));
            assertEquals(6, lowest.getRows().size());
            XWPFTable development = document.getTables().get(3);
            assertEquals(4, development.getRow(0).getTableCells().size());
            assertTrue(
                    row(development, 1).endsWith("| รับรู้งบประมาณ | ทำอินโฟกราฟิก | ๓๐ มี.ค. ๖๖"),
                    row(development, 1));
        }
    }

    @Test
    void the_plan_has_eight_columns_in_the_papers_words_or_in_what_is_known() throws IOException {
        try (XWPFDocument document = docx()) {
            XWPFTable plan = document.getTables().stream()
                    .filter(table -> table.getRow(0).getTableCells().size() == 8)
                    .findFirst()
                    .orElseThrow();
            assertEquals("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", row(plan, 1));
            assertEquals(
                    "ตัวชี้วัดที่ ๒ การใช้งบประมาณ | รับรู้งบประมาณ | ทำอินโฟกราฟิก | ไม่ต่ำกว่า ๓ แผ่น | ติดประกาศ | ๓๐ มี.ค. ๖๖ | ฝ่ายการคลัง | ทุก ๑ เดือน",
                    row(plan, 2));
            assertEquals(" | จัดซื้อโปร่งใส | ประชุมชี้แจง |  |  |  |  | ", row(plan, 3));
            assertEquals(
                    "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ | ดูแลทรัพย์สิน | ทำบัญชีคุมทรัพย์สิน |  |  | ๕ เม.ย. ๖๖ | ทุกฝ่าย | ทุก ๑ เดือน",
                    row(plan, 4));
        }
    }
}
