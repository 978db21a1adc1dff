package prongsai.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes tables so that a Thai office opens them well. */
public final class TableWriter {
    /** Comes with every Excel and shows Thai and Latin. */
    private static final String FONT = "Tahoma";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private TableWriter() {}

    /** A workbook with a sheet per table: headings bold, frozen and filterable, columns as wide as their texts. */
    public static void xlsx(OutputStream out, List<Table> tables) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            CellStyle plain = style(workbook, false);
            CellStyle bold = style(workbook, true);
            for (Table table : tables) {
                sheet(workbook.createSheet(table.name()), table, plain, bold);
            }
            workbook.write(out);
        }
    }

    /**
     * CSV in UTF-8 with a mark, as Excel wants it. A text that a spreadsheet would take for a formula gets an apostrophe in
     * front, so that it stays a text.
     */
    public static void csv(OutputStream out, Table table) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        text.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(table.headings().stream().map(TableWriter::harmless));
        for (List<?> row : table.rows()) {
            printer.printRecord(row.stream().map(TableWriter::harmless));
        }
        printer.flush();
    }

    private static Object harmless(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value;
        }
        String text = value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void sheet(Sheet sheet, Table table, CellStyle plain, CellStyle bold) {
        int columns = table.headings().size();
        int[] widths = new int[columns];
        row(sheet, 0, table.headings(), bold, widths);
        int number = 0;
        for (List<?> row : table.rows()) {
            row(sheet, ++number, row, plain, widths);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, number, 0, columns - 1));
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, (Math.max(NARROWEST, Math.min(WIDEST, widths[column])) + 3) * 256);
        }
    }

    private static void row(Sheet sheet, int number, List<?> values, CellStyle style, int[] widths) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value == null) {
                continue;
            }
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            if (value instanceof Number figure) {
                cell.setCellValue(figure.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
            if (column < widths.length) {
                widths[column] = Math.max(widths[column], value.toString().length());
            }
        }
    }

    private static CellStyle style(SXSSFWorkbook workbook, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
