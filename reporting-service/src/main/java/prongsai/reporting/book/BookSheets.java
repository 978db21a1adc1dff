package prongsai.reporting.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.book.Book.ScoreTable;
import prongsai.reporting.book.Sheet.Cell;
import prongsai.reporting.paper.Shade;

/** The book as a workbook, a sheet for each view. */
final class BookSheets {
    private static final List<String> OVERVIEW = List.of(
            "หน่วยงาน",
            "คะแนนรวม",
            "ระดับ",
            "เทียบกับปีก่อน",
            "สถานะแผน",
            "ประเด็น",
            "มาตรการ",
            "แล้วเสร็จ",
            "เกินกำหนด",
            "ร้อยละความก้าวหน้า",
            "รอบ 6 เดือน",
            "รอบ 12 เดือน",
            "แบบของขวัญ รอบ 6 เดือน",
            "แบบของขวัญ รอบ 12 เดือน",
            "ข้อมูล OIT ที่พร้อมเปิดเผย",
            "ข้อมูล OIT ทั้งหมด",
            "ภาพ",
            "เอกสาร",
            "ลิงก์",
            "ลิงก์ที่เปิดไม่ได้",
            "มาตรการที่ยังไม่มีหลักฐาน");
    private static final List<String> MEASURES = List.of(
            "หน่วยงาน",
            "มาตรการที่",
            "ตัวชี้วัดที่",
            "มาตรการ/กิจกรรม",
            "ผู้รับผิดชอบ",
            "กำหนดเวลาตามแผน",
            "ครบกำหนด",
            "สถานะ",
            "ร้อยละความก้าวหน้า",
            "เกินกำหนด (วัน)");
    private static final List<String> ROUNDS = List.of(
            "หน่วยงาน",
            "รอบรายงาน",
            "สถานะ",
            "ตั้งแต่วันที่",
            "ถึงวันที่",
            "กำหนดส่ง",
            "วันที่ส่ง",
            "วันที่เผยแพร่",
            "เหตุที่ส่งกลับ",
            "แบบรายงานของขวัญ");
    private static final List<String> MISSING = List.of(
            "หน่วยงาน", "สิ่งที่ต้องแก้ไข", "มาตรการที่", "มาตรการ/กิจกรรม หรือคำบรรยายลิงก์", "ลิงก์", "ตรวจล่าสุด");

    private BookSheets() {}

    static List<Sheet> of(Book book) {
        return List.of(
                new Sheet("ภาพรวม", OVERVIEW, overview(book)),
                indicators(book),
                new Sheet("มาตรการ", MEASURES, measures(book, book.measures())),
                new Sheet("เกินกำหนด", MEASURES, measures(book, book.late())),
                new Sheet("รอบรายงาน", ROUNDS, rounds(book)),
                new Sheet("หลักฐาน", MISSING, missing(book)),
                AboutSheet.of(book));
    }

    private static List<List<Cell>> overview(Book book) {
        Heat heat = book.heat();
        return book.offices().stream()
                .map(one -> List.of(
                        Cell.of(one.nameTh()),
                        new Cell(one.total(), heat.of(one.total())),
                        new Cell(one.grade(), heat.of(one.total())),
                        change(one.change()),
                        Cell.of(StateWords.plan(one.plan())),
                        Cell.of(one.issues()),
                        Cell.of(one.measures()),
                        Cell.of(one.completed()),
                        Cell.bad(one.overdue()),
                        Cell.of(one.measures() == 0 ? null : one.percent()),
                        Cell.of(StateWords.round(one.m6())),
                        Cell.of(StateWords.round(one.m12())),
                        Cell.of(StateWords.round(one.giftsM6())),
                        Cell.of(StateWords.round(one.giftsM12())),
                        Cell.of(one.disclosed()),
                        Cell.of(one.toDisclose()),
                        Cell.of(one.photos()),
                        Cell.of(one.documents()),
                        Cell.of(one.links()),
                        Cell.bad(one.deadLinks()),
                        Cell.bad(one.without())))
                .toList();
    }

    private static Cell change(@Nullable BigDecimal change) {
        return new Cell(
                change,
                change == null || change.signum() == 0 ? Shade.NONE : change.signum() > 0 ? Shade.GOOD : Shade.LOWER);
    }

    private static Sheet indicators(Book book) {
        List<Integer> numbers = book.indicators();
        List<String> headings = new ArrayList<>(List.of("หน่วยงาน"));
        numbers.forEach(number -> headings.add(book.questionnaire().heading(number)));
        ScoreTable scores = book.scoreTable();
        Heat heat = book.heat();
        List<List<Cell>> rows = new ArrayList<>();
        for (Office office : book.offices()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(office.nameTh())));
            for (int number : numbers) {
                BigDecimal score = scores.of(office, number);
                row.add(new Cell(score, heat.of(score)));
            }
            rows.add(row);
        }
        return new Sheet("ตัวชี้วัด", headings, rows);
    }

    private static List<List<Cell>> measures(Book book, List<PlannedMeasure> measures) {
        return measures.stream()
                .map(one -> {
                    int late = one.daysLate(book.today());
                    return List.of(
                            Cell.of(one.office()),
                            Cell.of(one.number()),
                            Cell.of(one.indicatorNumbers()),
                            Cell.of(one.activity()),
                            Cell.of(one.responsible()),
                            Cell.of(one.due()),
                            Cell.of(one.dueOn()),
                            Cell.of(StateWords.measure(one.status(), late > 0)),
                            Cell.of(one.percent()),
                            late > 0 ? Cell.bad(late) : Cell.EMPTY);
                })
                .toList();
    }

    private static List<List<Cell>> rounds(Book book) {
        return book.rounds().stream()
                .map(one -> List.of(
                        Cell.of(one.office()),
                        Cell.of(StateWords.half(one.half())),
                        Cell.of(StateWords.round(one.status(), one.late(book.today()))),
                        Cell.of(one.from()),
                        Cell.of(one.to()),
                        Cell.of(one.dueOn()),
                        Cell.of(one.submittedOn()),
                        Cell.of(one.publishedOn()),
                        Cell.of(one.returnReason()),
                        Cell.of(StateWords.round(one.gifts()))))
                .toList();
    }

    private static List<List<Cell>> missing(Book book) {
        Stream<List<Cell>> bare = book.measures().stream()
                .filter(one -> !one.withdrawn() && !one.proven())
                .map(one -> List.of(
                        Cell.of(one.office()),
                        new Cell("มาตรการที่ยังไม่มีหลักฐาน", Shade.LOW),
                        Cell.of(Integer.toString(one.number())),
                        Cell.of(one.activity()),
                        Cell.EMPTY,
                        Cell.EMPTY));
        Stream<List<Cell>> dead = book.deadLinks().stream()
                .map(one -> List.of(
                        Cell.of(one.office()),
                        new Cell("ลิงก์ที่เปิดไม่ได้", Shade.LOWEST),
                        Cell.of(Objects.requireNonNullElse(one.measures(), "")),
                        Cell.of(one.caption()),
                        Cell.of(one.url()),
                        Cell.of(one.checkedOn())));
        return Stream.concat(bare, dead).toList();
    }
}
