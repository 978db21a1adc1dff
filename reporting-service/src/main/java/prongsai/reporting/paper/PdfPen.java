package prongsai.reporting.paper;

import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** Draws boxes, lines and short words where they are told to stand. */
final class PdfPen {
    private static final Color EDGE = new Color(0x77, 0x77, 0x77);

    private final PdfContentByte canvas;

    PdfPen(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    void box(float x, float y, float width, float height, Color ground) {
        canvas.saveState();
        canvas.setColorFill(ground);
        canvas.setColorStroke(EDGE);
        canvas.setLineWidth(0.3f);
        canvas.rectangle(x, y, width, height);
        canvas.fillStroke();
        canvas.restoreState();
    }

    void line(float x, float y, float toX, float toY, Color colour, boolean dashed) {
        canvas.saveState();
        canvas.setColorStroke(colour);
        canvas.setLineWidth(0.8f);
        if (dashed) {
            canvas.setLineDash(3, 2, 0);
        }
        canvas.moveTo(x, y);
        canvas.lineTo(toX, toY);
        canvas.stroke();
        canvas.restoreState();
    }

    void write(String words, float size, boolean bold, int alignment, float x, float y) {
        Font font = bold ? PdfFonts.bold(size) : PdfFonts.regular(size);
        ColumnText.showTextAligned(canvas, alignment, new Phrase(words, font), x, y, 0);
    }

    /** How wide the words stand, about. */
    static float width(String words, float size) {
        return ColumnText.getWidth(new Phrase(words, PdfFonts.regular(size)));
    }
}
