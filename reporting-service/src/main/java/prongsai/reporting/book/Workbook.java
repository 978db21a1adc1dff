package prongsai.reporting.book;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.book.Sheet.Cell;
import prongsai.reporting.paper.Shade;

/** Writes sheets with grounds: headings bold, frozen and filterable, the office's name staying in sight; each style made once. */
final class Workbook {
    private static final String FONT = "Tahoma";
    /** A day of the Buddhist Era, as Thai Excel has it. */
    private static final String DAY = "[$-107041E]d mmm yyyy;@";

    private static final String FIGURE = "0.00";
    private static final String PLAIN = "General";
    private static final int ROWS_IN_MEMORY = 100;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int DAY_WIDTH = 12;

    private final SXSSFWorkbook workbook;
    private final Font plain;
    private final Font bold;
    private final Map<Look, CellStyle> looks = new HashMap<>();

    private record Look(Shade shade, String format, boolean heading) {}

    private Workbook(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = font(false);
        this.bold = font(true);
    }

    /** Writes the workbook; the stream stays open. */
    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            Workbook writing = new Workbook(workbook);
            sheets.forEach(writing::sheet);
            workbook.write(out);
        }
    }

    private void sheet(Sheet sheet) {
        SXSSFSheet lines = workbook.createSheet(sheet.name());
        int columns = sheet.headings().size();
        int[] widths = new int[columns];
        row(lines, 0, sheet.headings().stream().map(Cell::of).toList(), true, widths);
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(lines, i + 1, sheet.rows().get(i), false, widths);
        }
        lines.createFreezePane(1, 1);
        lines.setAutoFilter(new CellRangeAddress(0, sheet.rows().size(), 0, columns - 1));
        for (int column = 0; column < columns; column++) {
            lines.setColumnWidth(column, (Math.max(NARROWEST, Math.min(WIDEST, widths[column])) + 3) * 256);
        }
    }

    private void row(SXSSFSheet sheet, int number, List<Cell> cells, boolean heading, int[] widths) {
        SXSSFRow row = sheet.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            SXSSFCell written = row.createCell(column);
            written.setCellStyle(look(cell, heading));
            widths[column] = Math.max(widths[column], write(written, cell.value()));
        }
    }

    /** Answers how wide it stands there, in letters. */
    private static int write(SXSSFCell cell, @Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            return DAY_WIDTH;
        }
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
        return value.toString().length();
    }

    private CellStyle look(Cell cell, boolean heading) {
        String format = cell.value() instanceof LocalDate ? DAY : cell.value() instanceof BigDecimal ? FIGURE : PLAIN;
        return looks.computeIfAbsent(new Look(heading ? Shade.WORKING : cell.shade(), format, heading), this::style);
    }

    private CellStyle style(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(look.heading() ? bold : plain);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        if (look.shade() != Shade.NONE) {
            style.setFillForegroundColor(new XSSFColor(look.shade().rgb(), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private Font font(boolean heavy) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(heavy);
        return font;
    }
}
