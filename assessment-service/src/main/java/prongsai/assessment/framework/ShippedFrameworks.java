package prongsai.assessment.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import prongsai.assessment.framework.Framework.Status;
import prongsai.assessment.shipped.Shipped;
import prongsai.platform.answer.Transactions;

/**
 * The frameworks that are known to us, FY2563 to FY2568 of the district offices and the national ones, so that a new
 * installation can take scores. A year and scope that has a framework already is left as it is.
 */
@ApplicationScoped
class ShippedFrameworks {
    private final Frameworks frameworks;
    private final Transactions transactions;

    ShippedFrameworks(Frameworks frameworks, Transactions transactions) {
        this.frameworks = frameworks;
        this.transactions = transactions;
    }

    /** A line of the list of what is shipped; one whose weights are not known stays a draft. */
    record OfYear(int fiscalYear, String scope, Status status) {
        FrameworkContent content() {
            return Shipped.read("/frameworks/" + scope + "/" + fiscalYear + ".json", new TypeReference<>() {});
        }
    }

    void keep(@Observes @Priority(1) StartupEvent start) throws Throwable {
        Shipped.keep(all(), this::keep);
    }

    static List<OfYear> all() {
        return Shipped.read("/frameworks/shipped.json", new TypeReference<>() {});
    }

    private Uni<Void> keep(OfYear shipped) {
        return transactions.byItself(change -> frameworks
                .oneAtATime()
                .chain(() -> frameworks.allToChange(shipped.fiscalYear(), shipped.scope()))
                .chain(known -> {
                    if (!known.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    Framework draft = Framework.draft(
                            UUID.randomUUID(), shipped.fiscalYear(), shipped.scope(), 1, shipped.content());
                    return frameworks
                            .persist(draft)
                            .chain(saved -> shipped.status() == Status.DRAFT
                                    ? Uni.createFrom().voidItem()
                                    : frameworks.activate(draft, List.of(), change));
                }));
    }
}
