package prongsai.assessment.score;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.score.ScoreEvent.ScorePublished;

/** What one organisation scored in one fiscal year (Buddhist Era): a draft, and the revision that is public. */
@Entity
@Table(name = "assessments")
public class Assessment {
    /** Where it stands; {@code BEING_CORRECTED}: published, and a newer draft waits. */
    enum Status {
        DRAFT,
        PUBLISHED,
        BEING_CORRECTED
    }

    @Id
    private UUID id;

    private int fiscalYear;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int revision;

    @Convert(converter = GivenScores.Column.class)
    private GivenScores given;

    @Convert(converter = Scores.Column.class)
    private @Nullable Scores published;

    private @Nullable BigDecimal total;

    @SuppressWarnings("UnusedVariable") // for the list, which reads no scores
    private @Nullable String grade;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Assessment() {}

    private Assessment(UUID id, int fiscalYear, String organisation) {
        this.id = id;
        this.fiscalYear = fiscalYear;
        this.organisation = organisation;
        this.status = Status.DRAFT;
        this.given = GivenScores.NOTHING;
    }

    static Assessment of(UUID id, int fiscalYear, String organisation) {
        return new Assessment(id, fiscalYear, organisation);
    }

    void draft(GivenScores scores) {
        given = scores;
        status = published == null ? Status.DRAFT : Status.BEING_CORRECTED;
        version++;
    }

    /** Makes the draft public as the next revision; from the second on a reason is owed. */
    ScorePublished publish(Framework framework, @Nullable String reason) {
        if (revision > 0 && (reason == null || reason.isBlank())) {
            throw ScoreProblem.REASON_NEEDED.because(revision + 1);
        }
        Scores scores = Scoring.compute(framework, given);
        List<Correction> corrections = Correction.between(published, scores);
        published = scores;
        total = scores.total();
        grade = scores.grade();
        status = Status.PUBLISHED;
        revision++;
        version++;
        return new ScorePublished(ScoreEvent.ScoreState.of(this, framework, scores), reason, corrections);
    }

    /** What tells of the scores that are public, by the revision of the questionnaire they were computed with. */
    public ScorePublished restated(Framework framework) {
        return new ScorePublished(
                ScoreEvent.ScoreState.of(this, framework, Objects.requireNonNull(published)), null, null);
    }

    /** As the public may see it; null before the first publication. */
    @Nullable
    Scores published() {
        return published;
    }

    /** The public total; null where there is none. */
    @Nullable
    BigDecimal total() {
        return total;
    }

    /** The revision of the questionnaire that the public scores were computed with. */
    public int frameworkRevision() {
        return Objects.requireNonNull(published).frameworkRevision();
    }

    /** As the centre sees it before publishing. */
    Scores asDrafted(Framework framework) {
        return Scoring.compute(framework, given);
    }

    public UUID id() {
        return id;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String organisation() {
        return organisation;
    }

    Status status() {
        return status;
    }

    int revision() {
        return revision;
    }

    long version() {
        return version;
    }
}
