package prongsai.assessment.concordance;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import prongsai.assessment.framework.Frameworks;
import prongsai.assessment.shipped.Shipped;
import prongsai.platform.answer.Transactions;

/** The concordances that are known to us, after the frameworks they speak of. What the centre has said already stays. */
@ApplicationScoped
class ShippedConcordances {
    private final Concordances concordances;
    private final Frameworks frameworks;
    private final Transactions transactions;

    ShippedConcordances(Concordances concordances, Frameworks frameworks, Transactions transactions) {
        this.concordances = concordances;
        this.frameworks = frameworks;
        this.transactions = transactions;
    }

    /** A line of the list of what is shipped. */
    record BetweenYears(int from, int to, String scope) {
        ConcordanceContent content() {
            return Shipped.read("/concordances/" + scope + "/" + from + "-" + to + ".json", new TypeReference<>() {});
        }
    }

    void keep(@Observes @Priority(2) StartupEvent start) throws Throwable {
        List<BetweenYears> all = Shipped.read("/concordances/shipped.json", new TypeReference<>() {});
        Shipped.keep(all, this::keep);
    }

    private Uni<Void> keep(BetweenYears shipped) {
        return transactions.byItself(change -> frameworks
                .oneAtATime()
                .chain(() -> concordances.between(shipped.from(), shipped.to(), shipped.scope()))
                .chain(known -> {
                    if (known != null) {
                        return Uni.createFrom().voidItem();
                    }
                    ConcordanceContent words = shipped.content();
                    return concordances
                            .persist(new Concordance(
                                    UUID.randomUUID(), shipped.from(), shipped.to(), shipped.scope(), words))
                            .chain(saved -> change.publish(saved.say(words)));
                }));
    }
}
