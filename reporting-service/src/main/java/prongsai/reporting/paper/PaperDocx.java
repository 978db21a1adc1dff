package prongsai.reporting.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import prongsai.reporting.paper.Block.NewPage;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Paper.Mark;

/** Sets a paper as a Word file that can be worked on: real headings, real tables with headings on each page. */
public final class PaperDocx {
    private static final int CODE_POINTS = 64;

    private final Paper paper;
    private final WordBlocks blocks;
    private final XWPFDocument document;

    private boolean newPage;

    private PaperDocx(Paper paper, XWPFDocument document, Map<String, Picture> pictures) {
        this.paper = paper;
        this.document = document;
        this.blocks = new WordBlocks(document, pictures);
    }

    /**
     * Writes the paper; the stream stays open.
     *
     * @param pictures by the evidence's id; one that is missing is said to be so
     */
    public static void write(Paper paper, Map<String, Picture> pictures, OutputStream out) throws IOException {
        try (XWPFDocument document = ThaiWord.landscape()) {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(paper.title());
            properties.setCreator(paper.author());
            properties.getUnderlyingProperties().setLanguageProperty("th-TH");
            WordFonts.embed(document);
            new PaperDocx(paper, document, pictures).write();
            document.write(out);
        }
    }

    private void write() {
        Mark mark = paper.mark();
        if (mark != null) {
            XWPFParagraph paragraph = paragraph(Style.RIGHT);
            blocks.code(paragraph, mark.address(), CODE_POINTS);
        }
        paper.blocks().forEach(this::block);
        footer();
    }

    private void block(Block block) {
        if (block instanceof Grid grid) {
            WordGrid.write(document, grid, blocks);
            paragraph(Style.BODY);
        } else if (block instanceof NewPage) {
            newPage = true;
        } else if (block instanceof Words words) {
            XWPFParagraph paragraph = paragraph(words.style());
            paragraph.setKeepNext(words.style() == Style.HEADING || words.style() == Style.TITLE);
            ThaiWord.text(paragraph, words.text(), ThaiWord.halfPoints(words.style()), ThaiWord.bold(words.style()));
        } else {
            blocks.write(block, () -> paragraph(Style.BODY));
        }
    }

    private XWPFParagraph paragraph(Style style) {
        XWPFParagraph paragraph = document.createParagraph();
        ThaiWord.tight(paragraph, ThaiWord.alignment(style));
        ThaiWord.outline(paragraph, style);
        paragraph.setPageBreak(newPage);
        newPage = false;
        return paragraph;
    }

    private void footer() {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        ThaiWord.tight(paragraph, ParagraphAlignment.RIGHT);
        Mark mark = paper.mark();
        ThaiWord.text(
                paragraph,
                mark == null ? paper.standing() + "   หน้า " : "รหัสตรวจสอบ " + mark.hash() + "   หน้า ",
                ThaiWord.FOOT,
                false);
        ThaiWord.field(paragraph, "PAGE");
        ThaiWord.text(paragraph, " / ", ThaiWord.FOOT, false);
        ThaiWord.field(paragraph, "NUMPAGES");
    }
}
