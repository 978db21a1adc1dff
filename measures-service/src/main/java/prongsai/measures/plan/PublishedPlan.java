package prongsai.measures.plan;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is public of a plan. */
@Entity
@Table(name = "published_plans")
class PublishedPlan {
    @Id
    private UUID plan;

    private Instant publishedAt;
    private String hash;

    @Convert(converter = PlanSnapshot.Column.class)
    private PlanSnapshot snapshot;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedPlan() {}

    PublishedPlan(UUID plan, PlanSnapshot snapshot, Publication publication) {
        this.plan = plan;
        this.snapshot = snapshot;
        this.publishedAt = publication.at();
        this.hash = publication.hash();
    }

    UUID plan() {
        return plan;
    }

    /** As everybody reads it. */
    PublicPlan view() {
        return new PublicPlan(publishedAt, hash, snapshot);
    }

    /** What is public, since when, and the hash that names it. */
    record PublicPlan(
            Instant publishedAt,
            String hash,
            @com.fasterxml.jackson.annotation.JsonUnwrapped PlanSnapshot plan) {}
}
