package prongsai.reporting.paper;

import java.math.BigInteger;
import java.net.URI;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import prongsai.reporting.paper.Block.Style;

/**
 * What Thai needs in a Word file: the font, size and weight said once more for complex scripts in the defaults and in every
 * run, or Word sets Thai small and light.
 */
final class ThaiWord {
    /** Half points of what stands in tables. */
    static final int BODY = halfPoints(Style.BODY);

    /** Half points of what stands below the pages. */
    static final int FOOT = 18;

    private static final int A4_LONG = 16838;
    private static final int A4_SHORT = 11906;
    private static final int MARGIN = 720;

    private ThaiWord() {}

    /** The usable width of the page, in twentieths of a point. */
    static final int WIDTH = A4_LONG - 2 * MARGIN;

    /** An empty A4 document in landscape, Thai by default. */
    static XWPFDocument landscape() {
        XWPFDocument document = new XWPFDocument();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_LONG));
        size.setH(BigInteger.valueOf(A4_SHORT));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        thai(defaults.addNewRPrDefault().addNewRPr(), BODY, false);
        document.createStyles().setStyles(styles);
        return document;
    }

    /** A run of text in this paragraph; {@code halfPoints} is twice the size in points. */
    static XWPFRun text(XWPFParagraph paragraph, String words, int halfPoints, boolean bold) {
        XWPFRun run = paragraph.createRun();
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        thai(properties, halfPoints, bold);
        String[] lines = words.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return run;
    }

    /** A line of the body at the usual size. */
    static XWPFRun text(XWPFParagraph paragraph, String words) {
        return text(paragraph, words, BODY, false);
    }

    /** Half points of a style. */
    static int halfPoints(Style style) {
        return Math.round(2 * style.points());
    }

    static boolean bold(Style style) {
        return switch (style) {
            case TITLE, HEADING, BOLD, CENTRED_BOLD -> true;
            default -> false;
        };
    }

    static ParagraphAlignment alignment(Style style) {
        return switch (style) {
            case TITLE, CENTRED, CENTRED_BOLD -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
            default -> ParagraphAlignment.LEFT;
        };
    }

    /** Titles and headings stand in the outline, where a screen reader and Word's navigation find them. */
    static void outline(XWPFParagraph paragraph, Style style) {
        if (style == Style.TITLE || style == Style.HEADING) {
            CTPPr properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(style == Style.TITLE ? 0 : 1));
        }
    }

    /** An address that can be clicked; as plain words where it is none. */
    static void link(XWPFDocument document, XWPFParagraph paragraph, String url) {
        try {
            URI.create(url);
        } catch (IllegalArgumentException none) {
            text(paragraph, url);
            return;
        }
        String relation = document.getPackagePart()
                .addExternalRelationship(url, XWPFRelation.HYPERLINK.getRelation())
                .getId();
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setId(relation);
        XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        thai(run.getCTR().addNewRPr(), BODY, false);
        run.setText(url);
    }

    /** A number that Word fills in, {@code PAGE} or {@code NUMPAGES}. */
    static void field(XWPFParagraph paragraph, String name) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(name);
        var run = field.addNewR();
        thai(run.addNewRPr(), FOOT, false);
        run.addNewT().setStringValue("1");
    }

    static void tight(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
    }

    /** Fixes the columns at these widths, in twentieths of a point. */
    static void columns(XWPFTable table, int... widths) {
        CTTblLayoutType layout = table.getCTTbl().getTblPr().isSetTblLayout()
                ? table.getCTTbl().getTblPr().getTblLayout()
                : table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int sum = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            sum += width;
        }
        table.setWidth(sum);
    }

    private static void thai(CTRPr properties, int halfPoints, boolean bold) {
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii(WordFonts.NAME);
        fonts.setHAnsi(WordFonts.NAME);
        fonts.setCs(WordFonts.NAME);
        fonts.setEastAsia(WordFonts.NAME);
        if (bold) {
            properties.addNewB();
            properties.addNewBCs();
        }
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewLang().setBidi("th-TH");
    }
}
