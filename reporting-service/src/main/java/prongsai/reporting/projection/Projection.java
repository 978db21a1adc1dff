package prongsai.reporting.projection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import prongsai.platform.events.ReceivedEvent;
import prongsai.reporting.projection.Generations.Generation;

/**
 * Takes over the states that events carry, many in few statements, and counts anew what they touch. Runs in the transaction that
 * marks the events as applied. While a read model is being built, what is heard goes into that one too.
 */
@ApplicationScoped
public class Projection {
    private static final ReadTable EVIDENCE = ReadTables.of("evidence");
    private static final String TARGETS = "select distinct cast(unnest(targets) as varchar) from %s.evidence"
            + " where id = any(cast(cast($1 as varchar[]) as uuid[]))";

    /** Takes over the events' states where they are of those shown; other events change nothing here. */
    public Uni<Void> apply(List<ReceivedEvent> events) {
        NewestStates states = NewestStates.of(events);
        if (states.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession().chain(session -> {
            Statements database = Statements.in(session);
            return Turns.taken(database, events, states.haveQuestionnaires())
                    .chain(() -> Generations.held(database))
                    .chain(generations -> {
                        Uni<Void> all = Uni.createFrom().voidItem();
                        for (Generation generation : generations) {
                            all = all.chain(() -> apply(states, database, generation));
                        }
                        return all;
                    });
        });
    }

    private static Uni<Void> apply(NewestStates states, Statements database, Generation generation) {
        YearsTouched touched = new YearsTouched();
        return targets(states.of(EVIDENCE), database, generation.schema())
                .invoke(touched::addTargets)
                .chain(() -> takeOver(states, database, generation.schema(), touched))
                .chain(() -> touched.found(database, generation.schema()))
                .chain(years -> new Counting(database, generation.schema(), generation.id())
                        .count(years, touched.everyYear(), states.asOf()));
    }

    /** What these pieces of evidence belong to by what is known and by what is told. */
    private static Uni<List<String>> targets(List<Told> evidence, Statements database, String schema) {
        if (evidence.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String[] ids = evidence.stream().map(told -> told.event().subject()).toArray(String[]::new);
        return database.run(TARGETS.formatted(schema), (Object) ids).map(known -> {
            List<String> all = new ArrayList<>(known);
            evidence.forEach(told -> all.addAll(ReadTables.targets(told)));
            return all;
        });
    }

    private static Uni<Void> takeOver(NewestStates states, Statements database, String schema, YearsTouched touched) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ReadTable table : ReadTables.OF_AGGREGATES) {
            List<Told> told = states.of(table);
            if (!told.isEmpty()) {
                all = all.chain(() -> database.run(table.upsert(schema), table.values(told)))
                        .invoke(answers -> touched.add(table, answers))
                        .replaceWithVoid();
            }
        }
        return all;
    }
}
