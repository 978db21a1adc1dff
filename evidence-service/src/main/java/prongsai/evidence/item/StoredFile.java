package prongsai.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Document;
import prongsai.evidence.intake.Photo;

/** The file of a photo or document, as it lies in the store: a photo has width and height, a document pages. */
@Embeddable
record StoredFile(
        @Column(name = "sha256") String sha256,
        @Column(name = "original_sha256") String originalSha256,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        String contentType,
        @Nullable Integer pages,
        @Nullable String title) {
    static StoredFile of(Photo photo) {
        return new StoredFile(
                photo.sha256(),
                photo.originalSha256(),
                photo.bytes(),
                photo.width(),
                photo.height(),
                photo.contentType(),
                null,
                null);
    }

    /** Another picture made of this one, which came as the same file. */
    StoredFile replacedBy(Photo photo) {
        return new StoredFile(
                photo.sha256(),
                originalSha256,
                photo.bytes(),
                photo.width(),
                photo.height(),
                photo.contentType(),
                null,
                null);
    }

    static StoredFile of(Document document) {
        return new StoredFile(
                document.sha256(),
                document.originalSha256(),
                document.bytes(),
                null,
                null,
                document.contentType(),
                document.pages(),
                document.title());
    }
}
