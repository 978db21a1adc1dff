package prongsai.measures.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.ReadingPapers.Understood;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.platform.sheet.Table;
import prongsai.platform.sheet.TableWriter;
import prongsai.platform.time.Half;

/** Each thing that official tables do, on a small table in our own words. */
class ReadingPapersTest {
    private static final String THREE = "ตัวชี้วัด\tแนวทาง/มาตรการเพื่อการขับเคลื่อน\tผลการดำเนินการ\n";
    private static final String FOUR =
            "ประเด็นการประเมิน\tประเด็นที่ต้องปรับปรุง\tมาตรการ/กิจกรรม\tผลการดำเนินการตามมาตรการ/ภาพกิจกรรม\n";
    private static final String IIT =
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\t\t\t\t\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t\t\t\t\n";
    private static final String OIT =
            "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)\t\t\t\t\nตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\t\t\t\t\n";

    private final Collected findings = new Collected();

    private Understood read(String text) {
        return ReadingPapers.read(
                DocxReader.read(PaperFiles.file(PaperFiles.docx(text)), Settings.DEFAULTS),
                2567,
                2566,
                PaperYears.Said.NOTHING,
                findings);
    }

    private static List<String> activities(Understood paper) {
        return paper.rows().stream()
                .flatMap(row -> row.measures().stream())
                .map(measure -> measure.number() + " " + measure.activity())
                .toList();
    }

    private static List<String> results(Understood paper) {
        return paper.rows().stream()
                .flatMap(row -> row.results().stream())
                .map(result -> result.measures() + " " + result.text())
                .toList();
    }

    private static List<List<String>> codes(Understood paper) {
        return paper.rows().stream()
                .map(row -> row.items().stream().map(ItemOfYear::code).toList())
                .toList();
    }

    private boolean warned(String key) {
        return findings.warnings().stream().anyMatch(one -> one.key().equals("import." + key));
    }

    @Test
    void three_columns_have_an_issue_per_indicator_and_no_items() {
        Understood paper = read(THREE
                + "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t<p>๑. จัดคิว</p><p>๒. อบรม</p>\t<p>๑. จัดคิวแล้ว</p><p>๒. อบรมแล้ว</p>\n"
                + "ตัวชี้วัดที่ ๒ การใช้งบประมาณ\tเผยแพร่งบ\t<p>๑. ติดบอร์ดแล้ว</p><p>๒. ลงเว็บแล้ว</p>\n"
                + "\n" + THREE + "\t\t<p>๓. แจ้งเวียนแล้ว</p>\n");

        assertEquals(2, paper.rows().size());
        assertEquals("การปฏิบัติหน้าที่", paper.rows().get(0).issue());
        assertEquals("IIT", paper.rows().get(0).instrument());
        assertEquals(List.of("1 จัดคิว", "2 อบรม", "null เผยแพร่งบ"), activities(paper));
        assertEquals(
                List.of("[1] จัดคิวแล้ว", "[2] อบรมแล้ว", "[3] ติดบอร์ดแล้ว", "[3] ลงเว็บแล้ว", "[3] แจ้งเวียนแล้ว"),
                results(paper));
    }

    @Test
    void four_columns_have_captions_among_the_results() {
        Understood paper = read(
                FOUR + IIT.replace("\t\n", "\n")
                        + "1๕ การจัดซื้อ (๘๖.๐๐ คะแนน)\tเกณฑ์ยังไม่ชัด\t๑. ทำคู่มือ\t<p>๑. ทำคู่มือแล้ว</p><p><img>ภาพการประชุม</p>\n");

        assertEquals(List.of(List.of("I5")), codes(paper));
        assertEquals(List.of("[1] ทำคู่มือแล้ว"), results(paper));
        assertEquals(1, paper.rows().get(0).evidence().pictures());
        assertEquals(List.of("ภาพการประชุม"), paper.rows().get(0).evidence().captions());
        assertTrue(warned("captions-apart"));
    }

    @Test
    void a_row_may_stand_for_a_range_of_items_or_for_several() {
        Understood paper = read(Papers.REPORT_HEADING + IIT
                + "I๑ และ I๓ เต็มใจบริการ\tบริการไม่ทั่วถึง\t๑. อบรม\t๑. อบรมแล้ว\t\n"
                + OIT + "๐๑ - ๐๑๗\tข้อมูลไม่ครบ\t- ปรับปรุงเว็บ\t- ปรับปรุงแล้ว\t\n");

        assertEquals(List.of("I1", "I3"), codes(paper).get(0));
        assertEquals(17, codes(paper).get(1).size());
        assertEquals("O17", codes(paper).get(1).get(16));
        assertTrue(warned("code-repaired"));
    }

    @Test
    void merged_cells_share_what_they_hold() {
        Understood paper = read(Papers.REPORT_HEADING + IIT
                + "๑๑ เต็มใจ\tบริการไม่ทั่วถึง\t<p>๑. อบรม</p><p>๒. ประเมิน</p>\t๑.- ๒. ทำแล้ว\t\n"
                + "1๒ เท่าเทียม\t^\t^\t^\t\n"
                + "1๓ โปร่งใส\tยังมีเสียงร้องเรียน\t๑. เปิดช่องร้องเรียน\tเปิดแล้ว\t\n");

        assertEquals(List.of(List.of("I1"), List.of("I2"), List.of("I3")), codes(paper));
        assertEquals(
                List.of(1, 1, 2),
                paper.rows().stream().map(UnderstoodRow::group).toList());
        assertEquals(List.of("1 อบรม", "2 ประเมิน", "1 เปิดช่องร้องเรียน"), activities(paper));
        assertEquals(List.of("[1, 2] ทำแล้ว", "[3] เปิดแล้ว"), results(paper));
        assertEquals("บริการไม่ทั่วถึง", paper.rows().get(1).issue());
        Additions added = Additions.of(
                paper.rows(), List.of(), List.of(), List.of(), java.util.UUID::randomUUID, new Collected());
        assertEquals(
                List.of("บริการไม่ทั่วถึง I1 I2", "ยังมีเสียงร้องเรียน I3"),
                added.issues().stream()
                        .map(issue -> issue.description()
                                + issue.items().stream()
                                        .map(item -> " " + item.code())
                                        .collect(Collectors.joining()))
                        .toList());
        assertEquals(
                List.of(1, 1, 1),
                added.measures().stream()
                        .map(measure -> measure.text().issues().size())
                        .toList());
    }

    @Test
    void an_official_table_typed_into_a_sheet_is_read_like_one_in_a_document() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(
                out,
                List.of(new Table(
                        "รายงาน",
                        List.of(Papers.REPORT_HEADING.strip().split("\t")),
                        List.of(
                                List.of("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"),
                                List.of("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"),
                                List.of("I2 เท่าเทียม", "รอนาน", "๑. จัดคิว\n๒. เพิ่มช่อง", "๑.-๒. ทำแล้ว", "")))));
        Path file = PaperFiles.file(out.toByteArray());

        Understood paper = SentPaper.read(
                file, Settings.DEFAULTS, 2567, 2566, new PaperYears.Said(2565, null, Half.M12), findings);

        assertEquals(List.of("1 จัดคิว", "2 เพิ่มช่อง"), activities(paper));
        assertEquals(List.of("[1, 2] ทำแล้ว"), results(paper));
        assertEquals(new ItemOfYear(2565, "I2"), paper.rows().get(0).items().get(0));
        assertEquals(Half.M12, paper.rows().get(0).results().get(0).round());
        assertEquals(4, paper.rows().get(0).row());
    }

    @Test
    void rows_without_a_code_are_issues_without_items() {
        Understood paper = read(Papers.REPORT_HEADING + IIT
                + "1๑ เต็มใจ\tบริการไม่ทั่วถึง\t๑. อบรม\t๑. ทำแล้ว\t\n"
                + "ความพร้อมของสถานที่\tที่นั่งไม่พอ\t๑. เพิ่มเก้าอี้\t๑. เพิ่มแล้ว\t\n");

        assertEquals(List.of(List.of("I1"), List.of()), codes(paper));
        assertEquals(List.of("1 อบรม", "1 เพิ่มเก้าอี้"), activities(paper));
    }

    @Test
    void a_code_misread_between_two_others_is_the_one_that_is_missing() {
        Understood paper = read(Papers.REPORT_HEADING + "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\t\t\t\t\n"
                + "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร\t\t\t\t\n"
                + "E๘ ทันสมัย\tก\t- ปรับป้าย\t- ปรับแล้ว\t\n"
                + "E๔ ช่องทาง\tข\t- เปิดช่องทาง\t- เปิดแล้ว\t\n"
                + "E๑๐ ผลงาน\tค\t- เผยแพร่\t- เผยแพร่แล้ว\t\n");

        assertEquals(List.of(List.of("E8"), List.of("E9"), List.of("E10")), codes(paper));
    }

    @Test
    void numbers_that_the_word_processor_sets_count_like_typed_ones() {
        Understood paper = read(
                Papers.REPORT_HEADING + IIT
                        + "1๑ เต็มใจ\tบริการไม่ทั่วถึง\t<num>อบรม<num2>รุ่นแรก<num2>รุ่นสอง<num>ประเมิน\t<num>อบรมแล้ว<num>ประเมินแล้ว\t\n");

        assertEquals(List.of("1 อบรม\n1. รุ่นแรก\n2. รุ่นสอง", "2 ประเมิน"), activities(paper));
        assertEquals(List.of("[1] อบรมแล้ว", "[2] ประเมินแล้ว"), results(paper));
    }

    @Test
    void tables_of_scores_and_the_outline_before_a_plan_are_passed_over() {
        Understood paper = read("ตัวชี้วัด\tน้ำหนัก\tคะแนน\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t๓๐\t๙๐\n\nแนวทาง\n"
                + "ตัวชี้วัด\tประเด็นที่ต้องเตรียมความพร้อม\tกิจกรรมที่จะดำเนินการ\tระยะเวลาแล้วเสร็จ\n"
                + "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\tป้ายน้อย\tติดตั้งป้าย\t๓๐ มี.ค. ๖๖\n\n" + Papers.PLAN);

        assertEquals(3, paper.rows().size());
        assertTrue(warned("tables-passed-over"));
        assertTrue(warned("outlines-passed-over"));
    }

    @Test
    void a_row_of_a_plan_goes_on_behind_a_pages_end() {
        Understood paper = read(Papers.PLAN_HEADING
                + "๑) การปฏิบัติหน้าที่\tป้ายบอกขั้นตอน\tติดตั้งป้ายบอก\t- ป้าย ๒ ป้าย\tเว็บไซต์\tแล้วเสร็จภายใน\tฝ่ายโยธา\tทุก ๑ เดือน\n\n"
                + Papers.PLAN_HEADING + "\tยังน้อย\tขั้นตอน\t\t\t๒๐ เม.ย ๖๖\tฝ่ายทะเบียน\t\n");

        assertEquals(1, paper.rows().size());
        assertEquals("ป้ายบอกขั้นตอนยังน้อย", paper.rows().get(0).issue());
        assertEquals(List.of("null ติดตั้งป้ายบอกขั้นตอน"), activities(paper));
        var measure = paper.rows().get(0).measures().get(0);
        assertEquals(
                "2023-04-20",
                String.valueOf(measure.due() == null ? null : measure.due().date()));
        assertEquals(
                List.of("PUBLIC_WORKS", "REGISTRATION"),
                measure.responsible() == null ? null : measure.responsible().lead());
        assertTrue(warned("row-continues"));
    }

    @Test
    void cells_merged_over_rows_of_a_plan_hold_for_each_of_them() {
        Understood paper = read(Papers.PLAN_HEADING
                + "๑) การปฏิบัติหน้าที่\tป้ายน้อย\tติดตั้งป้าย\tป้าย ๒ ป้าย\tเว็บไซต์\t๓๐ มี.ค. ๖๖\tฝ่ายโยธา\tทุก ๑ เดือน\n"
                + "^\tคิวนาน\tจัดคิว\tระบบ ๑ ระบบ\tป้าย\t^\t^\t^\n");

        assertEquals(2, paper.rows().size());
        var second = paper.rows().get(1).measures().get(0);
        assertEquals(
                "2023-03-30",
                String.valueOf(second.due() == null ? null : second.due().date()));
        assertEquals(
                Integer.valueOf(1),
                second.followUp() == null ? null : second.followUp().intervalMonths());
    }

    @Test
    void a_result_that_nobody_can_place_keeps_its_group_and_says_so() {
        Understood paper = read(Papers.REPORT_HEADING + IIT
                + "1๑ เต็มใจ\tบริการไม่ทั่วถึง\t<p>๑. อบรม</p><p>๒. ประเมิน</p>\t<p>๑. อบรมแล้ว</p><p>๓. ติดตามแล้ว</p>\t\n"
                + "ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต\t\t\t\t\n\n" + Papers.REPORT_HEADING
                + "\t\t\t๔. กำชับแล้ว\t\n");

        assertEquals(List.of("[1] อบรมแล้ว", "[1, 2] ติดตามแล้ว", "[] กำชับแล้ว"), results(paper));
        assertTrue(warned("result-beyond"));
        assertTrue(warned("result-without-measure"));
        assertNull(paper.rows().get(1).issue());
    }

    /** A made-up paper with everything at once that other districts' reports were said to hold. */
    @Test
    void fewer_and_more_results_than_measures_and_a_number_printed_twice() {
        Understood paper = read(Papers.REPORT_HEADING + IIT
                + "๑๑ เต็มใจ\tไม่ทั่วถึง\t<p>๑. อบรม</p><p>๒. ประเมิน</p><p>๓. ติดตาม</p>\t<p>๑.- ๒. ทำแล้ว</p>\t\n"
                + "ตัวชี้วัดที่ ๓ การใช้อำนาจ\t\t\t\t\n"
                + "1๗ สั่งการ\tสั่งงานไม่ชัด\t<p>๑. ชี้แจง</p><p>๒. กำชับ</p><p>๓. ตรวจ</p><p>๔. สรุป</p>"
                + "\t<p>๑. ชี้แจงแล้ว</p><p>๒. กำชับแล้ว</p><p>๓. ตรวจแล้ว</p><p>๓. สรุปแล้ว</p>\t\n"
                + "1๑๐ ทรัพย์สิน\tยืมยาก\tทำทะเบียนคุม\t<p>๑. ทำทะเบียนแล้ว</p><p>๒. แจ้งเวียนแล้ว</p>\t\n");

        assertEquals(List.of(List.of("I1"), List.of("I7"), List.of("I10")), codes(paper));
        assertEquals(8, activities(paper).size());
        assertEquals(
                List.of(
                        "[1, 2] ทำแล้ว",
                        "[4] ชี้แจงแล้ว",
                        "[5] กำชับแล้ว",
                        "[6] ตรวจแล้ว",
                        "[6] สรุปแล้ว",
                        "[8] ทำทะเบียนแล้ว",
                        "[8] แจ้งเวียนแล้ว"),
                results(paper));
        assertTrue(warned("number-twice"));
    }

    @Test
    void columns_cut_along_other_lines_than_the_heading_are_found_by_their_place() {
        Understood paper = read("""
                ประเด็นการประเมิน\t<span=2>ประเด็นที่ต้องปรับปรุง\tมาตรการ/กิจกรรม\tผลการดำเนินการ
                <span=5>แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\t
                <span=5>ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t
                I2 เท่าเทียม\tรอนาน\tมาก\t๑. จัดคิว\t๑. จัดคิวแล้ว
                """);

        assertEquals(List.of("1 จัดคิว"), activities(paper));
        assertEquals("รอนาน\nมาก", paper.rows().get(0).issue());
        assertEquals(1, paper.rows().get(0).indicator());
    }
}
