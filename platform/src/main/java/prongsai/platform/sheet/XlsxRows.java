package prongsai.platform.sheet;

import static prongsai.platform.sheet.SheetProblem.SHEET_BROKEN;
import static prongsai.platform.sheet.SheetProblem.SHEET_CELL_TOO_LONG;
import static prongsai.platform.sheet.SheetProblem.SHEET_HAS_FORMULA;
import static prongsai.platform.sheet.SheetProblem.SHEET_HAS_TOO_MANY_COLUMNS;
import static prongsai.platform.sheet.SheetProblem.SHEET_HAS_TOO_MANY_ROWS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import prongsai.platform.problem.Problem;

/** Makes rows of a sheet's XML as it passes by. */
final class XlsxRows extends DefaultHandler {
    /** What a spreadsheet takes when it is typed, and shows; the digits beyond are those of the binary form. */
    private static final MathContext AS_TYPED = new MathContext(15);

    private static final int LONGEST_NUMBER = 400;

    private final String sheet;
    private final SharedTexts texts;
    private final SheetLimits limits;
    private final Consumer<SheetRow> rows;

    private static final String IN_THE_CELL = "inlineStr";

    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column = -1;
    private String type = "n";
    private boolean inText;
    private int inHint;
    private int count;

    XlsxRows(String sheet, SharedTexts texts, SheetLimits limits, Consumer<SheetRow> rows) {
        this.sheet = sheet;
        this.texts = texts;
        this.limits = limits;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
            case "f" -> throw SHEET_HAS_FORMULA.because(sheet, SheetRow.letters(column) + row);
            case "rPh" -> inHint++;
            case "v" -> inText = !type.equals(IN_THE_CELL);
            case "t" -> inText = type.equals(IN_THE_CELL) && inHint == 0;
            default -> inText = false;
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "rPh" -> inHint--;
            default -> inText = false;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
            if (text.length() > limits.cellCharacters()) {
                throw tooLong();
            }
        }
    }

    private void startRow(@Nullable String number) {
        int next = number == null ? row + 1 : whole(number);
        if (next <= row) {
            throw SHEET_BROKEN.because("row " + next);
        }
        row = next;
        column = -1;
        cells = new ArrayList<>();
    }

    private void startCell(@Nullable String reference, @Nullable String kind) {
        column = reference == null ? column + 1 : column(reference);
        type = kind == null ? "n" : kind;
        text.setLength(0);
    }

    private void endCell() {
        String value = value().strip();
        if (value.isEmpty()) {
            return;
        }
        if (value.length() > limits.cellCharacters()) {
            throw tooLong();
        }
        if (column >= limits.columns()) {
            throw SHEET_HAS_TOO_MANY_COLUMNS.because(row, limits.columns());
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() > column) {
            throw SHEET_BROKEN.because(SheetRow.letters(column) + row);
        }
        cells.add(value);
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (++count > limits.rows()) {
            throw SHEET_HAS_TOO_MANY_ROWS.because(limits.rows());
        }
        rows.accept(new SheetRow(row, List.copyOf(cells)));
    }

    private String value() {
        if (text.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(text.toString());
            case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(text.toString());
            default -> text.toString();
        };
    }

    /** 97.76 is kept as 97.760000000000005: told as it was typed. */
    private static String number(String kept) {
        try {
            BigDecimal number = new BigDecimal(kept.strip()).round(AS_TYPED);
            return Math.abs(number.scale()) > LONGEST_NUMBER
                    ? kept
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            throw SHEET_BROKEN.because(kept);
        }
    }

    /** A whole number of the file's own making, such as a row's. */
    static int whole(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw SHEET_BROKEN.because(number);
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < Math.min(4, reference.length()) && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private Problem tooLong() {
        return SHEET_CELL_TOO_LONG.because(row, SheetRow.letters(column), limits.cellCharacters());
    }
}
