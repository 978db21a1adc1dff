package prongsai.platform.sheet;

import static prongsai.platform.sheet.SheetProblem.SHEET_BROKEN;
import static prongsai.platform.sheet.SheetProblem.SHEET_KIND_NOT_ACCEPTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table that somebody sent. */
public final class Sheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 4096;

    private Sheets() {}

    /**
     * Hands over every row that holds something, in order: of a CSV file, of an XLSX file's first visible sheet, or of the
     * sheet of this name. A number of an XLSX cell comes as the decimal that was typed, whatever its format shows. Fails with
     * a {@link SheetProblem} for what is no table, is damaged, holds a formula, or is larger than the limits; rows may have
     * been handed over before. What the handler throws ends the reading.
     *
     * @param sheet the name of a sheet; null for the first visible one
     */
    public static void read(Path file, @Nullable String sheet, SheetLimits limits, Consumer<SheetRow> rows) {
        try {
            byte[] head = head(file);
            if (startsWith(head, ZIP)) {
                XlsxMeasure.check(file, limits);
                new XlsxReader(limits, rows).read(file, sheet);
            } else if (startsWith(head, OLE2)) {
                throw OldExcel.problem(file);
            } else if (looksLikeText(head)) {
                new CsvReader(limits, rows).read(file);
            } else {
                throw SHEET_KIND_NOT_ACCEPTED.because();
            }
        } catch (IOException e) {
            throw SHEET_BROKEN.because(e.getClass().getSimpleName());
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** Text of whatever encoding has no control characters but white space; UTF-16 tells itself by its mark. */
    private static boolean looksLikeText(byte[] head) {
        if (TextKind.isUtf16(head)) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        String start =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        return !start.startsWith("%pdf-")
                && !start.replace("\u00ef\u00bb\u00bf", "").startsWith("<");
    }
}
