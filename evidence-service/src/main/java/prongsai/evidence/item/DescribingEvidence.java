package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.EvidenceResource.DescribeEvidence;
import prongsai.evidence.known.Relations;
import prongsai.evidence.known.Surroundings;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.Problem;

/**
 * Says something else of a piece of evidence: caption, place, date, visibility, what it belongs to. Only what it did not belong
 * to before is waited for and checked as for a new piece; what it belonged to decides whether it may be changed at all.
 */
@ApplicationScoped
class DescribingEvidence {
    private final AttachingEvidence attaching;
    private final KeepingEvidence keeping;
    private final EvidenceItems items;
    private final Transactions transactions;
    private final Clock clock;

    DescribingEvidence(
            AttachingEvidence attaching,
            KeepingEvidence keeping,
            EvidenceItems items,
            Transactions transactions,
            Clock clock) {
        this.attaching = attaching;
        this.keeping = keeping;
        this.items = items;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Response> describe(Caller who, UUID id, DescribeEvidence body) {
        Rewording wanted = Rewording.read(body);
        return Panache.withSession(() -> items.get(id, who.scope()))
                .chain(before -> {
                    Relations fresh =
                            wanted.onto(before.relations()).relations().without(before.relations());
                    return fresh.isEmpty() ? Uni.createFrom().voidItem() : attaching.ready(who, fresh);
                })
                .chain(() -> transactions.in(
                        who, change -> items.getToChange(id, who.scope()).chain(evidence -> {
                            change.expect(evidence.version());
                            return described(who, change, evidence, wanted.onto(evidence.relations()));
                        })));
    }

    private Uni<Answer> described(Caller who, Change change, Evidence evidence, Description what) {
        Relations before = evidence.relations();
        return keeping.queueUp(evidence.organisation())
                .chain(() -> keeping.kept(who, before))
                .chain(() -> keeping.frozen(evidence.id(), before))
                .chain(frozen -> frozen
                        ? Uni.createFrom().item(true)
                        : keeping.attachable(who, what.relations().without(before))
                                .replaceWith(false))
                .chain(frozen -> keeping.kept(who, what.relations())
                        .call(around -> publish(change, evidence, what, around, frozen)))
                .map(around -> Answer.ok(EvidenceView.of(evidence), evidence.version()));
    }

    private Uni<Void> publish(Change change, Evidence evidence, Description what, Surroundings around, boolean frozen) {
        return change.publish(
                evidence.describe(what, around, frozen, change.caller().user(), clock.instant()));
    }

    /** What is to be said; null where the caller says nothing. */
    private record Rewording(
            Description words,
            @Nullable List<UUID> measures,
            @Nullable List<UUID> results,
            @Nullable List<UUID> rounds) {
        static Rewording read(DescribeEvidence body) {
            Typed typed = new Typed();
            int most = AttachingResource.MOST_RELATIONS;
            Rewording read = new Rewording(
                    new Description(
                            typed.text("/caption", body.caption(), AttachingResource.LONGEST_CAPTION),
                            body.position(),
                            typed.date("/takenOn", body.takenOn()),
                            typed.visibility("/visibility", body.visibility()),
                            typed.confirmed(body.confirmed()),
                            new Relations(List.of(), List.of(), List.of())),
                    body.measures() == null ? null : typed.ids("measures", body.measures(), most),
                    body.results() == null ? null : typed.ids("results", body.results(), most),
                    body.rounds() == null ? null : typed.ids("rounds", body.rounds(), most));
            typed.orRefused();
            return read;
        }

        /** The whole description that results for a piece that belongs to these so far. */
        Description onto(Relations before) {
            Relations relations = new Relations(
                    measures == null ? before.measures() : measures,
                    results == null ? before.results() : results,
                    rounds == null ? before.rounds() : rounds);
            if (relations.isEmpty()) {
                throw Problem.invalid("/measures", "error.belongs-nowhere");
            }
            return new Description(
                    words.caption(),
                    words.position(),
                    words.takenOn(),
                    words.visibility(),
                    words.confirmed(),
                    relations);
        }
    }
}
