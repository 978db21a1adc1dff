package prongsai.evidence.known;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.known.KnownConcordance.Pair;
import prongsai.evidence.known.KnownFramework.OitItem;
import prongsai.evidence.known.KnownOrganisation.Section;
import prongsai.evidence.known.KnownScores.ItemScore;
import prongsai.platform.events.ReceivedEvent;

/**
 * All that assessment-service has told of, as far as disclosures need it; works in the session that is open. Fiscal years are of
 * the Buddhist Era. Older and repeated news change nothing, and each thing may be heard of before the others.
 */
@ApplicationScoped
public class KnownAssessments {
    /** Null where it was not heard of. */
    public Uni<@Nullable KnownOrganisation> organisation(String code) {
        return known(KnownOrganisation.class, code);
    }

    /** The revision in use; null where none was heard of. */
    public Uni<@Nullable KnownFramework> framework(int fiscalYear, String scope) {
        return known(KnownFramework.class, KnownFramework.id(fiscalYear, scope));
    }

    /** The published revision; null where none was heard of. */
    public Uni<@Nullable KnownScores> scores(int fiscalYear, String organisation) {
        return known(KnownScores.class, KnownScores.id(fiscalYear, organisation));
    }

    /** Null where nobody has said which item answers which. */
    public Uni<@Nullable KnownConcordance> concordance(int fromYear, int toYear, String scope) {
        return known(KnownConcordance.class, KnownConcordance.id(fromYear, toYear, scope));
    }

    public Uni<Void> learnOrganisation(ReceivedEvent event, String code, String scope, List<Section> sections) {
        return learn(
                event, KnownOrganisation.class, code, KnownOrganisation::new, known -> known.take(scope, sections));
    }

    public Uni<Void> learnFramework(ReceivedEvent event, int fiscalYear, String scope, List<OitItem> items) {
        String id = KnownFramework.id(fiscalYear, scope);
        return learn(event, KnownFramework.class, id, KnownFramework::new, known -> known.take(items));
    }

    public Uni<Void> learnScores(ReceivedEvent event, int fiscalYear, String organisation, List<ItemScore> items) {
        String id = KnownScores.id(fiscalYear, organisation);
        return learn(event, KnownScores.class, id, KnownScores::new, known -> known.take(items));
    }

    public Uni<Void> learnConcordance(ReceivedEvent event, int fromYear, int toYear, String scope, List<Pair> pairs) {
        String id = KnownConcordance.id(fromYear, toYear, scope);
        return learn(event, KnownConcordance.class, id, KnownConcordance::new, known -> known.take(pairs));
    }

    private static <T extends AssessedCopy> Uni<@Nullable T> known(Class<T> kind, String id) {
        return Panache.getSession().chain(session -> session.find(kind, id));
    }

    private static <T extends AssessedCopy> Uni<Void> learn(
            ReceivedEvent event, Class<T> kind, String id, Function<String, T> unheardOf, Consumer<T> take) {
        return Panache.getSession().chain(session -> session.find(kind, id).chain(known -> {
            T copy = known == null ? unheardOf.apply(id) : known;
            if (!copy.isOlderThan(event.epoch(), event.version())) {
                return Uni.createFrom().voidItem();
            }
            take.accept(copy);
            copy.toldAt(event.epoch(), event.version());
            return known == null ? session.persist(copy) : Uni.createFrom().voidItem();
        }));
    }
}
