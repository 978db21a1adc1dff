package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.intake.Document;
import prongsai.evidence.intake.Intake;
import prongsai.evidence.intake.Photo;
import prongsai.evidence.intake.Sent;
import prongsai.evidence.intake.TakenIn;
import prongsai.evidence.known.AwaitingWork;
import prongsai.evidence.known.Relations;
import prongsai.evidence.known.Surroundings;
import prongsai.evidence.link.ShortLinks;
import prongsai.evidence.link.WatchedLinks;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.ProblemBody;

/**
 * Attaches photos, documents and links. What they belong to is waited for and checked before a file is worked on; the file is in
 * the store before the transaction begins that writes the row and the event, and everything is checked again inside it.
 */
@ApplicationScoped
class AttachingEvidence {
    private static final int MULTI_STATUS = 207;

    private final AwaitingWork awaiting;
    private final KeepingEvidence keeping;
    private final EvidenceItems items;
    private final Intake intake;
    private final WatchedLinks links;
    private final ShortLinks shortLinks;
    private final Transactions transactions;
    private final Clock clock;

    AttachingEvidence(
            AwaitingWork awaiting,
            KeepingEvidence keeping,
            EvidenceItems items,
            Intake intake,
            WatchedLinks links,
            ShortLinks shortLinks,
            Transactions transactions,
            Clock clock) {
        this.awaiting = awaiting;
        this.keeping = keeping;
        this.items = items;
        this.intake = intake;
        this.links = links;
        this.shortLinks = shortLinks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of each of several files, in their order. */
    record Several(List<One> items) {}

    /** What became of one of several files: the evidence, or why there is none. */
    record One(
            int status,
            @Nullable EvidenceView evidence,
            @Nullable ProblemBody problem) {}

    /** What taking a file in came to. */
    private record Outcome(@Nullable TakenIn file, @Nullable Problem refusal) {}

    Uni<Response> file(Caller who, Description what, Sent sent) {
        return ready(who, what.relations())
                .chain(() -> intake.take(sent))
                .chain(taken -> transactions.in(who, change -> attach(who, change, what, making(who, taken))
                        .chain(evidence -> again(who, evidence, taken))
                        .map(view -> Answer.created("/api/v1/evidence/" + view.id(), view, view.version()))));
    }

    /**
     * Attaches several files, each with an answer of its own: what is refused of one keeps no other out. All that is attached is
     * attached in one transaction, in the order of the files.
     */
    Uni<Response> files(Caller who, Description what, List<Sent> all, Function<Problem, ProblemBody> saying) {
        return ready(who, what.relations())
                .chain(() -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(this::outcome)
                        .collect()
                        .asList())
                .chain(outcomes -> transactions.in(who, change -> Multi.createFrom()
                        .iterable(outcomes)
                        .onItem()
                        .transformToUniAndConcatenate(outcome -> one(who, change, what, outcome, saying))
                        .collect()
                        .asList()
                        .map(each -> new Answer(MULTI_STATUS, null, null, new Several(each)))));
    }

    private Uni<Outcome> outcome(Sent sent) {
        return intake.take(sent)
                .map(taken -> new Outcome(taken, null))
                .onFailure(Problem.class)
                .recoverWithItem(e -> new Outcome(null, e));
    }

    private Uni<One> one(
            Caller who, Change change, Description what, Outcome outcome, Function<Problem, ProblemBody> saying) {
        TakenIn taken = outcome.file();
        if (taken == null) {
            return Uni.createFrom().item(refused(outcome.refusal(), saying));
        }
        return attach(who, change, what, making(who, taken))
                .chain(evidence -> again(who, evidence, taken))
                .map(view -> new One(Response.Status.CREATED.getStatusCode(), view, null))
                .onFailure(Problem.class)
                .recoverWithItem(e -> refused(e, saying));
    }

    private static One refused(@Nullable Problem refusal, Function<Problem, ProblemBody> saying) {
        if (refusal == null) {
            throw new IllegalStateException("Neither taken in nor refused");
        }
        return new One(refusal.type().status(), null, saying.apply(refusal));
    }

    /** Attaches a link, which is looked at from now on; what is known already of its address is taken over at once. */
    Uni<Response> link(Caller who, Description what, URI url, String asTyped) {
        return ready(who, what.relations())
                .chain(() -> transactions.in(who, change -> links.watch(url.toString())
                        .map(known -> new TypedLink(url, asTyped, known, Warning.about(url, asTyped, shortLinks)))
                        .chain(link -> attach(
                                who,
                                change,
                                what,
                                (id, placed, around) ->
                                        Evidence.link(id, link, placed, around, who.user(), clock.instant())))
                        .map(evidence -> Answer.created(
                                "/api/v1/evidence/" + evidence.id(), EvidenceView.of(evidence), evidence.version()))));
    }

    /** Waits until all that is named is heard of and checks whether anything may be attached to it; holds nothing afterwards. */
    Uni<Void> ready(Caller who, Relations named) {
        return awaiting.around(named, who.scope())
                .chain(() -> Panache.withSession(() -> keeping.attachable(who, named)))
                .replaceWithVoid();
    }

    private Making making(Caller who, TakenIn taken) {
        return (id, placed, around) -> {
            if (taken instanceof Photo photo) {
                return Evidence.photo(id, photo, placed, around, who.user(), clock.instant());
            }
            if (taken instanceof Document document) {
                return Evidence.document(id, document, placed, around, who.user(), clock.instant());
            }
            throw new IllegalStateException("Neither photo nor document");
        };
    }

    private Uni<Evidence> attach(Caller who, Change change, Description what, Making making) {
        return keeping.queueUp(String.valueOf(who.organisation()))
                .chain(() -> keeping.attachable(who, what.relations()))
                .chain(around -> placed(what, who).map(placed -> making.of(UUID.randomUUID(), placed, around)))
                .call(items::persist)
                .call(evidence -> change.publish(evidence.attached()));
    }

    /** What is answered of the new piece, with the pieces of its organisation that were sent as the very same file before. */
    private Uni<EvidenceView> again(Caller who, Evidence evidence, TakenIn taken) {
        return items.sentAs(taken.originalSha256(), evidence.organisation(), who.scope())
                .map(same -> EvidenceView.of(
                        evidence,
                        same.stream().filter(id -> !id.equals(evidence.id())).toList()));
    }

    private Uni<Description> placed(Description what, Caller who) {
        return items.nextPosition(what.relations(), who.scope())
                .map(next -> new Description(
                        what.caption(), next, what.takenOn(), what.visibility(), what.confirmed(), what.relations()));
    }

    /** How the piece is made once its id and its place are known. */
    private interface Making {
        Evidence of(UUID id, Description what, Surroundings around);
    }
}
