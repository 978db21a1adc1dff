package prongsai.platform.sheet;

import static prongsai.platform.sheet.SheetProblem.SHEET_BROKEN;
import static prongsai.platform.sheet.SheetProblem.SHEET_CELL_TOO_LONG;
import static prongsai.platform.sheet.SheetProblem.SHEET_HAS_TOO_MANY_COLUMNS;
import static prongsai.platform.sheet.SheetProblem.SHEET_HAS_TOO_MANY_ROWS;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import prongsai.platform.problem.Problem;

/** Reads CSV as people's programs write it: comma, semicolon or tab, quotes, any line ends, Thai or Unicode. */
final class CsvReader {
    private static final int HEAD = 8192;

    private final SheetLimits limits;
    private final Consumer<SheetRow> rows;
    private int count;

    CsvReader(SheetLimits limits, Consumer<SheetRow> rows) {
        this.limits = limits;
        this.rows = rows;
    }

    void read(Path file) throws IOException {
        TextKind kind = TextKind.of(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(file, kind))
                .setIgnoreEmptyLines(false)
                .get();
        Bounded text = new Bounded(open(file, kind), recordCharacters());
        long number = 0;
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(format).get()) {
            for (CSVRecord record : parser) {
                text.startAgain();
                number = record.getRecordNumber();
                row((int) number, record);
            }
        } catch (UncheckedIOException e) {
            throw problem(e, number + 1);
        }
    }

    private void row(int number, CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        int filled = 0;
        for (int column = 0; column < record.size(); column++) {
            String cell = record.get(column).strip();
            if (cell.length() > limits.cellCharacters()) {
                throw SHEET_CELL_TOO_LONG.because(number, SheetRow.letters(column), limits.cellCharacters());
            }
            if (!cell.isEmpty()) {
                filled = column + 1;
            }
            cells.add(cell);
        }
        if (filled > limits.columns()) {
            throw SHEET_HAS_TOO_MANY_COLUMNS.because(number, limits.columns());
        }
        if (filled > 0) {
            if (++count > limits.rows()) {
                throw SHEET_HAS_TOO_MANY_ROWS.because(limits.rows());
            }
            rows.accept(new SheetRow(number, List.copyOf(cells.subList(0, filled))));
        }
    }

    /** The one that is most frequent in the first line that holds something, outside quotes; a comma where there is none. */
    private static char separator(Path file, TextKind kind) throws IOException {
        char[] head = new char[HEAD];
        int length;
        try (Reader in = open(file, kind)) {
            length = Math.max(0, in.read(head));
        }
        int[] seen = new int[3];
        boolean quoted = false;
        boolean something = false;
        for (int i = 0; i < length; i++) {
            char c = head[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && something) {
                break;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                seen[",;\t".indexOf(c)]++;
            }
            something |= !Character.isWhitespace(c);
        }
        if (seen[2] > seen[0] && seen[2] > seen[1]) {
            return '\t';
        }
        return seen[1] > seen[0] ? ';' : ',';
    }

    private static Reader open(Path file, TextKind kind) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(kind.mark());
        return new BufferedReader(new InputStreamReader(
                in,
                kind.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private long recordCharacters() {
        return 2L * HEAD + (long) limits.columns() * (limits.cellCharacters() + 3L);
    }

    private static Problem problem(UncheckedIOException e, long row) {
        if (e.getCause() instanceof TooLong) {
            return SHEET_BROKEN.because("row " + row + ": a quote is not closed");
        }
        return SHEET_BROKEN.because("row " + row);
    }

    /** A record that goes on and on, as after a quote that is never closed. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Ends a record that is longer than any good one, before it fills the memory. */
    private static final class Bounded extends FilterReader {
        private final long limit;
        private long since;

        Bounded(Reader text, long limit) {
            super(text);
            this.limit = limit;
        }

        void startAgain() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            since += Math.max(0, read);
            if (since > limit) {
                throw new TooLong();
            }
        }
    }
}
