package prongsai.reporting.document;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import prongsai.platform.thai.ThaiDigits;
import prongsai.reporting.document.Report.Group;
import prongsai.reporting.document.Report.Indicator;
import prongsai.reporting.document.Report.Instrument;
import prongsai.reporting.document.Report.Proof;

/** Sets a half-year report as a Word file: five columns, headings over all of them, the photos beside their results. */
final class ReportDocx {
    private static final int[] WIDTHS = {2900, 2700, 3200, 3300, ThaiWord.WIDTH - 12100};
    private static final double PHOTO_POINTS = 140;
    private static final int TITLE = 36;
    private static final int BODY = 28;

    private final Report report;
    private final Map<String, Picture> pictures;
    private final UnaryOperator<String> digits;

    private ReportDocx(Report report, Map<String, Picture> pictures, UnaryOperator<String> digits) {
        this.report = report;
        this.pictures = pictures;
        this.digits = digits;
    }

    /** A photo's bytes, fetched; JPEG or PNG, re-encoded at intake. */
    record Picture(Buffer bytes, PictureType type, int width, int height) {}

    /**
     * @param pictures by the evidence's id; one that is missing is said to be so
     * @param thaiDigits whether numbers are printed in Thai digits, as official papers do
     */
    static byte[] of(Report report, Map<String, Picture> pictures, boolean thaiDigits) {
        UnaryOperator<String> digits = thaiDigits ? ThaiDigits::toThai : UnaryOperator.identity();
        try (XWPFDocument document = ThaiWord.landscape();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new ReportDocx(report, pictures, digits).write(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(XWPFDocument document) {
        document.getProperties().getCoreProperties().setTitle(report.title() + " " + report.office());
        heading(document, digits.apply(report.title()));
        heading(document, digits.apply("ของ" + report.office() + " " + report.period()));
        if (report.hash() == null) {
            heading(document, "(ร่าง ยังไม่ได้ส่ง)");
        }
        table(document);
        footer(document);
    }

    private static void heading(XWPFDocument document, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        ThaiWord.tight(paragraph, ParagraphAlignment.CENTER);
        ThaiWord.text(paragraph, words, TITLE, true);
    }

    private void table(XWPFDocument document) {
        XWPFTable table = document.createTable(1, WIDTHS.length);
        ThaiWord.columns(table, WIDTHS);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            XWPFParagraph paragraph = paragraph(head.getCell(i), true);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            ThaiWord.text(paragraph, digits.apply(report.columns().get(i)), BODY, true);
            head.getCell(i).setColor("E7EEF5");
        }
        for (Instrument instrument : report.instruments()) {
            span(table, instrument.name());
            for (Indicator indicator : instrument.indicators()) {
                span(table, indicator.name());
                indicator.groups().forEach(group -> row(table, group));
            }
        }
    }

    private void span(XWPFTable table, String words) {
        if (words.isEmpty()) {
            return;
        }
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        XWPFTableCell cell = row.getCell(0);
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(WIDTHS.length));
        XWPFParagraph paragraph = paragraph(cell, true);
        paragraph.setKeepNext(true);
        ThaiWord.text(paragraph, digits.apply(words), BODY, true);
    }

    private void row(XWPFTable table, Group group) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() < WIDTHS.length) {
            row.createCell();
        }
        lines(row.getCell(0), group.items());
        lines(row.getCell(1), group.issues());
        lines(row.getCell(2), group.measures());
        lines(
                row.getCell(3),
                group.results().stream()
                        .map(result -> result.number() + ". " + result.text())
                        .toList());
        boolean first = true;
        for (Proof proof : group.proofs()) {
            proof(row.getCell(4), proof, first);
            first = false;
        }
    }

    private void lines(XWPFTableCell cell, List<String> lines) {
        boolean first = true;
        for (String line : lines) {
            ThaiWord.text(paragraph(cell, first), digits.apply(line));
            first = false;
        }
    }

    private void proof(XWPFTableCell cell, Proof proof, boolean first) {
        boolean start = first;
        if (proof.kind().equals("PHOTO")) {
            XWPFParagraph paragraph = paragraph(cell, start);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            photo(paragraph, proof);
            start = false;
        }
        String caption = proof.caption();
        if (caption != null && !caption.isBlank()) {
            XWPFParagraph below = paragraph(cell, start);
            below.setAlignment(ParagraphAlignment.CENTER);
            ThaiWord.text(below, digits.apply(caption));
            start = false;
        }
        if (proof.url() != null) {
            ThaiWord.text(paragraph(cell, start), proof.url());
        }
    }

    private void photo(XWPFParagraph paragraph, Proof proof) {
        Picture picture = pictures.get(proof.evidence());
        if (proof.withdrawn()) {
            ThaiWord.text(paragraph, "[ภาพนี้ถูกถอนออก]");
        } else if (picture != null) {
            draw(paragraph, picture, proof.caption());
        } else {
            ThaiWord.text(paragraph, "[ภาพนี้ไม่เผยแพร่หรือเปิดไม่ได้ในขณะนี้]");
        }
    }

    private static void draw(XWPFParagraph paragraph, Picture picture, @Nullable String caption) {
        double scale = Math.min(PHOTO_POINTS / picture.width(), PHOTO_POINTS / picture.height());
        try {
            var drawn = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.bytes().getBytes()),
                            picture.type(),
                            "photo",
                            Units.toEMU(picture.width() * scale),
                            Units.toEMU(picture.height() * scale));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(caption == null ? "ภาพกิจกรรม" : caption);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture of evidence-service is none", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void footer(XWPFDocument document) {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        ThaiWord.tight(paragraph, ParagraphAlignment.CENTER);
        ThaiWord.text(paragraph, "หน้า ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        ThaiWord.text(paragraph, " / ");
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        if (report.hash() != null) {
            ThaiWord.text(paragraph, "   รหัสตรวจสอบ " + report.hash());
        }
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell, boolean first) {
        XWPFParagraph paragraph =
                first && !cell.getParagraphs().isEmpty() ? cell.getParagraphArray(0) : cell.addParagraph();
        ThaiWord.tight(paragraph, ParagraphAlignment.LEFT);
        return paragraph;
    }
}
