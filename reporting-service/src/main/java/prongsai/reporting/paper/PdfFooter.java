package prongsai.reporting.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Paper.Mark;

/** The foot of each page: which page of how many, what it can be verified by, or that it is a draft. */
final class PdfFooter extends PdfPageEventHelper {
    private static final float SIZE = 9;
    private static final float ROOM_FOR_COUNT = 40;

    private final Paper paper;
    private @Nullable PdfTemplate count;

    PdfFooter(Paper paper) {
        this.paper = paper;
    }

    /** How many pages there are is known at the end, and written into this then. */
    private PdfTemplate count(PdfWriter writer) {
        PdfTemplate known = count;
        if (known == null) {
            known = PdfTemplate.createTemplate(writer, ROOM_FOR_COUNT, 2 * SIZE);
            count = known;
        }
        return known;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float y = PdfPages.MARGIN - 4;
        float right = document.getPageSize().getWidth() - PdfPages.MARGIN;
        Mark mark = paper.mark();
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        line(
                canvas,
                mark == null ? paper.standing() : "รหัสตรวจสอบ " + mark.hash(),
                Element.ALIGN_LEFT,
                PdfPages.MARGIN,
                y);
        String page = paper.numbers().print("หน้า " + writer.getPageNumber() + " จาก");
        line(canvas, page, Element.ALIGN_RIGHT, right - ROOM_FOR_COUNT, y);
        canvas.addTemplate(count(writer), right - ROOM_FOR_COUNT, y - SIZE / 2);
        canvas.endMarkedContentSequence();
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String pages = paper.numbers().print(Integer.toString(writer.getPageNumber() - 1));
        line(count(writer), pages, Element.ALIGN_LEFT, 4, SIZE / 2);
    }

    private static void line(PdfContentByte canvas, String words, int alignment, float x, float y) {
        Font font = PdfFonts.regular(SIZE);
        font.setColor(new Color(0x33, 0x33, 0x33));
        ColumnText.showTextAligned(canvas, alignment, new Phrase(words, font), x, y, 0);
    }
}
