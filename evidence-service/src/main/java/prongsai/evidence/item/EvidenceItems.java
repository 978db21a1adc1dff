package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.Relations;
import prongsai.evidence.link.LinkCheck;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** All evidence that was not removed. */
@ApplicationScoped
class EvidenceItems implements PanacheRepositoryBase<Evidence, UUID> {
    /** Which of them are asked for; null stands for any. */
    record Wanted(
            @Nullable UUID measure,
            @Nullable UUID result,
            @Nullable UUID round,
            @Nullable String organisation,
            LinkCheck.@Nullable Status check) {}

    /** The one of this id; 404 where there is none that may be known. */
    Uni<Evidence> get(UUID id, Scope scope) {
        return known(findById(id), scope);
    }

    /** The same, to be changed: others wait until this transaction ends. */
    Uni<Evidence> getToChange(UUID id, Scope scope) {
        return known(findById(id, LockModeType.PESSIMISTIC_WRITE), scope);
    }

    private static Uni<Evidence> known(Uni<Evidence> found, Scope scope) {
        return found.map(evidence -> {
            if (evidence == null || !evidence.isOf(scope)) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return evidence;
        });
    }

    /** By position, as it is shown below a measure or result. */
    Uni<Page<EvidenceView>> page(Wanted wanted, Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder("status <> REMOVED");
        Map<String, Object> values = new HashMap<>();
        and(where, values, "array_contains(measures, cast(:measure as java.util.UUID))", "measure", wanted.measure());
        and(where, values, "array_contains(results, cast(:result as java.util.UUID))", "result", wanted.result());
        and(where, values, "array_contains(rounds, cast(:round as java.util.UUID))", "round", wanted.round());
        and(where, values, "organisation = :organisation", "organisation", wanted.organisation());
        and(where, values, "check.status = :check", "check", wanted.check());
        and(where, values, "organisation = :own", "own", scope.own());
        Place after = Place.of(page.after());
        and(where, values, "(position > :after or position = :after and id > :id)", "after", after.position());
        values.put("id", after.id());
        return find(where + " order by position, id", values)
                .range(0, page.limit())
                .list()
                .map(found -> Page.of(found, page, Place::after).map(EvidenceView::of));
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /** The next pieces that name this address and are shown, to be changed, by id. */
    Uni<List<Evidence>> naming(String url, UUID after, int limit, Scope scope) {
        Map<String, Object> values = new HashMap<>(Map.of("url", url, "after", after));
        StringBuilder where = new StringBuilder("url = :url and status = ATTACHED and id > :after");
        and(where, values, "organisation = :own", "own", scope.own());
        return find(where + " order by id", values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, limit - 1)
                .list();
    }

    /** The measures of these that have as many pieces as one may have. */
    Uni<List<UUID>> full(List<UUID> measures, int limit, Scope scope) {
        Uni<List<UUID>> full = Uni.createFrom().item(List.of());
        for (UUID measure : measures) {
            full = full.chain(before -> before.isEmpty()
                    ? counted("array_contains(measures, cast(?1 as java.util.UUID))", measure, scope)
                            .map(count -> count < limit ? before : List.of(measure))
                    : Uni.createFrom().item(before));
        }
        return full;
    }

    /** The pieces that were sent as this very file and still stand. */
    Uni<List<UUID>> sentAs(String originalSha256, String organisation, Scope scope) {
        return scope.covers(organisation)
                ? find(
                                "select id from Evidence where organisation = ?1 and file.originalSha256 = ?2"
                                        + " and status = ATTACHED order by uploadedAt, id",
                                organisation,
                                originalSha256)
                        .project(UUID.class)
                        .list()
                : Uni.createFrom().item(List.of());
    }

    private Uni<Long> counted(String condition, UUID id, Scope scope) {
        String own = scope.own();
        return own == null
                ? count("status = ATTACHED and " + condition, id)
                : count("status = ATTACHED and " + condition + " and organisation = ?2", id, own);
    }

    /** The number after the last of the first result named, else of the first measure, else of the first round. */
    Uni<Integer> nextPosition(Relations named, Scope scope) {
        if (!named.results().isEmpty()) {
            return after(
                    "array_contains(results, cast(:id as java.util.UUID))",
                    named.results().get(0),
                    scope);
        }
        return named.measures().isEmpty()
                ? after(
                        "array_contains(rounds, cast(:id as java.util.UUID))",
                        named.rounds().get(0),
                        scope)
                : after(
                        "array_contains(measures, cast(:id as java.util.UUID))",
                        named.measures().get(0),
                        scope);
    }

    private Uni<Integer> after(String condition, UUID id, Scope scope) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        StringBuilder where = new StringBuilder("status <> REMOVED and ").append(condition);
        and(where, values, "organisation = :own", "own", scope.own());
        return find("select max(position) from Evidence where " + where, values)
                .project(Integer.class)
                .firstResult()
                .map(last -> last == null ? 1 : last + 1);
    }
}
