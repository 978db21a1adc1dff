package prongsai.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import prongsai.evidence.intake.Photo;

/** The file of a photo, as it lies in the store. */
@Embeddable
record StoredFile(
        @Column(name = "sha256") String sha256,
        @Column(name = "original_sha256") String originalSha256,
        long bytes,
        int width,
        int height,
        String contentType) {
    static StoredFile of(Photo photo) {
        return new StoredFile(
                photo.sha256(),
                photo.originalSha256(),
                photo.bytes(),
                photo.width(),
                photo.height(),
                photo.contentType());
    }
}
