package prongsai.evidence.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.Evidence.Kind;
import prongsai.evidence.item.Evidence.Status;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.item.EvidenceEvent.EvidenceState;

/** Evidence as it is answered: what others may know of it, without who attached it. */
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
        @Nullable String url,
        @Nullable String urlAsTyped,
        @Nullable LinkCheck check,
        List<Warning> warnings,
        Instant uploadedAt,
        @Nullable String withdrawnReason) {
    static EvidenceView of(Evidence evidence) {
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
                state.url(),
                state.urlAsTyped(),
                state.check(),
                state.warnings(),
                state.uploadedAt(),
                evidence.withdrawnReason());
    }
}
