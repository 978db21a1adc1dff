package prongsai.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.platform.problem.Problem;

class SheetsTest {
    private static final SheetLimits LIMITS = new SheetLimits(5, 100, 50, 50L << 20);

    @TempDir
    Path folder;

    private static List<String> read(Path file, String sheet, SheetLimits limits) {
        List<String> rows = new ArrayList<>();
        Sheets.read(file, sheet, limits, row -> rows.add(row.number() + " " + String.join("|", row.cells())));
        return rows;
    }

    private List<String> text(String content, Charset charset) throws IOException {
        Path file = folder.resolve("anything.bin");
        Files.write(file, content.getBytes(charset));
        return read(file, null, LIMITS);
    }

    private static Problem refused(Path file) {
        return refused(file, LIMITS);
    }

    private static Problem refused(Path file, SheetLimits limits) {
        return assertThrows(Problem.class, () -> read(file, null, limits));
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("anything.csv"), content.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void csv_is_read_whatever_separates_it(String separator) throws IOException {
        String content = "ปี,หน่วยงาน,คะแนน\r\n๒๕๖๖,\"เขต \"\"ดินแดง\"\"\",97.76\r\n".replace(",", separator);

        assertEquals(List.of("1 ปี|หน่วยงาน|คะแนน", "2 ๒๕๖๖|เขต \"ดินแดง\"|97.76"), text(content, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874", "TIS-620"})
    void csv_is_read_however_thai_is_encoded(String charset) throws IOException {
        assertEquals(
                List.of("1 สำนักงานเขต|ข้อ", "2 ยานนาวา|ฉ๑"),
                text("สำนักงานเขต,ข้อ\nยานนาวา,ฉ๑\n", Charset.forName(charset)));
    }

    @Test
    void marks_at_the_start_are_no_part_of_the_first_heading() throws IOException {
        assertEquals(List.of("1 ก|b"), text("\uFEFFก,b", UTF_8));
        assertEquals(List.of("1 ก|b"), text("\uFEFFก,b", UTF_16LE));
    }

    @Test
    void a_byte_that_only_later_proves_thai_windows_decides_the_whole_file() throws IOException {
        String content = "code,name\n" + "1012,Yan Nawa\n".repeat(60) + "1012,ยานนาวา\n";

        List<String> rows = text(content, Charset.forName("x-windows-874"));

        assertEquals("62 1012|ยานนาวา", rows.get(61));
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_shows_them() throws IOException {
        assertEquals(List.of("1 a|b", "3 two\nlines|x", "5 c"), text("a,b\n\n\"two\nlines\",x,\n,,\nc\n", UTF_8));
        Path file = SheetFiles.xlsx(folder, book -> {
            var sheet = book.createSheet("s");
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.createRow(1).createCell(1).setCellValue("");
            sheet.createRow(4).createCell(2).setCellValue("c");
        });
        assertEquals(List.of("1 a", "5 ||c"), read(file, null, LIMITS));
    }

    @Test
    void a_quote_that_is_never_closed_is_told() throws IOException {
        assertEquals(SheetProblem.SHEET_BROKEN, refused(file("a,b\n\"c,d\n")).type());
        Problem endless = refused(file("a,b\n\"" + "x".repeat(200_000)));
        assertEquals(SheetProblem.SHEET_BROKEN, endless.type());
        assertEquals(List.of("row 2: a quote is not closed"), endless.arguments());
    }

    @ParameterizedTest
    @CsvSource({
        "97.760000000000005, 97.76",
        "98.866666666666674, 98.8666666666667",
        "2566, 2566",
        "1.012E3, 1012",
        "100.0, 100",
        "0.0, 0",
        "-1.5, -1.5"
    })
    void a_number_is_the_decimal_that_was_typed(String kept, String typed) throws IOException {
        Path file = SheetFiles.with(
                folder,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        SheetFiles.sheetXml("<row r=\"1\"><c r=\"A1\"><v>" + kept + "</v></c></row>")));

        assertEquals(List.of("1 " + typed), read(file, null, LIMITS));
    }

    @Test
    void formats_do_not_change_a_number() {
        Path file = SheetFiles.xlsx(folder, book -> {
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            Row row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue(0.9776);
            row.getCell(0).setCellStyle(percent);
            row.createCell(1).setCellValue(true);
            row.createCell(2).setCellErrorValue((byte) 42);
        });

        assertEquals(List.of("1 0.9776|TRUE|#N/A"), read(file, null, LIMITS));
    }

    @Test
    void the_first_visible_sheet_is_read_or_the_one_that_is_named() {
        Path file = SheetFiles.xlsx(folder, book -> {
            for (String name : List.of("ซ่อน", "คะแนน", "ช่วยเหลือ")) {
                book.createSheet(name).createRow(0).createCell(0).setCellValue("in " + name);
            }
            book.setActiveSheet(1);
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
        });

        assertEquals(List.of("1 in คะแนน"), read(file, null, LIMITS));
        assertEquals(List.of("1 in ช่วยเหลือ"), read(file, "ช่วยเหลือ", LIMITS));
        Problem absent = assertThrows(Problem.class, () -> read(file, "ไม่มี", LIMITS));
        assertEquals(SheetProblem.SHEET_NOT_FOUND, absent.type());
        assertEquals(List.of("ไม่มี", "ซ่อน, คะแนน, ช่วยเหลือ"), absent.arguments());
    }

    @Test
    void a_formula_is_refused_with_its_place() {
        Path file = SheetFiles.xlsx(folder, book -> {
            var sheet = book.createSheet("คะแนน");
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.createRow(2).createCell(3).setCellFormula("1+1");
        });

        Problem problem = refused(file);
        assertEquals(SheetProblem.SHEET_HAS_FORMULA, problem.type());
        assertEquals(List.of("คะแนน", "D3"), problem.arguments());
    }

    @Test
    void more_columns_rows_or_characters_than_allowed_are_refused_with_their_place() throws IOException {
        Path wide = SheetFiles.xlsx(folder, book -> {
            Row row = book.createSheet("s").createRow(6);
            row.createCell(5).setCellValue("x");
        });
        assertEquals(
                List.of(SheetProblem.SHEET_HAS_TOO_MANY_COLUMNS, 7, 5),
                List.of(
                        refused(wide).type(),
                        refused(wide).arguments().get(0),
                        refused(wide).arguments().get(1)));
        assertEquals(
                SheetProblem.SHEET_HAS_TOO_MANY_COLUMNS,
                refused(file("a,b\n1,2,3,4,5,6\n")).type());
        assertEquals(
                SheetProblem.SHEET_HAS_TOO_MANY_ROWS,
                refused(file("a\n".repeat(101))).type());
        assertEquals(100, read(file("a\n".repeat(100)), null, LIMITS).size());
        Problem tooLong = refused(file("a,b\n1," + "x".repeat(51)));
        assertEquals(SheetProblem.SHEET_CELL_TOO_LONG, tooLong.type());
        assertEquals(List.of(2, "B", 50), tooLong.arguments());
        Path longText = SheetFiles.xlsx(
                folder, book -> book.createSheet("s").createRow(2).createCell(1).setCellValue("x".repeat(500)));
        assertEquals(List.of(3, "B", 50), refused(longText).arguments());
    }

    @Test
    void many_rows_of_a_workbook_are_refused_too() {
        Path file = SheetFiles.xlsx(folder, book -> {
            var sheet = book.createSheet("s");
            for (int i = 0; i < 101; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
        });

        assertEquals(SheetProblem.SHEET_HAS_TOO_MANY_ROWS, refused(file).type());
    }

    @Test
    void a_bomb_is_refused_before_it_is_opened() throws IOException {
        Path bomb = SheetFiles.bomb(folder, 40);

        Problem byRatio = refused(bomb);
        assertEquals(SheetProblem.SHEET_UNPACKS_TOO_LARGE, byRatio.type());
        assertEquals(List.of("1:150"), byRatio.arguments());
        Problem bySize = refused(bomb, new SheetLimits(5, 100, 50, 1 << 19));
        assertEquals(SheetProblem.SHEET_UNPACKS_TOO_LARGE, bySize.type());
    }

    @Test
    void an_archive_of_very_many_files_is_refused() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 600; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }

        assertEquals(
                SheetProblem.SHEET_UNPACKS_TOO_LARGE,
                refused(SheetFiles.with(folder, parts)).type());
    }

    @Test
    void macros_are_refused_by_their_content() throws IOException {
        Path good = SheetFiles.with(folder, Map.of());
        String types = new String(SheetFiles.part(good, "[Content_Types].xml"), UTF_8);
        byte[] macro = types.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .getBytes(UTF_8);
        byte[] hidden = types.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                .getBytes(UTF_8);

        assertEquals(
                SheetProblem.SHEET_HAS_MACROS,
                refused(SheetFiles.with(folder, Map.of("[Content_Types].xml", macro)))
                        .type());
        assertEquals(
                SheetProblem.SHEET_HAS_MACROS,
                refused(SheetFiles.with(
                                folder, Map.of("[Content_Types].xml", hidden, "xl/vbaProject.bin", new byte[] {1})))
                        .type());
    }

    @Test
    void an_old_workbook_and_a_locked_one_are_told_apart() throws Exception {
        Path old = folder.resolve("old.xlsx");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            book.createSheet("s");
            book.write(out);
        }
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            book.createSheet("s");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                book.write(inside);
            }
            container.writeFilesystem(out);
        }

        assertEquals(SheetProblem.SHEET_IS_OLD_EXCEL, refused(old).type());
        assertEquals(SheetProblem.SHEET_IS_ENCRYPTED, refused(locked).type());
    }

    @Test
    void what_is_no_table_is_refused_whatever_it_is_called() throws IOException {
        Path word = folder.resolve("table.xlsx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            document.createParagraph().createRun().setText("no table");
            document.write(out);
        }
        Path archive = SheetFiles.zip(folder.resolve("archive.xlsx"), Map.of("a.txt", new byte[] {1}));
        Path pdf = Files.write(folder.resolve("a.csv"), "%PDF-1.7\n1 0 obj".getBytes(UTF_8));
        Path page = Files.write(folder.resolve("b.csv"), "<html><table>".getBytes(UTF_8));
        Path picture = Files.write(folder.resolve("c.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});

        for (Path file : List.of(word, archive, pdf, page, picture)) {
            assertEquals(SheetProblem.SHEET_KIND_NOT_ACCEPTED, refused(file).type(), file.toString());
        }
    }

    @Test
    void a_file_that_was_cut_off_is_told() throws IOException {
        Path good = SheetFiles.with(folder, Map.of());
        byte[] all = Files.readAllBytes(good);
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(all, all.length / 2));
        Path noEnd = SheetFiles.with(
                folder, Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">".getBytes(UTF_8)));

        assertEquals(SheetProblem.SHEET_BROKEN, refused(half).type());
        assertEquals(SheetProblem.SHEET_BROKEN, refused(noEnd).type());
    }

    @Test
    void entities_are_not_followed() throws IOException {
        Path secret = Files.write(folder.resolve("secret.txt"), "secret".getBytes(UTF_8));
        byte[] evil = ("<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + new String(
                                        SheetFiles.sheetXml("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>"),
                                        UTF_8)
                                .replaceFirst("<\\?xml[^>]*>", ""))
                .getBytes(UTF_8);
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml")) {
            Path file = SheetFiles.with(folder, Map.of(part, evil));

            assertEquals(SheetProblem.SHEET_BROKEN, refused(file).type(), part);
        }
    }

    @Test
    void what_the_handler_throws_ends_the_reading() throws IOException {
        Path file = file("a\nb\nc\n");
        List<Integer> seen = new ArrayList<>();

        assertThrows(
                IllegalStateException.class,
                () -> Sheets.read(file, null, LIMITS, row -> {
                    seen.add(row.number());
                    if (row.number() == 2) {
                        throw new IllegalStateException("enough");
                    }
                }));
        assertEquals(List.of(1, 2), seen);
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "599,WB", "701,ZZ", "702,AAA"})
    void columns_have_letters(int column, String letters) {
        assertEquals(letters, SheetRow.letters(column));
    }
}
