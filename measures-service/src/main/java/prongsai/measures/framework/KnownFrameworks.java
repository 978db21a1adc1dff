package prongsai.measures.framework;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.Concordances.Between;
import prongsai.measures.framework.Concordances.Pair;
import prongsai.measures.framework.KnownFramework.KnownItem;
import prongsai.platform.events.ReceivedEvent;

/** The copies of questionnaires and concordances; works in the session that is open. Fiscal years are of the Buddhist Era. */
@ApplicationScoped
public class KnownFrameworks {
    /** The questionnaire of the city's district offices, where nobody has said which one is meant. */
    public static final String DISTRICTS = "bma-district-office";

    /** The revision in use; null where none was heard of. */
    public Uni<@Nullable KnownFramework> of(int fiscalYear, String scope) {
        return Panache.getSession()
                .chain(session -> session.find(KnownFramework.class, KnownFramework.id(fiscalYear, scope)));
    }

    /** The one an organisation is assessed by in a year; null where either was not heard of. */
    public Uni<@Nullable KnownFramework> ofOrganisation(int fiscalYear, String organisation) {
        return scopeOf(organisation)
                .chain(scope -> scope == null ? Uni.createFrom().nullItem() : of(fiscalYear, scope));
    }

    /** By which questionnaires an organisation is assessed; null where it was not heard of. */
    public Uni<@Nullable String> scopeOf(String organisation) {
        return Panache.getSession().chain(session -> session.<String>createNativeQuery(
                        "select framework_scope from known_organisations where code = ?1")
                .setParameter(1, organisation)
                .getSingleResultOrNull());
    }

    /** The same of several; those that were not heard of are left out. */
    public Uni<Map<String, String>> scopesOf(Collection<String> organisations) {
        return Panache.getSession()
                .chain(session -> session.<Object[]>createNativeQuery(
                                "select code, framework_scope from known_organisations"
                                        + " where code = any (string_to_array(?1, ',')) and framework_scope is not null")
                        .setParameter(1, String.join(",", organisations))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /** All that is known of which item answers which in the questionnaires of an organisation. */
    public Uni<Concordances> concordancesOf(String organisation) {
        return scopeOf(organisation)
                .chain(scope -> scope == null ? Uni.createFrom().item(Concordances.NONE) : concordances(scope));
    }

    /** The same of a scope. */
    public Uni<Concordances> concordances(String scope) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from KnownConcordance where scope = ?1 order by id", KnownConcordance.class)
                        .setParameter(1, scope)
                        .getResultList())
                .map(all -> new Concordances(all.stream()
                        .map(one -> new Between(one.fromYear(), one.toYear(), one.pairs()))
                        .toList()));
    }

    private record FrameworkTold(Framework framework) {
        private record Framework(int fiscalYear, String scope, String completeness, List<KnownItem> items) {}
    }

    private record ConcordanceTold(Concordance concordance) {
        private record Concordance(int fromYear, int toYear, String scope, List<Pair> items) {}
    }

    /** Takes over an activated questionnaire, unless something newer is known. */
    public Uni<Void> learnFramework(ReceivedEvent event) {
        FrameworkTold.Framework told = event.read(FrameworkTold.class).framework();
        return learn(
                event,
                KnownFramework.class,
                KnownFramework.id(told.fiscalYear(), told.scope()),
                () -> new KnownFramework(told.fiscalYear(), told.scope()),
                copy -> copy.take("COMPLETE".equals(told.completeness()), told.items()));
    }

    /** Takes over a concordance, unless something newer is known. */
    public Uni<Void> learnConcordance(ReceivedEvent event) {
        ConcordanceTold.Concordance told = event.read(ConcordanceTold.class).concordance();
        return learn(
                event,
                KnownConcordance.class,
                KnownConcordance.id(told.fromYear(), told.toYear(), told.scope()),
                () -> new KnownConcordance(told.fromYear(), told.toYear(), told.scope()),
                copy -> copy.take(told.items()));
    }

    private static <T extends Copy> Uni<Void> learn(
            ReceivedEvent event, Class<T> kind, String id, Supplier<T> unheardOf, Consumer<T> take) {
        return Panache.getSession().chain(session -> session.find(kind, id).chain(known -> {
            T copy = known == null ? unheardOf.get() : known;
            if (!copy.isOlderThan(event.epoch(), event.version())) {
                return Uni.createFrom().voidItem();
            }
            take.accept(copy);
            copy.toldAt(event.epoch(), event.version());
            return known == null ? session.persist(copy) : Uni.createFrom().voidItem();
        }));
    }
}
