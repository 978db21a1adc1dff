package prongsai.measures.measure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.catalogue.StandardMeasureUses;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanEvent.PlanChanged;
import prongsai.platform.events.Events;
import prongsai.platform.identity.Scope;

/** Adds measures to a plan that is held, behind those that are there; an approved plan is amended by it. */
@ApplicationScoped
public class PlanningMeasures {
    private final Measures measures;
    private final StandardMeasureUses uses;

    PlanningMeasures(Measures measures, StandardMeasureUses uses) {
        this.measures = measures;
        this.uses = uses;
    }

    /** In this order; where there are none the plan stays as it is. */
    public Uni<List<Measure>> add(Plan plan, List<MeasureText> texts, Events events) {
        if (texts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return publish(plan.workOnMeasures(), events)
                .chain(() -> measures.nextNumber(plan.id(), new Scope.Only(plan.organisation())))
                .chain(first -> {
                    List<Measure> added = new ArrayList<>();
                    for (MeasureText text : texts) {
                        added.add(Measure.of(
                                UUID.randomUUID(),
                                plan.id(),
                                plan.organisation(),
                                plan.fiscalYear(),
                                first + added.size(),
                                text));
                    }
                    return measures.persist(added)
                            .chain(() -> events.publishAll(
                                    added.stream().map(Measure::planned).toList()))
                            .chain(() -> Multi.createFrom()
                                    .iterable(texts)
                                    .onItem()
                                    .transformToUniAndConcatenate(text -> takenOver(plan, text))
                                    .collect()
                                    .last())
                            .replaceWith(added);
                });
    }

    /** Remembers from which standard measure a plan took the text over, if from any. */
    Uni<Void> takenOver(Plan plan, MeasureText text) {
        UUID standard = text.standardMeasure();
        return standard == null ? Uni.createFrom().voidItem() : uses.taken(standard, plan);
    }

    private static Uni<Void> publish(@Nullable PlanChanged amended, Events events) {
        return amended == null ? Uni.createFrom().voidItem() : events.publish(amended);
    }
}
