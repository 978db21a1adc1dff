package prongsai.evidence.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.storage.EvidenceFiles;
import prongsai.evidence.storage.Hashes;

/**
 * Makes of a photo that was sent the picture that is kept, and the smaller ones beside it, each from the next larger. Blocks.
 */
@ApplicationScoped
class PhotoIntake {
    /** How wide the smaller pictures are, the largest first. */
    private static final List<Integer> WIDTHS = List.of(1200, 400, 200);

    private final EvidenceFiles files;
    private final IntakeSettings settings;

    PhotoIntake(EvidenceFiles files, IntakeSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** What it answers with is in the store already. */
    Photo take(Path sent, FileKind kind) throws IOException {
        Exif exif = Exif.of(sent, kind);
        BufferedImage kept = upright(sent, kind, exif.orientation());
        return keep(kept, kind.keptAs(), Hashes.sha256(sent), exif.takenOn());
    }

    /** No step's picture has a name here: it is let go as soon as the next is made of it, and memory is counted by that. */
    private BufferedImage upright(Path sent, FileKind kind, int orientation) throws IOException {
        int side = settings.longerSide();
        return Picture.upright(
                Picture.within(
                        Decoding.decode(sent, kind, settings.maxMegapixels(), side), side, side, kind == FileKind.PNG),
                orientation);
    }

    /** The same picture with these parts of it unrecognisable; what it answers with is in the store already. */
    Photo blurred(String sha256, String contentType, List<Part> parts) throws IOException {
        Path content = files.copy(sha256);
        try {
            BufferedImage picture = kept(content, contentType);
            parts.forEach(part -> Blurring.blur(picture, part));
            return keep(picture, contentType, sha256, null);
        } finally {
            Files.delete(content);
        }
    }

    /** As large as it was kept, also where less would be kept today. */
    private BufferedImage kept(Path content, String contentType) throws IOException {
        return Decoding.decode(content, kind(contentType), settings.maxMegapixels(), Integer.MAX_VALUE);
    }

    private static FileKind kind(String contentType) {
        return contentType.equals(FileKind.PNG.keptAs()) ? FileKind.PNG : FileKind.JPEG;
    }

    private Photo keep(BufferedImage kept, String contentType, String originalSha256, @Nullable LocalDate takenOn)
            throws IOException {
        Path draft = files.draft();
        try {
            Picture.write(kept, contentType, settings.quality(), draft);
            Photo photo = new Photo(
                    Hashes.sha256(draft),
                    originalSha256,
                    Files.size(draft),
                    kept.getWidth(),
                    kept.getHeight(),
                    contentType,
                    takenOn,
                    QrCodes.in(kept));
            files.keep(draft, photo.sha256());
            keepSmaller(photo.sha256(), kept);
            return photo;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes the smaller pictures anew where this one is missing. */
    void smaller(String sha256, String contentType, int width) throws IOException {
        if (files.hasThumbnail(sha256, width)) {
            return;
        }
        Path content = files.copy(sha256);
        try {
            keepSmaller(sha256, kept(content, contentType));
        } finally {
            Files.delete(content);
        }
    }

    private void keepSmaller(String sha256, BufferedImage whole) throws IOException {
        BufferedImage picture = whole;
        for (int width : WIDTHS) {
            picture = Picture.within(picture, width, Integer.MAX_VALUE, false);
            Path draft = files.draft();
            try {
                Picture.write(picture, FileKind.JPEG.keptAs(), settings.quality(), draft);
                files.keepThumbnail(draft, sha256, width);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }
}
