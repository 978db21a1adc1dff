package prongsai.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Searches the text of a PDF page by page, for a few seconds at most, and says what was found where; the text itself is said to
 * nobody. Runs where {@link PdfLook} does.
 */
final class PdfText {
    private static final int MOST_PAGES = 500;
    private static final long MOST_NANOS = 6_000_000_000L;

    private PdfText() {}

    /** Whether all of the text was searched; what was found is told as it is found. */
    static boolean search(PDDocument document, Consumer<Found> tell) {
        try {
            FontMappers.set(new OneFont());
            PDFTextStripper text = new PDFTextStripper();
            long start = System.nanoTime();
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                if (page > MOST_PAGES || System.nanoTime() - start > MOST_NANOS) {
                    return false;
                }
                text.setStartPage(page);
                text.setEndPage(page);
                Integer here = page;
                Telltales.in(text.getText(document)).forEach(what -> tell.accept(new Found(what, here)));
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Stands in for every font that a PDF names and does not bring along; else all fonts of the machine would be read. */
    private static final class OneFont implements FontMapper {
        private final TrueTypeFont font;

        OneFont() {
            String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
            try (InputStream in = PDDocument.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("PDFBox has no " + name);
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor like) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor like) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor like, @Nullable PDCIDSystemInfo letters) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
