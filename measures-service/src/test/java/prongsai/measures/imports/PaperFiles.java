package prongsai.measures.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import prongsai.platform.thai.ThaiDigits;

/**
 * Builds Word documents out of lines of text: a line with tabs is a row, an empty line or another one ends the table, a line
 * without tabs is a paragraph. Within a cell {@code <p>}, {@code <li>}, {@code <a href>} mean what they mean in HTML; {@code
 * <img>} is a picture, {@code <num>} and {@code <num2>} a paragraph that the word processor numbers itself, {@code ^} alone a
 * part of the merged cell above, {@code <span=n>} a cell over n columns.
 */
final class PaperFiles {
    /** How the same lines are laid out. */
    enum Style {
        AS_TEXT,
        ONE_TABLE,
        ONE_TABLE_ONE_HEADING,
        NO_GRID,
        LATIN_DIGITS,
        HEADINGS_SPAN,
        HEADINGS_BETWEEN
    }

    private static final Pattern TAG = Pattern.compile("<(/?)(p|ul|li|b|a|img|num2|num|br)\\b([^>]*)>");
    private static final Pattern SPAN = Pattern.compile("^<span=(\\d+)>");
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        0,
        0,
        0,
        0
    };

    private final XWPFDocument document = new XWPFDocument();
    private final Style style;
    private BigInteger numbers = BigInteger.ZERO;

    private PaperFiles(Style style) {
        this.style = style;
    }

    static byte[] docx(String text) {
        return docx(text, Style.AS_TEXT);
    }

    static byte[] docx(String text, Style style) {
        PaperFiles files = new PaperFiles(style);
        files.write(style == Style.LATIN_DIGITS ? ThaiDigits.toLatin(text) : text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = files.document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("paper", ".docx");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        boolean one = style == Style.ONE_TABLE || style == Style.ONE_TABLE_ONE_HEADING;
        List<String> table = new ArrayList<>();
        String heading = "";
        for (String line : text.split("\n", -1)) {
            if (line.contains("\t")) {
                String columns = line.replaceAll("\\s", "")
                        .substring(0, Math.min(30, line.replaceAll("\\s", "").length()));
                boolean isHeading = columns.startsWith("ตัวชี้วัดประเด็น") || columns.startsWith("ประเด็นการประเมิน");
                boolean sameKind = isHeading && cells(line).length == cells(heading).length;
                if (isHeading && !sameKind && !table.isEmpty()) {
                    flush(table);
                }
                if (isHeading) {
                    boolean repeated = sameKind && one && !table.isEmpty();
                    heading = line;
                    if (repeated && style == Style.ONE_TABLE_ONE_HEADING) {
                        continue;
                    }
                }
                if (style == Style.HEADINGS_BETWEEN && isSection(line)) {
                    flush(table);
                    paragraph(line.replaceAll("<[^>]+>", "").strip());
                    table.add(heading);
                    continue;
                }
                table.add(line);
            } else if (!line.isBlank()) {
                flush(table);
                paragraph(line.replace("**", "").replaceAll("<[^>]+>", "").strip());
            } else if (!one) {
                flush(table);
            }
        }
        flush(table);
    }

    private static boolean isSection(String line) {
        return line.replaceAll("<[^>]+>", "").strip().matches("(แบบ|ตัวชี้วัดที่)[^\t]*");
    }

    private static String[] cells(String line) {
        return line.split("\t", -1);
    }

    private void paragraph(String text) {
        document.createParagraph().createRun().setText(text);
    }

    private void flush(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (String line : lines) {
            row(table, cells(line));
        }
        if (style == Style.NO_GRID && table.getCTTbl().getTblGrid() != null) {
            org.w3c.dom.Node grid = table.getCTTbl().getTblGrid().getDomNode();
            grid.getParentNode().removeChild(grid);
        }
        lines.clear();
        document.createParagraph();
    }

    private void row(XWPFTable table, String[] cells) {
        XWPFTableRow row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        if (style == Style.HEADINGS_SPAN && isSection(String.join("\t", cells))) {
            XWPFTableCell cell = row.createCell();
            properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(cells.length));
            fill(cell, cells[0]);
            return;
        }
        for (String text : cells) {
            XWPFTableCell cell = row.createCell();
            Matcher span = SPAN.matcher(text);
            if (span.find()) {
                properties(cell).addNewGridSpan().setVal(new BigInteger(span.group(1)));
            }
            if (text.equals("^")) {
                properties(cell).addNewVMerge();
            } else {
                fill(cell, text.replaceFirst(SPAN.pattern(), ""));
            }
        }
    }

    static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    /** The first row of a merged cell. */
    static void mergeBegins(XWPFTableCell cell) {
        properties(cell).addNewVMerge().setVal(STMerge.RESTART);
    }

    private void fill(XWPFTableCell cell, String html) {
        String text = html.replace("&gt;", ">").replace("&amp;", "&");
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        Matcher tag = TAG.matcher(text);
        int from = 0;
        String link = null;
        boolean listed = false;
        while (tag.find()) {
            paragraph = words(paragraph, text.substring(from, tag.start()), link);
            from = tag.end();
            boolean closes = !tag.group(1).isEmpty();
            switch (tag.group(2).toLowerCase(Locale.ROOT)) {
                case "p", "li", "ul", "br" -> paragraph = fresh(cell, paragraph);
                case "num" -> {
                    paragraph = fresh(cell, paragraph);
                    paragraph.setNumID(numbers(!listed));
                    paragraph.setNumILvl(BigInteger.ZERO);
                    listed = true;
                }
                case "num2" -> {
                    paragraph = fresh(cell, paragraph);
                    paragraph.setNumID(numbers(false));
                    paragraph.setNumILvl(BigInteger.ONE);
                }
                case "a" -> link = closes ? null : tag.group(3).replaceFirst(".*href=\"([^\"]*)\".*", "$1");
                case "img" -> picture(paragraph);
                default -> {}
            }
        }
        words(paragraph, text.substring(from), link);
    }

    private static XWPFParagraph fresh(XWPFTableCell cell, XWPFParagraph paragraph) {
        boolean empty = paragraph.getText().isBlank() && paragraph.getNumID() == null;
        return empty ? paragraph : cell.addParagraph();
    }

    private static XWPFParagraph words(XWPFParagraph paragraph, String words, String link) {
        if (!words.isBlank()) {
            if (link == null) {
                paragraph.createRun().setText(words);
            } else {
                paragraph.createHyperlinkRun(link.replace(" ", "%20")).setText(words);
            }
        }
        return paragraph;
    }

    private static void picture(XWPFParagraph paragraph) {
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(PNG), PictureType.PNG, "p.png", 9525, 9525);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list of Thai numbers and below it one of Latin letters; a new one begins at 1. */
    private BigInteger numbers(boolean anew) {
        if (!anew && numbers.signum() > 0) {
            return numbers;
        }
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(numbers.add(BigInteger.TEN));
        Map.of(0, STNumberFormat.THAI_NUMBERS, 1, STNumberFormat.DECIMAL).forEach((level, format) -> {
            CTLvl one = list.addNewLvl();
            one.setIlvl(BigInteger.valueOf(level));
            one.addNewStart().setVal(BigInteger.ONE);
            one.addNewNumFmt().setVal(format);
            one.addNewLvlText().setVal("%" + (level + 1) + ".");
        });
        if (document.getNumbering() == null) {
            document.createNumbering();
        }
        BigInteger id = document.getNumbering().addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list));
        numbers = document.getNumbering().addNum(id);
        return numbers;
    }
}
