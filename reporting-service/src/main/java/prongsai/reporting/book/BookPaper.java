package prongsai.reporting.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import prongsai.platform.thai.ThaiDates;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.NewPage;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Grid;
import prongsai.reporting.paper.Grid.Cell;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Column;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Paper;

/** The book as a paper: the sums, three charts, and each office in a table. */
final class BookPaper {
    private static final String CENTRE = "ศูนย์ปฏิบัติการต่อต้านการทุจริต กรุงเทพมหานคร";

    private final Book book;
    private final Digits digits;
    private final BookCharts charts;

    private BookPaper(Book book, Digits digits) {
        this.book = book;
        this.digits = digits;
        this.charts = new BookCharts(book, digits);
    }

    static Paper of(Book book, Digits digits) {
        BookPaper paper = new BookPaper(book, digits);
        String title =
                digits.print("ภาพรวมการยกระดับคุณธรรมและความโปร่งใสของหน่วยงาน ปีงบประมาณ พ.ศ. " + book.fiscalYear());
        return new Paper(
                title, CENTRE, digits, paper.blocks(title), digits.print("ข้อมูล ณ " + BookWords.moment(book)), null);
    }

    private List<Block> blocks(String title) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(title, Style.TITLE));
        blocks.add(new Words(
                digits.print("ข้อมูล ณ " + BookWords.moment(book) + " นับการเกินกำหนดถึงวันที่ "
                        + ThaiDates.longForm(book.today())),
                Style.CENTRED));
        blocks.add(sums());
        part(blocks, "คะแนนรวม ปีงบประมาณ พ.ศ. " + (book.fiscalYear() - 1) + " เรียงจากมากไปน้อย", charts.totals());
        part(blocks, "มาตรการของแต่ละหน่วยงาน", charts.work());
        if (!book.indicators().isEmpty()) {
            part(blocks, "คะแนนรายตัวชี้วัด (ตัวหนา คือต่ำกว่าเกณฑ์)", charts.heatMap());
            blocks.add(Words.of(digits.print("ตัวชี้วัดที่ "
                    + book.indicators().stream()
                            .map(book.questionnaire()::heading)
                            .collect(Collectors.joining("  •  ")))));
        }
        part(blocks, "ภาพรวมรายหน่วยงาน", overview());
        return blocks;
    }

    private void part(List<Block> blocks, String heading, Block block) {
        blocks.add(new NewPage());
        blocks.add(new Words(digits.print(heading), Style.HEADING));
        blocks.add(block);
    }

    private Grid sums() {
        List<Row> rows = List.of(
                sum("หน่วยงาน", book.offices().size()),
                sum("หน่วยงานที่มีแผน", sum(one -> one.plan() == null ? 0 : 1)),
                sum("ประเด็นที่ต้องปรับปรุง", sum(Office::issues)),
                sum("มาตรการ", sum(Office::measures)),
                sum("มาตรการที่แล้วเสร็จ", sum(Office::completed)),
                sum("มาตรการที่เกินกำหนด", sum(Office::overdue)),
                sum("มาตรการที่ยังไม่มีหลักฐาน", sum(Office::without)),
                sum("ภาพ", sum(Office::photos)),
                sum("เอกสาร", sum(Office::documents)),
                sum("ลิงก์", sum(Office::links)),
                sum("ลิงก์ที่เปิดไม่ได้", sum(Office::deadLinks)));
        return new Grid("สรุป", List.of(new Column("รายการ", 70), new Column("จำนวน", 30)), rows);
    }

    private int sum(ToIntFunction<Office> figure) {
        return book.offices().stream().mapToInt(figure).sum();
    }

    private Cells sum(String what, int figure) {
        return new Cells(List.of(Cell.of(what), count(figure)));
    }

    private Grid overview() {
        List<Column> columns = List.of(
                new Column("หน่วยงาน", 17),
                new Column("คะแนน", 7),
                new Column("ระดับ", 6),
                new Column("เทียบปีก่อน", 7),
                new Column("แผน", 12),
                new Column("มาตรการ", 8),
                new Column("แล้วเสร็จ", 8),
                new Column("เกินกำหนด", 9),
                new Column("ร้อยละ", 7),
                new Column("รอบ " + digits.print("6") + " เดือน", 8),
                new Column("รอบ " + digits.print("12") + " เดือน", 8),
                new Column("หลักฐาน", 8),
                new Column("ลิงก์เสีย", 7),
                new Column("ไม่มีหลักฐาน", 8));
        return new Grid(
                "ภาพรวม", columns, book.offices().stream().<Row>map(this::row).toList());
    }

    private Cells row(Office one) {
        return new Cells(List.of(
                Cell.of(one.shortName()),
                right(digits.print(BookWords.figure(one.total()))),
                Cell.of(one.grade() == null ? "-" : one.grade()),
                right(digits.print(BookWords.change(one.change()))),
                Cell.of(StateWords.plan(one.plan()).words()),
                count(one.measures()),
                count(one.completed()),
                count(one.overdue()),
                one.measures() == 0 ? right("-") : count(one.percent()),
                Cell.of(StateWords.round(one.m6()).words()),
                Cell.of(StateWords.round(one.m12()).words()),
                count(one.photos() + one.documents() + one.links()),
                count(one.deadLinks()),
                count(one.without())));
    }

    private Cell count(int figure) {
        return right(digits.print(Integer.toString(figure)));
    }

    private static Cell right(String figure) {
        return Cell.of(figure, Style.RIGHT);
    }
}
