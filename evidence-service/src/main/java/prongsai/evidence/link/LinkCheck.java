package prongsai.evidence.link;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a link; {@code PENDING} until somebody has looked.
 *
 * @param at when it was last looked at
 * @param finalUrl where it led in the end, after redirects; this is what a short link stands for
 * @param title of the page
 * @param contentHash SHA-256 of what the page says (of a web page its text, else its first bytes), to see silent change
 * @param changedAt when it was first seen to say something else than before
 * @param why a code for what went wrong at the last look: {@code HTTP_404}, {@code NO_SUCH_HOST}, {@code TIMEOUT}, {@code
 *     NOT_PUBLIC}, …; null where nothing did
 */
@Embeddable
public record LinkCheck(
        @Enumerated(EnumType.STRING) @Column(name = "check_status")
        Status status,

        @Column(name = "check_at") @Nullable Instant at,
        @Column(name = "check_final_url") @Nullable String finalUrl,
        @Column(name = "check_title") @Nullable String title,
        @Column(name = "check_content_hash") @Nullable String contentHash,
        @Column(name = "check_changed_at") @Nullable Instant changedAt,
        @Column(name = "check_why") @Nullable String why) {
    /** What was found; {@code REFUSED}: a place that is not public, so nobody asks there. */
    public enum Status {
        PENDING,
        ALIVE,
        DEAD,
        REFUSED
    }

    /** Nobody has looked yet. */
    public static LinkCheck pending() {
        return new LinkCheck(Status.PENDING, null, null, null, null, null, null);
    }

    /** Whether somebody who knows the other would learn something from this; the time of the look alone is nothing new. */
    boolean saysMoreThan(LinkCheck other) {
        return !new LinkCheck(status, other.at, finalUrl, title, contentHash, changedAt, why).equals(other);
    }
}
