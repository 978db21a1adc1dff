package prongsai.reporting.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.time.Bangkok;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Link;
import prongsai.reporting.paper.Block.NewPage;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Grid;
import prongsai.reporting.paper.Grid.Cell;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Column;
import prongsai.reporting.paper.Paper.Mark;

/** The last page: who prepared, checked and approved the paper, to be signed by hand, and how it can be verified. */
final class ApprovalPage {
    private static final String DOTS = ".".repeat(40);
    private static final List<String> WHO = List.of("ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้อนุมัติ");

    private ApprovalPage() {}

    static List<Block> ofReport(ReportSource source, Digits digits, @Nullable Mark mark) {
        Instant at = source.submittedAt();
        String state = mark == null || at == null
                ? "รายงานฉบับนี้เป็นร่าง ยังไม่ได้ส่งศูนย์ปฏิบัติการต่อต้านการทุจริต กรุงเทพมหานคร"
                : "รายงานฉบับนี้จัดทำจากข้อมูลที่ผู้อำนวยการส่งเมื่อวันที่ " + ThaiDates.longForm(Bangkok.date(at));
        return page("การอนุมัติรายงาน", state, digits, mark);
    }

    static List<Block> ofPlan(PlanSource source, Digits digits, @Nullable Mark mark) {
        String state =
                source.approved() ? "ผู้อำนวยการอนุมัติแผนฉบับนี้ในระบบแล้ว" : "แผนฉบับนี้เป็นร่าง ยังไม่ได้รับอนุมัติ";
        return page("การอนุมัติแผน", state, digits, mark);
    }

    private static List<Block> page(String heading, String state, Digits digits, @Nullable Mark mark) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new NewPage());
        blocks.add(new Words(heading, Style.HEADING));
        blocks.add(Words.of(digits.print(state)));
        blocks.add(signatures());
        if (mark != null) {
            blocks.add(Words.of("ตรวจสอบว่าเอกสารนี้ตรงกับข้อมูลในระบบและเป็นฉบับล่าสุดหรือไม่ ได้ที่"));
            blocks.add(new Link(null, mark.address()));
        }
        return blocks;
    }

    private static Grid signatures() {
        Cell cell = new Cell(
                List.of(
                        new Words(" ", Style.CENTRED),
                        new Words("ลงชื่อ " + DOTS, Style.CENTRED),
                        new Words("( " + DOTS + " )", Style.CENTRED),
                        new Words("ตำแหน่ง " + DOTS, Style.CENTRED),
                        new Words("วันที่ " + DOTS, Style.CENTRED)),
                1);
        return new Grid(
                "",
                WHO.stream().map(who -> new Column(who, 1)).toList(),
                List.of(new Cells(List.of(cell, cell, cell))));
    }
}
