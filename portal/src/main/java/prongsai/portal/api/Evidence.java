package prongsai.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo, a document or a link that proves something.
 *
 * @param kind {@code PHOTO}, {@code DOCUMENT} or {@code LINK}
 * @param visibility {@code INTERNAL} or {@code PUBLIC}
 * @param status {@code ATTACHED}, {@code WITHDRAWN} or {@code REMOVED}
 * @param warnings codes of what was noticed in it
 * @param confirmed codes of what somebody has looked for in it before it became public
 */
public record Evidence(
        UUID id,
        long version,
        String organisation,
        String kind,
        List<UUID> measures,
        List<UUID> results,
        List<UUID> rounds,
        int position,
        @Nullable String caption,
        @Nullable LocalDate takenOn,
        String visibility,
        String status,
        @Nullable Long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer pages,
        @Nullable String title,
        @Nullable Integer pictureVersion,
        @Nullable String url,
        @Nullable Check check,
        @Nullable List<String> warnings,
        @Nullable List<String> confirmed,
        @Nullable Instant confirmedAt,
        @Nullable String withdrawnReason) {

    /** How a link was found: {@code PENDING}, {@code ALIVE}, {@code DEAD} or {@code REFUSED}. */
    public record Check(
            String status, @Nullable Instant at, @Nullable String finalUrl) {}

    public boolean isPhoto() {
        return kind.equals("PHOTO");
    }

    public boolean isLink() {
        return kind.equals("LINK");
    }

    public boolean isPublic() {
        return visibility.equals("PUBLIC");
    }

    public boolean isThere() {
        return status.equals("ATTACHED");
    }

    /** What people call it. */
    public String name() {
        if (caption != null && !caption.isBlank()) {
            return caption;
        }
        return title != null ? title : url != null ? url : "";
    }
}
