package prongsai.reporting.paper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.util.Map;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;

/** What all parts of one PDF are drawn with. */
final class PdfKit {
    private final PdfTags tags;
    private final PdfPictures pictures;
    private final PdfContentByte canvas;

    PdfKit(PdfWriter writer, Map<String, Picture> photos) {
        tags = new PdfTags(writer);
        canvas = writer.getDirectContent();
        pictures = new PdfPictures(canvas, tags, photos);
    }

    PdfTags tags() {
        return tags;
    }

    PdfPictures pictures() {
        return pictures;
    }

    PdfWords words(Words words) {
        return new PdfWords(canvas, words.text(), words.style(), null);
    }

    /** An address that can be clicked. */
    PdfWords address(String url) {
        return new PdfWords(canvas, url, Style.BODY, url);
    }
}
