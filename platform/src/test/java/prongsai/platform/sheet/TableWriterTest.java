package prongsai.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private static final Table SCORES = new Table(
            "คะแนน",
            List.of("รหัส", "หน่วยงาน", "คะแนน"),
            List.of(
                    List.of("1012", "สำนักงานเขตยานนาวา", new BigDecimal("98.14")),
                    Arrays.asList("1026", null, new BigDecimal("-1"))));

    @Test
    void a_workbook_has_bold_frozen_filterable_headings_and_texts_that_stay_texts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(out, List.of(SCORES, new Table("ช่วย", List.of("ก"), List.of())));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheet("คะแนน");
            assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("A1:C3", sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals(CellType.STRING, sheet.getRow(1).getCell(0).getCellType());
            assertEquals(98.14, sheet.getRow(1).getCell(2).getNumericCellValue());
            assertEquals(
                    "Tahoma",
                    sheet.getRow(1).getCell(1).getCellStyle().getFont().getFontName());
            assertTrue(sheet.getColumnWidth(1) > sheet.getColumnWidth(0));
            assertEquals(2, book.getNumberOfSheets());
        }
    }

    @Test
    void csv_has_a_mark_and_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.csv(
                out,
                new Table(
                        "x",
                        List.of("ก", "b"),
                        List.of(
                                List.of("=1+1", "+66"),
                                List.of("-x", "@a"),
                                List.of(new BigDecimal("-5.5"), "a, \"b\""))));

        assertEquals("\uFEFFก,b\r\n'=1+1,'+66\r\n'-x,'@a\r\n-5.5,\"a, \"\"b\"\"\"\r\n", out.toString(UTF_8));
    }
}
