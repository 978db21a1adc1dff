package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import prongsai.evidence.intake.Intake;
import prongsai.evidence.intake.Part;
import prongsai.evidence.intake.Photo;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.CommonProblem;

/**
 * Makes a new version of a photo with parts of it unrecognisable. Whether it may be is checked before the picture is worked on and
 * again in the transaction; where somebody else was faster meanwhile it is stale.
 */
@ApplicationScoped
class BlurringEvidence {
    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final KeepingEvidence keeping;
    private final Intake intake;
    private final Transactions transactions;
    private final Clock clock;

    BlurringEvidence(
            EvidenceItems items,
            EvidenceVersions versions,
            KeepingEvidence keeping,
            Intake intake,
            Transactions transactions,
            Clock clock) {
        this.items = items;
        this.versions = versions;
        this.keeping = keeping;
        this.intake = intake;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Response> blur(Caller who, UUID id, List<Part> parts) {
        return Panache.withSession(() -> items.get(id, who.scope()).chain(evidence -> blurrable(who, evidence)))
                .chain(from -> intake.blur(from.sha256(), from.contentType(), parts)
                        .chain(blurred -> transactions.in(who, change -> items.getToChange(id, who.scope())
                                .chain(evidence -> replace(who, change, evidence, from, blurred)))));
    }

    private Uni<StoredFile> blurrable(Caller who, Evidence evidence) {
        return keeping.kept(who, evidence.relations())
                .chain(() -> keeping.frozen(evidence.id(), evidence.relations()))
                .map(evidence::blurrable);
    }

    private Uni<Answer> replace(Caller who, Change change, Evidence evidence, StoredFile from, Photo blurred) {
        change.expect(evidence.version());
        return blurrable(who, evidence)
                .invoke(now -> {
                    if (!now.sha256().equals(from.sha256())) {
                        throw CommonProblem.STALE.because();
                    }
                })
                .chain(now -> versions.persist(new EvidenceVersion(
                        UUID.randomUUID(), evidence.id(), evidence.pictureVersion(), now, who.user(), clock.instant())))
                .chain(() -> change.publish(evidence.blurred(blurred)))
                .map(told -> Answer.ok(EvidenceView.of(evidence), evidence.version()));
    }
}
