package prongsai.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a link leads somewhere; {@code PENDING} until somebody has looked. */
@Embeddable
public record LinkCheck(
        @Enumerated(EnumType.STRING) @Column(name = "check_status")
        Status status,

        @Column(name = "check_at") @Nullable Instant at,
        @Column(name = "check_final_url") @Nullable String finalUrl) {
    /** What was found; {@code REFUSED}: a place that is not public, so nobody looked. */
    public enum Status {
        PENDING,
        ALIVE,
        DEAD,
        REFUSED
    }

    static LinkCheck pending() {
        return new LinkCheck(Status.PENDING, null, null);
    }
}
