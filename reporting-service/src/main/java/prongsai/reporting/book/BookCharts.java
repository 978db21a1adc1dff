package prongsai.reporting.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.book.Book.ScoreTable;
import prongsai.reporting.paper.Chart;
import prongsai.reporting.paper.Chart.Bar;
import prongsai.reporting.paper.Chart.Bars;
import prongsai.reporting.paper.Chart.Cell;
import prongsai.reporting.paper.Chart.Ground;
import prongsai.reporting.paper.Chart.HeatMap;
import prongsai.reporting.paper.Chart.Line;
import prongsai.reporting.paper.Chart.Mark;
import prongsai.reporting.paper.Chart.Part;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Shade;

/** The book's charts. */
final class BookCharts {
    private static final int FULL = 100;

    private final Book book;
    private final Digits digits;
    private final Heat heat;

    BookCharts(Book book, Digits digits) {
        this.book = book;
        this.digits = digits;
        this.heat = book.heat();
    }

    /** The total scores, the highest first, those without one last. */
    Chart totals() {
        List<Bar> bars = book.offices().stream()
                .sorted(Comparator.comparing(
                        Office::total,
                        Comparator.nullsLast(
                                Comparator.<BigDecimal>naturalOrder().reversed())))
                .map(this::total)
                .toList();
        BigDecimal threshold = heat.threshold();
        Mark mark = threshold == null
                ? null
                : new Mark(threshold.doubleValue(), digits.print("เกณฑ์ " + threshold.toPlainString()));
        return new Bars("คะแนนรวมของแต่ละหน่วยงาน", scoreKeys(), bars, FULL, mark);
    }

    private Bar total(Office office) {
        BigDecimal total = office.total();
        String figure = total == null
                ? "ไม่มีคะแนน"
                : digits.print(BookWords.figure(total)) + (heat.below(total) ? " ต่ำกว่าเกณฑ์" : "");
        List<Part> parts = total == null ? List.of() : List.of(new Part(total.doubleValue(), heat.of(total)));
        return new Bar(office.shortName(), parts, figure, figure);
    }

    /** How many measures are done, on their way and late; the three figures stand at the end of each bar. */
    Chart work() {
        List<Ground> keys = List.of(
                new Ground(Shade.GOOD, "แล้วเสร็จ"),
                new Ground(Shade.WORKING, "ยังไม่แล้วเสร็จและยังไม่เกินกำหนด"),
                new Ground(Shade.LOWEST, "เกินกำหนด (ตัวเลขท้ายแท่งเรียงตามลำดับนี้)"));
        int most = book.offices().stream().mapToInt(Office::measures).max().orElse(0);
        return new Bars(
                "มาตรการของแต่ละหน่วยงาน",
                keys,
                book.offices().stream().map(this::work).toList(),
                most,
                null);
    }

    private Bar work(Office office) {
        if (office.measures() == 0) {
            return new Bar(office.shortName(), List.of(), "ไม่มีมาตรการ", "ไม่มีมาตรการ");
        }
        List<Part> parts = List.of(
                new Part(office.completed(), Shade.GOOD),
                new Part(office.underWay(), Shade.WORKING),
                new Part(office.overdue(), Shade.LOWEST));
        return new Bar(
                office.shortName(),
                parts,
                digits.print("%d / %d / %d".formatted(office.completed(), office.underWay(), office.overdue())),
                digits.print("แล้วเสร็จ %d ยังไม่เกินกำหนด %d เกินกำหนด %d"
                        .formatted(office.completed(), office.underWay(), office.overdue())));
    }

    /** Offices by indicators; a score below the threshold is bold. */
    Chart heatMap() {
        ScoreTable scores = book.scoreTable();
        List<Line> lines = book.offices().stream()
                .map(office -> new Line(
                        office.shortName(),
                        book.indicators().stream()
                                .map(number -> cell(scores.of(office, number)))
                                .toList()))
                .toList();
        List<String> columns = book.indicators().stream()
                .map(number -> digits.print(Integer.toString(number)))
                .toList();
        return new HeatMap("คะแนนรายตัวชี้วัดของแต่ละหน่วยงาน", scoreKeys(), columns, lines);
    }

    private Cell cell(@Nullable BigDecimal score) {
        return new Cell(digits.print(BookWords.figure(score)), heat.of(score), heat.below(score));
    }

    private List<Ground> scoreKeys() {
        List<Ground> keys = new ArrayList<>();
        heat.steps().forEach(step -> keys.add(new Ground(step.shade(), digits.print(BookWords.step(step)))));
        return keys;
    }
}
