package prongsai.evidence.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What kind of photo a file holds, as its first bytes tell; its name and what the sender says of it count for nothing. */
enum PhotoKind {
    JPEG,
    PNG,
    WEBP;

    private static final int ENOUGH = 32;

    /** Fails with 415 for anything else, with what to do about the kinds that people send most. */
    static PhotoKind of(Path file) throws IOException {
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
        if (start.startsWith("ftyp", 4) && start.substring(8).matches("(?s)(hei|hev|mif1|msf1|avif).*")) {
            throw IntakeProblem.PHOTO_IS_HEIC.because();
        }
        if (start.startsWith("%PDF")) {
            throw IntakeProblem.PHOTO_IS_PDF.because();
        }
        throw IntakeProblem.NOT_A_PHOTO.because();
    }

    /** What it is kept as: a PNG stays lossless, so that screenshots stay sharp; everything else becomes a JPEG. */
    String keptAs() {
        return this == PNG ? "image/png" : "image/jpeg";
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENOUGH), ISO_8859_1);
        }
    }
}
