package prongsai.measures.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.Concordances;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.measures.score.KnownScores;
import prongsai.measures.score.PublishedFigures;

/**
 * Computes what became of the scores after a standard measure was taken over, for the uses of which scores, items or
 * concordances have changed. Behind the scenes and in pieces, so that neither publishing thousands of scores nor reading the
 * catalogue waits for it; replicas share the work.
 */
@ApplicationScoped
class MeasuringEffects {
    private static final int AT_ONCE = 500;

    private final StandardMeasures standards;
    private final StandardMeasureUses uses;
    private final KnownFrameworks frameworks;
    private final KnownScores scores;
    private final ObjectMapper json;

    MeasuringEffects(
            StandardMeasures standards,
            StandardMeasureUses uses,
            KnownFrameworks frameworks,
            KnownScores scores,
            ObjectMapper json) {
        this.standards = standards;
        this.uses = uses;
        this.frameworks = frameworks;
        this.scores = scores;
        this.json = json;
    }

    private record Use(UUID standard, UUID plan, String organisation, int basisYear) {}

    /** As a row for the database. */
    private record Measured(
            UUID standard, UUID plan, @Nullable BigDecimal change) {}

    @Scheduled(every = "${prongsai.effects.every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measureAll() {
        return Panache.withTransaction(this::some)
                .chain(measured -> measured < AT_ONCE ? Panache.withTransaction(uses::addUp) : measureAll());
    }

    private Uni<Integer> some() {
        return stale().chain(found -> found.isEmpty()
                ? Uni.createFrom().item(0)
                : measured(found).chain(this::keep).replaceWith(found.size()));
    }

    /** Held, so that what is heard meanwhile makes them stale again afterwards; what another replica holds is passed over. */
    private static Uni<List<Use>> stale() {
        return Panache.getSession()
                .chain(session -> session.<Object[]>createNativeQuery("""
                                select cast(standard_measure as varchar), cast(plan as varchar), organisation, basis_year
                                from standard_measure_uses where stale order by organisation limit ?1
                                for update skip locked
                                """)
                        .setParameter(1, AT_ONCE)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Use(
                                UUID.fromString((String) row[0]),
                                UUID.fromString((String) row[1]),
                                (String) row[2],
                                ((Number) row[3]).intValue()))
                        .toList());
    }

    private Uni<List<Measured>> measured(List<Use> found) {
        Set<String> organisations =
                found.stream().map(Use::organisation).collect(Collectors.toCollection(TreeSet::new));
        return standards.all().chain(all -> concordances(organisations)
                .chain(known -> scores.figuresOf(organisations).map(figures -> {
                    Map<UUID, StandardMeasure> byId =
                            all.stream().collect(Collectors.toMap(StandardMeasure::id, Function.identity()));
                    return found.stream()
                            .map(use -> new Measured(
                                    use.standard(), use.plan(), change(use, byId.get(use.standard()), known, figures)))
                            .toList();
                })));
    }

    private static @Nullable BigDecimal change(
            Use use,
            @Nullable StandardMeasure standard,
            Map<String, Concordances> concordances,
            Map<String, List<PublishedFigures>> figures) {
        List<PublishedFigures> published = figures.getOrDefault(use.organisation(), List.of());
        Concordances known = concordances.getOrDefault(use.organisation(), Concordances.NONE);
        return standard == null ? null : ScoreChange.after(standard.text(), use.basisYear(), published, known);
    }

    private Uni<Map<String, Concordances>> concordances(Set<String> organisations) {
        return frameworks.scopesOf(organisations).chain(scopes -> {
            Map<String, Concordances> ofScope = new HashMap<>();
            Uni<Void> all = Uni.createFrom().voidItem();
            for (String scope : new TreeSet<>(scopes.values())) {
                all = all.chain(() -> frameworks
                        .concordances(scope)
                        .invoke(known -> ofScope.put(scope, known))
                        .replaceWithVoid());
            }
            return all.map(done -> scopes.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> ofScope.getOrDefault(one.getValue(), Concordances.NONE))));
        });
    }

    private Uni<Void> keep(List<Measured> measured) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update standard_measure_uses as used set change = told.change, stale = false, summed = false
                                from json_to_recordset(cast(cast(?1 as text) as json)) as told (standard uuid, plan uuid, change numeric)
                                where used.standard_measure = told.standard and used.plan = told.plan
                                """)
                        .setParameter(1, write(measured))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String write(List<Measured> measured) {
        try {
            return json.writeValueAsString(new ArrayList<>(measured));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures cannot be written", e);
        }
    }
}
