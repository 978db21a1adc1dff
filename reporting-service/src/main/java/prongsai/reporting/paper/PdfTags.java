package prongsai.reporting.paper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;

/** What the parts of a page are, for whoever hears the paper instead of seeing it: headings, table cells, pictures. */
final class PdfTags {
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfContentByte canvas;
    private final PdfStructureElement document;

    private boolean repeating;

    PdfTags(PdfWriter writer) {
        canvas = writer.getDirectContent();
        document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    PdfStructureElement document() {
        return document;
    }

    /** A new part of this one; while something is only repeated, that one itself. */
    PdfStructureElement part(PdfStructureElement of, String kind) {
        return repeating ? of : new PdfStructureElement(of, new PdfName(kind));
    }

    /** What this draws was said before: it is passed over when the paper is read aloud. */
    void repeated(Runnable drawing) {
        repeating = true;
        drawing.run();
        repeating = false;
    }

    /** A cell; {@code attribute} as {@code RowSpan}, {@code ColSpan}. */
    PdfStructureElement cell(PdfStructureElement row, String kind, String attribute, int value) {
        PdfStructureElement cell = part(row, kind);
        if (value > 1) {
            attribute(cell, attribute, new PdfNumber(value));
        }
        return cell;
    }

    PdfStructureElement columnHeading(PdfStructureElement row) {
        PdfStructureElement cell = part(row, "TH");
        if (!repeating) {
            attribute(cell, "Scope", new PdfName("Column"));
        }
        return cell;
    }

    private static void attribute(PdfStructureElement of, String name, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(new PdfName(name), value);
        of.put(PdfName.A, attributes);
    }

    /** What the drawing puts on the page is this part. */
    void drawn(PdfStructureElement part, Runnable drawing) {
        if (repeating) {
            canvas.beginMarkedContentSequence(ARTIFACT);
        } else {
            canvas.beginMarkedContentSequence(part);
        }
        drawing.run();
        canvas.endMarkedContentSequence();
    }

    /** A picture, told by these words. */
    void picture(PdfStructureElement of, String words, Runnable drawing) {
        PdfStructureElement figure = part(of, "Figure");
        figure.put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
        drawn(figure, drawing);
    }

    /** Only decoration or repetition: passed over when the paper is read aloud. */
    void decoration(PdfContentByte where, Runnable drawing) {
        where.beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        where.endMarkedContentSequence();
    }
}
