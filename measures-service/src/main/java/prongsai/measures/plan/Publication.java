package prongsai.measures.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That something is public.
 *
 * @param by user id of the director who published it
 * @param hash of the snapshot that is public
 */
@Embeddable
public record Publication(
        @Column(name = "published_at") Instant at,
        @Column(name = "published_by") String by,
        @Column(name = "published_hash") String hash) {}
