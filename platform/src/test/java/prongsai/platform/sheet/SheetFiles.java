package prongsai.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the files, good and bad, that people and others send. */
final class SheetFiles {
    private SheetFiles() {}

    static Path xlsx(Path folder, Consumer<XSSFWorkbook> content) {
        Path file = folder.resolve("table.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good workbook of one cell in which these parts are others. */
    static Path with(Path folder, Map<String, byte[]> parts) throws IOException {
        Path good = xlsx(
                folder, book -> book.createSheet("ก").createRow(0).createCell(0).setCellValue("x"));
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(good))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        all.putAll(parts);
        return zip(folder.resolve("changed.xlsx"), all);
    }

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    static byte[] part(Path file, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IOException("No " + name);
    }

    static byte[] sheetXml(String rows) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>")
                .getBytes(UTF_8);
    }

    /** A sheet of a few kilobytes that unpacks to hundreds of megabytes. */
    static Path bomb(Path folder, int megabytes) throws IOException {
        Path good = with(folder, Map.of());
        Path file = folder.resolve("bomb.xlsx");
        byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(good));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    for (int i = 0; i < megabytes; i++) {
                        out.write(blanks);
                    }
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return file;
    }
}
