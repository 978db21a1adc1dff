package prongsai.reporting.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.paper.Block.Style;

/** A paragraph on its way to the page: drawn line by line as far as there is room, the rest later. */
final class PdfWords {
    /** Thai has marks above and below: lines need more room than Latin ones. */
    private static final float LEADING = 1.6f;

    private static final float BELOW_THE_LINE = 0.42f;

    private final ColumnText column;
    private final float size;
    private final int alignment;

    private final boolean empty;

    private boolean done;

    PdfWords(PdfContentByte canvas, String text, Style style, @Nullable String address) {
        size = style.points();
        alignment = alignment(style);
        column = new ColumnText(canvas);
        Font font = bold(style) ? PdfFonts.bold(size) : PdfFonts.regular(size);
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(new ThaiLineBreaks());
        if (address != null) {
            chunk.setAnchor(address);
        }
        column.addText(new Phrase(chunk));
        empty = text.isBlank();
    }

    /** Draws into this box, as much as fits; answers how far down it came. */
    float draw(float left, float right, float top, float bottom) {
        float below = size * BELOW_THE_LINE;
        if (empty) {
            done = true;
            return top - size;
        }
        column.setSimpleColumn(left, bottom + below, right, top, size * LEADING, alignment);
        try {
            done = !ColumnText.hasMoreText(column.go());
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        return column.getLinesWritten() == 0 ? top : column.getYLine() - below;
    }

    boolean done() {
        return done;
    }

    static float lineHeight(Style style) {
        return style.points() * (LEADING + BELOW_THE_LINE);
    }

    private static boolean bold(Style style) {
        return switch (style) {
            case TITLE, HEADING, BOLD, CENTRED_BOLD -> true;
            default -> false;
        };
    }

    private static int alignment(Style style) {
        return switch (style) {
            case TITLE, CENTRED, CENTRED_BOLD -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
            default -> Element.ALIGN_LEFT;
        };
    }
}
