package prongsai.reporting.book;

import java.util.ArrayList;
import java.util.List;
import prongsai.reporting.book.Sheet.Cell;

/** What the workbook is of, and what its grounds say. */
final class AboutSheet {
    private AboutSheet() {}

    static Sheet of(Book book) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(line("ปีงบประมาณของแผน", Integer.toString(book.fiscalYear())));
        rows.add(line("คะแนน ITA ของปีงบประมาณ", Integer.toString(book.fiscalYear() - 1)));
        rows.add(line("ข้อมูล ณ", BookWords.moment(book)));
        rows.add(List.of(Cell.of("นับวันเกินกำหนดถึง"), Cell.of(book.today())));
        rows.add(line("มาตรการที่ยกเลิก", "อยู่ในแผ่นงานมาตรการ แต่ไม่นับรวมในภาพรวม"));
        book.heat()
                .steps()
                .forEach(
                        step -> rows.add(List.of(Cell.of("สีของคะแนน"), new Cell(BookWords.step(step), step.shade()))));
        return new Sheet("คำอธิบาย", List.of("เรื่อง", "คำอธิบาย"), rows);
    }

    private static List<Cell> line(String what, String words) {
        return List.of(Cell.of(what), Cell.of(words));
    }
}
