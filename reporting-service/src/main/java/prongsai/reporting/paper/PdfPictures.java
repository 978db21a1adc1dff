package prongsai.reporting.paper;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import prongsai.reporting.paper.Block.Photo;
import prongsai.reporting.paper.Block.Style;

/** Photos and QR codes in a PDF; one that is shown often is stored once. */
final class PdfPictures {
    static final String MISSING = "[ภาพนี้ไม่เผยแพร่ หรือเปิดไม่ได้ในขณะนี้]";

    private static final float TALLEST_PHOTO = 120;
    private static final float CODE = 52;
    private static final float GAP = 4;

    private final PdfContentByte canvas;
    private final PdfTags tags;
    private final Map<String, Picture> photos;
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, PdfTemplate> codes = new HashMap<>();

    PdfPictures(PdfContentByte canvas, PdfTags tags, Map<String, Picture> photos) {
        this.canvas = canvas;
        this.tags = tags;
        this.photos = photos;
    }

    boolean has(String evidence) {
        return photos.containsKey(evidence);
    }

    /** Draws the photo in the middle of the box and leaves room for a line of its caption; answers the top where it does not fit. */
    float photo(PdfStructureElement of, Photo photo, float left, float right, float top, float bottom) {
        Image image = images.computeIfAbsent(photo.evidence(), this::image);
        float scale = Math.min(TALLEST_PHOTO / image.getHeight(), (right - left) / image.getWidth());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        float lower = top - height - GAP;
        if (lower - PdfWords.lineHeight(Style.BODY) < bottom) {
            return top;
        }
        float x = left + (right - left - width) / 2;
        tags.picture(
                of,
                photo.caption().isBlank() ? "ภาพกิจกรรม" : photo.caption(),
                () -> canvas.addImage(image, width, 0, 0, height, x, lower));
        return lower;
    }

    /** Draws the address as a code that can be scanned; answers the top where it does not fit. */
    float code(PdfStructureElement of, String url, float left, float right, float top, float bottom) {
        float lower = top - CODE - GAP;
        if (lower - PdfWords.lineHeight(Style.BODY) < bottom) {
            return top;
        }
        code(of, url, left + (right - left - CODE) / 2, lower, CODE);
        return lower;
    }

    /** Draws the code with this side, its lower left corner here. */
    void code(PdfStructureElement of, String url, float x, float y, float side) {
        PdfTemplate code = codes.computeIfAbsent(url, this::template);
        float scale = side / code.getWidth();
        tags.picture(of, "คิวอาร์โค้ดของ " + url, () -> canvas.addTemplate(code, scale, 0, 0, scale, x, y));
    }

    private Image image(String evidence) {
        try {
            return Image.getInstance(
                    Objects.requireNonNull(photos.get(evidence)).bytes().getBytes());
        } catch (BadElementException | IOException e) {
            throw new IllegalStateException("A picture of evidence-service is none", e);
        }
    }

    private PdfTemplate template(String url) {
        QrCode code = QrCode.of(url);
        int side = code.size() + 2 * QrCode.QUIET;
        PdfTemplate template = canvas.createTemplate(side, side);
        template.setColorFill(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.black(x, y)) {
                    template.rectangle(x + QrCode.QUIET, side - QrCode.QUIET - y - 1f, 1, 1);
                }
            }
        }
        template.fill();
        return template;
    }
}
