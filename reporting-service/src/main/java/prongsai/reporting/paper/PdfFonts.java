package prongsai.reporting.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sarabun, embedded, with Thai marks placed as the font says and the words kept for search. */
final class PdfFonts {
    private static final BaseFont REGULAR;
    private static final BaseFont BOLD;

    static {
        LayoutProcessor.enable();
        LayoutProcessor.setWriteActualText();
        REGULAR = load("Sarabun-Regular.ttf");
        BOLD = load("Sarabun-Bold.ttf");
    }

    private PdfFonts() {}

    static Font regular(float size) {
        return new Font(REGULAR, size);
    }

    static Font bold(float size) {
        return new Font(BOLD, size);
    }

    /** The library lays glyphs out from a file of its own, so the font is copied out of the program. */
    private static BaseFont load(String name) {
        try (InputStream resource = PdfFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("The program comes without its font " + name);
            }
            Path file = Files.createTempFile("prongsai-", "-" + name);
            file.toFile().deleteOnExit();
            Files.write(file, resource.readAllBytes());
            BaseFont font = BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            LayoutProcessor.loadFont(font, file.toString());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
