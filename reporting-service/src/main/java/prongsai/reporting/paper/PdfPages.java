package prongsai.reporting.paper;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;

/** The pages of a PDF, A4 landscape, and how far down the present one is filled. In points from its lower left corner. */
final class PdfPages {
    static final float MARGIN = 36;
    static final float FOOTER = 22;

    private final Document document;
    private final PdfWriter writer;

    private float y;

    PdfPages(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
        y = top();
    }

    static Document landscape() {
        return new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
    }

    float left() {
        return MARGIN;
    }

    float right() {
        return document.getPageSize().getWidth() - MARGIN;
    }

    float top() {
        return document.getPageSize().getHeight() - MARGIN;
    }

    float bottom() {
        return MARGIN + FOOTER;
    }

    float y() {
        return y;
    }

    void moveTo(float lower) {
        y = lower;
    }

    float room() {
        return y - bottom();
    }

    boolean fresh() {
        return y == top();
    }

    void turn() {
        document.newPage();
        y = top();
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    /** What lies under the words: the grounds of headings. */
    PdfContentByte ground() {
        return writer.getDirectContentUnder();
    }
}
