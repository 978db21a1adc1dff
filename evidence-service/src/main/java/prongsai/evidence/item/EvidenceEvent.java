package prongsai.evidence.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.Evidence.Kind;
import prongsai.evidence.item.Evidence.Status;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.link.LinkCheck;
import prongsai.platform.events.DomainEvent;

/** What happens to evidence that others need to know. */
public sealed interface EvidenceEvent extends DomainEvent {
    EvidenceState evidence();

    @Override
    default State state() {
        return evidence();
    }

    /** There is another photo, document or link. */
    record EvidenceAttached(EvidenceState evidence) implements EvidenceEvent {}

    /** Its caption, place, date, visibility or what it belongs to are others now. */
    record EvidenceDescribed(EvidenceState evidence) implements EvidenceEvent {}

    /** Taken away before it stood in any submitted round; as if it had never been. */
    record EvidenceRemoved(EvidenceState evidence) implements EvidenceEvent {}

    /** Gone from every output, also from frozen rounds; the record and the hash stay. */
    record EvidenceWithdrawn(EvidenceState evidence, String reason) implements EvidenceEvent {}

    /** A photo is another picture now, of which parts cannot be recognised; internal again, its older versions are kept. */
    record EvidenceBlurred(EvidenceState evidence) implements EvidenceEvent {}

    /** Something else is known of where a link leads; also of one that a submitted round holds. */
    record LinkChecked(EvidenceState evidence) implements EvidenceEvent {}

    /**
     * The evidence after the change. Of a photo {@code url} and {@code check} are null, of a link what concerns the file; a
     * document has {@code pages} and maybe a {@code title}, no width and height.
     *
     * @param takenOn the day in Bangkok
     * @param pictureVersion which version of the file this is, from 1; null of a link
     * @param confirmed what was looked for in this version of it before it may be public
     * @param by user id of who attached it
     */
    record EvidenceState(
            UUID id,
            String organisation,
            Kind kind,
            List<UUID> measures,
            List<UUID> results,
            List<UUID> rounds,
            int position,
            String caption,
            @Nullable LocalDate takenOn,
            Visibility visibility,
            Status status,
            @Nullable String sha256,
            @Nullable String originalSha256,
            @Nullable Long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String contentType,
            @Nullable Integer pages,
            @Nullable String title,
            @Nullable Integer pictureVersion,
            @Nullable String url,
            @Nullable String urlAsTyped,
            @Nullable LinkCheck check,
            List<Warning> warnings,
            List<Confirmation> confirmed,
            Instant uploadedAt,
            String by,
            long version)
            implements State {
        @Override
        public String subject() {
            return id.toString();
        }
    }
}
