package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import prongsai.evidence.intake.PhotoIntake;
import prongsai.evidence.known.AwaitingWork;
import prongsai.evidence.known.Relations;
import prongsai.evidence.known.Surroundings;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;

/**
 * Attaches photos and links. What they belong to is waited for and checked before a photo is worked on; its file is in the
 * store before the transaction begins that writes the row and the event, and everything is checked again inside it.
 */
@ApplicationScoped
class AttachingEvidence {
    private final AwaitingWork awaiting;
    private final KeepingEvidence keeping;
    private final EvidenceItems items;
    private final PhotoIntake intake;
    private final Transactions transactions;
    private final Clock clock;

    AttachingEvidence(
            AwaitingWork awaiting,
            KeepingEvidence keeping,
            EvidenceItems items,
            PhotoIntake intake,
            Transactions transactions,
            Clock clock) {
        this.awaiting = awaiting;
        this.keeping = keeping;
        this.items = items;
        this.intake = intake;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Response> photo(Caller who, Description what, Path sent) {
        return ready(who, what.relations())
                .chain(() -> intake.take(sent))
                .chain(photo -> attach(
                        who,
                        what,
                        (id, placed, around) ->
                                Evidence.photo(id, photo, placed, around, who.user(), clock.instant())));
    }

    Uni<Response> link(Caller who, Description what, URI url, String asTyped) {
        return ready(who, what.relations())
                .chain(() -> attach(
                        who,
                        what,
                        (id, placed, around) ->
                                Evidence.link(id, url, asTyped, placed, around, who.user(), clock.instant())));
    }

    /** Waits until all that is named is heard of and checks whether anything may be attached to it; holds nothing afterwards. */
    Uni<Void> ready(Caller who, Relations named) {
        return awaiting.around(named, who.scope())
                .chain(() -> Panache.withSession(() -> keeping.attachable(who, named)))
                .replaceWithVoid();
    }

    private Uni<Response> attach(Caller who, Description what, Making making) {
        return transactions.in(who, change -> keeping.queueUp(String.valueOf(who.organisation()))
                .chain(() -> keeping.attachable(who, what.relations()))
                .chain(around -> placed(what, who).chain(placed -> kept(change, placed, around, making))));
    }

    private Uni<Description> placed(Description what, Caller who) {
        return items.nextPosition(what.relations(), who.scope())
                .map(next ->
                        new Description(what.caption(), next, what.takenOn(), what.visibility(), what.relations()));
    }

    private Uni<Answer> kept(Change change, Description what, Surroundings around, Making making) {
        Evidence evidence = making.of(UUID.randomUUID(), what, around);
        return items.persist(evidence)
                .call(() -> change.publish(evidence.attached()))
                .map(kept -> Answer.created(
                        "/api/v1/evidence/" + evidence.id(), EvidenceView.of(evidence), evidence.version()));
    }

    /** How the piece is made once its id and its place are known. */
    private interface Making {
        Evidence of(UUID id, Description what, Surroundings around);
    }
}
