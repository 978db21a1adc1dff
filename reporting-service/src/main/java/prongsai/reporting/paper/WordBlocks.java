package prongsai.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import prongsai.reporting.paper.Block.Link;
import prongsai.reporting.paper.Block.Photo;
import prongsai.reporting.paper.Block.Words;

/** Words, photos and codes in a Word file. */
final class WordBlocks {
    private static final double PHOTO_POINTS = 130;
    private static final int CODE_POINTS = 56;

    private final XWPFDocument document;
    private final Map<String, Picture> pictures;
    private final Map<String, byte[]> codes = new HashMap<>();

    WordBlocks(XWPFDocument document, Map<String, Picture> pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    /** Writes what stands in a cell, each paragraph where the supplier says. */
    void write(Block block, Supplier<XWPFParagraph> paragraph) {
        if (block instanceof Words words) {
            XWPFParagraph line = paragraph.get();
            line.setAlignment(ThaiWord.alignment(words.style()));
            ThaiWord.text(line, words.text(), ThaiWord.halfPoints(words.style()), ThaiWord.bold(words.style()));
        } else if (block instanceof Photo photo) {
            photo(photo, centred(paragraph.get()));
            if (!photo.caption().isBlank()) {
                ThaiWord.text(centred(paragraph.get()), photo.caption());
            }
        } else if (block instanceof Link link) {
            if (link.caption() != null) {
                ThaiWord.text(paragraph.get(), link.caption());
            }
            code(centred(paragraph.get()), link.url(), CODE_POINTS);
            ThaiWord.link(document, paragraph.get(), link.url());
        }
    }

    /** The address as a code to scan, with this side. */
    void code(XWPFParagraph paragraph, String url, int points) {
        byte[] code = codes.computeIfAbsent(url, address -> QrCode.of(address).png());
        draw(paragraph, code, PictureType.PNG, points, points, "คิวอาร์โค้ดของ " + url);
    }

    private void photo(Photo photo, XWPFParagraph paragraph) {
        Picture picture = pictures.get(photo.evidence());
        if (photo.instead() != null) {
            ThaiWord.text(paragraph, photo.instead());
        } else if (picture == null) {
            ThaiWord.text(paragraph, PdfPictures.MISSING);
        } else {
            double scale = Math.min(PHOTO_POINTS / picture.width(), PHOTO_POINTS / picture.height());
            draw(
                    paragraph,
                    picture.bytes().getBytes(),
                    picture.png() ? PictureType.PNG : PictureType.JPEG,
                    picture.width() * scale,
                    picture.height() * scale,
                    photo.caption().isBlank() ? "ภาพกิจกรรม" : photo.caption());
        }
    }

    private static void draw(
            XWPFParagraph paragraph, byte[] bytes, PictureType type, double width, double height, String words) {
        try {
            var drawn = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(bytes), type, "picture", Units.toEMU(width), Units.toEMU(height));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture of evidence-service is none", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }
}
