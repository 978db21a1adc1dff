package prongsai.reporting.paper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import prongsai.reporting.paper.Block.NewPage;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Paper.Mark;

/** Sets a paper as a PDF: A4 landscape, Sarabun embedded, searchable, tagged, with title, language and bookmarks. */
public final class PaperPdf {
    private static final float CODE_SIDE = 64;

    private final Paper paper;
    private final PdfWriter writer;
    private final PdfKit kit;
    private final PdfPages pages;

    private PaperPdf(Paper paper, Document document, PdfWriter writer, Map<String, Picture> pictures) {
        this.paper = paper;
        this.writer = writer;
        this.kit = new PdfKit(writer, pictures);
        this.pages = new PdfPages(document, writer);
    }

    /**
     * Writes the paper; the stream stays open.
     *
     * @param pictures by the evidence's id; one that is missing is said to be so
     */
    public static void write(Paper paper, Map<String, Picture> pictures, OutputStream out) {
        Document document = PdfPages.landscape();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setTagged();
        describe(paper, document, writer);
        writer.setPageEvent(new PdfFooter(paper));
        document.open();
        new PaperPdf(paper, document, writer, pictures).draw();
        document.close();
    }

    private static void describe(Paper paper, Document document, PdfWriter writer) {
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        document.addTitle(paper.title());
        document.addAuthor(paper.author());
        document.addCreator("Prongsai");
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th-TH"));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    private void draw() {
        Mark mark = paper.mark();
        if (mark != null) {
            kit.pictures()
                    .code(
                            kit.tags().document(),
                            mark.address(),
                            pages.right() - CODE_SIDE,
                            pages.top() - CODE_SIDE + 10,
                            CODE_SIDE);
        }
        paper.blocks().forEach(this::draw);
    }

    private void draw(Block block) {
        if (block instanceof Grid grid) {
            PdfGrid.draw(kit, pages, grid);
        } else if (block instanceof Chart chart) {
            PdfChart.draw(kit, pages, chart);
        } else if (block instanceof NewPage) {
            turnUnlessFresh();
        } else {
            if (block instanceof Words words && words.style() == Style.HEADING) {
                heading(words);
            }
            flow(block);
        }
    }

    private void turnUnlessFresh() {
        if (!pages.fresh()) {
            pages.turn();
        }
    }

    /** A heading stays with what follows it, and can be gone to. */
    private void heading(Words words) {
        if (pages.room() < PdfWords.lineHeight(Style.HEADING) + PdfGrid.ROOM_TO_BEGIN) {
            turnUnlessFresh();
        }
        PdfDestination here = new PdfDestination(PdfDestination.FITH, pages.y());
        new PdfOutline(writer.getRootOutline(), here, words.text());
    }

    private void flow(Block block) {
        String kind = block instanceof Words words && words.style() == Style.TITLE
                ? "H1"
                : block instanceof Words words && words.style() == Style.HEADING ? "H2" : "Div";
        PdfFlow flow = new PdfFlow(kit, kit.tags().part(kit.tags().document(), kind), List.of(block));
        while (!flow.done()) {
            pages.moveTo(flow.draw(pages.left(), pages.right(), pages.y(), pages.bottom()));
            if (!flow.done()) {
                pages.turn();
            }
        }
        pages.moveTo(pages.y() - 2);
    }
}
