package prongsai.evidence.known;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.Copy.Told;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.time.Half;

/** All that measures-service has told of; works in the session that is open. */
@ApplicationScoped
public class KnownWork {
    private static final String FROZEN = """
            select count(*) from KnownRound r where r.status in :freezing and (r.id in :rounds \
            or exists (select 1 from KnownResult s where s.id in :results and s.plan = r.plan and s.half = r.half))\
            """;

    /** What is known of all that is named; 404 where some of it is another organisation's. */
    public Uni<Surroundings> around(Relations named, Scope scope) {
        return Panache.getSession()
                .chain(session -> load(session, KnownMeasure.class, named.measures())
                        .chain(measures -> load(session, KnownResult.class, named.results())
                                .chain(results -> load(session, KnownRound.class, named.rounds())
                                        .chain(rounds -> load(session, KnownMeasure.class, answered(results))
                                                .map(ofResults -> new Surroundings(
                                                        named, measures, results, rounds, ofResults))))))
                .invoke(around -> mayBeKnown(around, scope));
    }

    /** Whether a submitted or accepted round holds one of these results, or is one of these rounds. */
    public Uni<Boolean> anyFrozen(Relations named) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(FROZEN, Long.class)
                        .setParameter("freezing", KnownRound.FREEZING)
                        .setParameter("rounds", named.rounds())
                        .setParameter("results", named.results())
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Whether the snapshot of a submitted or accepted round lists this piece of evidence. */
    public Uni<Boolean> inFrozenSnapshot(UUID evidence) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select count(*) from KnownRound r where r.status in :freezing"
                                        + " and array_contains(r.evidence, cast(:evidence as java.util.UUID))",
                                Long.class)
                        .setParameter("freezing", KnownRound.FREEZING)
                        .setParameter("evidence", evidence)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Whether the published snapshot of any round lists this piece of evidence. */
    public Uni<Boolean> inPublishedSnapshot(UUID evidence) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select count(*) from KnownRound r"
                                        + " where array_contains(r.publishedEvidence, cast(:evidence as java.util.UUID))",
                                Long.class)
                        .setParameter("evidence", evidence)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** Takes over what was told of a measure; older news changes nothing. */
    public Uni<Void> learnMeasure(Told told, List<String> sections, boolean all, boolean removed) {
        return learn(
                KnownMeasure.class, told, KnownMeasure::new, measure -> measure.take(told, sections, all, removed));
    }

    /** Takes over what was told of a result; its measures may be heard of later. */
    public Uni<Void> learnResult(Told told, Half half, List<UUID> measures, boolean removed) {
        return learn(KnownResult.class, told, KnownResult::new, result -> result.take(told, half, measures, removed));
    }

    /**
     * Takes over what was told of a round.
     *
     * @param published whether what it lists is public from now on, or nothing of it is; null where that was not told
     */
    public Uni<Void> learnRound(Told told, Half half, String status, List<UUID> evidence, @Nullable Boolean published) {
        return learn(
                KnownRound.class, told, KnownRound::new, round -> round.take(told, half, status, evidence, published));
    }

    private static <T extends Copy> Uni<Void> learn(
            Class<T> kind, Told told, Function<UUID, T> unheardOf, Consumer<T> take) {
        return Panache.getSession()
                .chain(session -> session.find(kind, told.id()).chain(known -> {
                    if (known == null) {
                        T first = unheardOf.apply(told.id());
                        take.accept(first);
                        return session.persist(first);
                    }
                    if (known.isOlderThan(told)) {
                        take.accept(known);
                    }
                    return Uni.createFrom().voidItem();
                }));
    }

    private static <T> Uni<List<T>> load(Mutiny.Session session, Class<T> kind, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery("from " + kind.getSimpleName() + " where id in :ids", kind)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static List<UUID> answered(List<KnownResult> results) {
        return results.stream()
                .flatMap(result -> result.measures().stream())
                .distinct()
                .toList();
    }

    private static void mayBeKnown(Surroundings around, Scope scope) {
        boolean foreign = around.all().anyMatch(copy -> !scope.covers(copy.organisation()));
        boolean mixed = around.all().map(Copy::organisation).distinct().count() > 1;
        if (foreign || mixed) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }
}
