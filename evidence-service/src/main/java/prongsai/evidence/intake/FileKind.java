package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What kind of file it is, as its first bytes tell; its name and what the sender says of it only must not say something else. */
enum FileKind {
    JPEG,
    PNG,
    WEBP,
    PDF;

    private static final int ENOUGH = 32;
    private static final List<String> NAMES_OF_PICTURES = List.of("jpg", "jpeg", "jfif", "png", "webp", "heic", "heif");

    /** Fails with 415 for anything else, with what to do about the kinds that people send most. */
    static FileKind of(Path file) throws IOException {
        String start = start(file);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("ftyp", 4) && start.substring(8).matches("(?s)(hei|hev|mif1|msf1|avif).*")) {
            throw IntakeProblem.PHOTO_IS_HEIC.because();
        }
        throw IntakeProblem.NOT_A_PHOTO.because();
    }

    /**
     * Fails where name or declared type say that it is of quite another kind: a page named as a picture, a picture named as a
     * program. Pictures may bear each other's names, as phones that convert them leave them; a name without an ending says nothing.
     */
    void mustNotBelie(Sent sent) {
        String name = sent.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean says = name.contains(".") && ending.matches("[a-z][a-z0-9]{0,4}");
        boolean pdf = this == PDF;
        boolean nameLies = says && (pdf ? !ending.equals("pdf") : !NAMES_OF_PICTURES.contains(ending));
        String type = sent.contentType().toLowerCase(Locale.ROOT);
        boolean typeLies = pdf ? type.startsWith("image/") : type.startsWith("application/pdf");
        if (nameLies || typeLies) {
            throw IntakeProblem.NOT_WHAT_IT_SAYS.because(name(), nameLies ? "." + ending : type);
        }
    }

    /** What it is kept as: a PNG stays lossless, so that screenshots stay sharp, a PDF as it is; any other becomes a JPEG. */
    String keptAs() {
        return switch (this) {
            case PNG -> "image/png";
            case PDF -> "application/pdf";
            case JPEG, WEBP -> "image/jpeg";
        };
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENOUGH), ISO_8859_1);
        }
    }
}
