package prongsai.measures.comment;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import prongsai.measures.comment.CommentEvent.CommentState;
import prongsai.measures.comment.CommentEvent.CommentWritten;

/** A comment on a measure. */
@Entity
@Table(name = "comments")
@CheckReturnValue
class Comment {
    @Id
    private UUID id;

    @Column(name = "measure")
    private UUID measureId;

    private String organisation;
    private String text;

    @Column(columnDefinition = "_varchar")
    private List<String> mentions;

    private Instant writtenAt;
    private String writtenBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    /** @param mentions user ids */
    Comment(UUID id, UUID measure, String organisation, String text, List<String> mentions, Instant at, String by) {
        this.id = id;
        this.measureId = measure;
        this.organisation = organisation;
        this.text = text;
        this.mentions = List.copyOf(mentions);
        this.writtenAt = at;
        this.writtenBy = by;
    }

    CommentWritten written() {
        return new CommentWritten(new CommentState(id, measureId, organisation, mentions, writtenAt, 1));
    }

    UUID id() {
        return id;
    }

    UUID measureId() {
        return measureId;
    }

    String text() {
        return text;
    }

    List<String> mentions() {
        return mentions;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String writtenBy() {
        return writtenBy;
    }
}
