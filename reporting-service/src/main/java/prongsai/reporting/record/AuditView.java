package prongsai.reporting.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail: who did what to which thing, when and from where.
 *
 * @param actor user id, or {@code system:<service>}
 * @param subject id of the thing
 * @param seen what of a piece of evidence was looked at; only on lines that tell of that
 */
record AuditView(
        long seq,
        Instant at,
        String actor,
        String role,
        @Nullable String address,
        String type,
        String subject,
        String organisation,
        String hash,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Seen seen) {
    /**
     * What was looked at.
     *
     * @param kind {@code PHOTO} or {@code DOCUMENT}
     * @param what {@code CONTENT}, {@code THUMBNAIL} or {@code VERSION}
     * @param pictureVersion which state of the picture
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seen(
            String evidence,
            String kind,
            String what,
            @Nullable Integer pictureVersion) {
        @Override
        public String toString() {
            return kind + " " + what + (pictureVersion == null ? "" : " " + pictureVersion);
        }
    }
}
