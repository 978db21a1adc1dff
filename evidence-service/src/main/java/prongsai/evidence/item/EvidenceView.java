package prongsai.evidence.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Found;
import prongsai.evidence.item.Evidence.Kind;
import prongsai.evidence.item.Evidence.Status;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.item.EvidenceEvent.EvidenceState;
import prongsai.evidence.link.LinkCheck;

/**
 * Evidence as it is answered: what others may know of it, without who attached it.
 *
 * @param found where in the file the warnings about it come from
 * @param confirmed what was looked for in it, by whom (a user id) and when
 */
record EvidenceView(
        UUID id,
        long version,
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
        List<Found> found,
        List<Confirmation> confirmed,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        Instant uploadedAt,
        @Nullable String withdrawnReason,
        @Nullable List<UUID> sameFile) {
    static EvidenceView of(Evidence evidence) {
        return of(evidence, null);
    }

    /** Just attached, with the other evidence of this organisation that was sent as the very same file. */
    static EvidenceView of(Evidence evidence, @Nullable List<UUID> sameFile) {
        EvidenceState state = evidence.state();
        return new EvidenceView(
                state.id(),
                state.version(),
                state.organisation(),
                state.kind(),
                state.measures(),
                state.results(),
                state.rounds(),
                state.position(),
                state.caption(),
                state.takenOn(),
                state.visibility(),
                state.status(),
                state.sha256(),
                state.originalSha256(),
                state.bytes(),
                state.width(),
                state.height(),
                state.contentType(),
                state.pages(),
                state.title(),
                state.pictureVersion(),
                state.url(),
                state.urlAsTyped(),
                state.check(),
                state.warnings(),
                evidence.found(),
                state.confirmed(),
                evidence.confirmedBy(),
                evidence.confirmedAt(),
                state.uploadedAt(),
                evidence.withdrawnReason(),
                sameFile);
    }

    /** As everybody may know it: without the doubts of those who keep it and what the file was before it came. */
    EvidenceView forEverybody() {
        return new EvidenceView(
                id,
                version,
                organisation,
                kind,
                measures,
                results,
                rounds,
                position,
                caption,
                takenOn,
                visibility,
                status,
                sha256,
                null,
                bytes,
                width,
                height,
                contentType,
                pages,
                title,
                pictureVersion,
                url,
                null,
                check,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                uploadedAt,
                null,
                null);
    }
}
