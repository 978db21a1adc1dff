package prongsai.measures.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Additions.NewIssue;
import prongsai.measures.imports.Additions.NewMeasure;
import prongsai.measures.imports.Additions.NewResult;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.Measures;
import prongsai.measures.plan.Plan;
import prongsai.measures.plan.PlanEvent.PlanChanged;
import prongsai.measures.plan.PlanStatus;
import prongsai.measures.plan.Plans;
import prongsai.measures.result.Result;
import prongsai.measures.result.ResultProblem;
import prongsai.measures.result.Results;
import prongsai.measures.round.Round;
import prongsai.measures.round.Rounds;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.time.Bangkok;
import prongsai.platform.time.Half;

/** Brings understood rows into a plan: all of them in one transaction with their events, or none. */
@ApplicationScoped
class ImportingPlans {
    private final Plans plans;
    private final Measures measures;
    private final Results results;
    private final Rounds rounds;
    private final Transactions transactions;
    private final ProblemTexts texts;
    private final Clock clock;

    ImportingPlans(
            Plans plans,
            Measures measures,
            Results results,
            Rounds rounds,
            Transactions transactions,
            ProblemTexts texts,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.results = results;
        this.rounds = rounds;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    /** The plan as far as reading a file needs to know it. */
    record Target(int fiscalYear, int basisFiscalYear) {}

    /** What is to be brought in. */
    record Brought(List<UnderstoodRow> rows, List<String> annexes, Collected findings, Locale language) {}

    /** What stands in the plan; read once. */
    private record Standing(Plan plan, List<Measure> measures, List<Result> results, Map<Half, Boolean> frozen) {}

    /** 404 where there is no such plan within the scope. */
    Uni<Target> target(UUID plan, Scope scope) {
        return Panache.withSession(() -> plans.get(plan, scope))
                .map(found -> new Target(found.fiscalYear(), found.basisFiscalYear()));
    }

    /** What would be added; nothing is written. */
    Uni<ImportView> tryOut(UUID plan, Brought brought, Scope scope) {
        CheckingRows.check(brought.rows(), brought.findings());
        return Panache.withSession(() -> plans.get(plan, scope).chain(found -> standing(found, scope)))
                .map(standing -> {
                    Additions additions = additions(brought, standing);
                    foretell(additions, standing, brought.findings());
                    return view(brought, additions, false);
                });
    }

    /** Writes what is to be added; nothing where a row was rejected. */
    Uni<Response> write(UUID plan, Brought brought, Caller who) {
        CheckingRows.check(brought.rows(), brought.findings());
        return transactions.in(who, change -> plans.toChange(plan, who.scope())
                .invoke(held -> change.expect(held.edition() + "-" + Bangkok.today(clock)))
                .chain(held -> standing(held, who.scope()))
                .chain(standing -> {
                    Additions additions = additions(brought, standing);
                    boolean sound = brought.findings().rejections().isEmpty();
                    return (sound
                                    ? add(additions, standing, change)
                                    : Uni.createFrom().voidItem())
                            .map(nothing -> Answer.ok(view(brought, additions, sound)));
                }));
    }

    private Uni<Standing> standing(Plan plan, Scope scope) {
        return measures.ofPlan(plan.id(), scope).chain(all -> results.ofPlan(plan.id(), scope)
                .chain(told -> frozen(plan.id(), scope).map(frozen -> new Standing(plan, all, told, frozen))));
    }

    private Uni<Map<Half, Boolean>> frozen(UUID plan, Scope scope) {
        return rounds.get(plan, Half.M6, scope).map(Round::frozen).chain(first -> rounds.get(plan, Half.M12, scope)
                .map(second -> {
                    Map<Half, Boolean> frozen = new EnumMap<>(Half.class);
                    frozen.put(Half.M6, first);
                    frozen.put(Half.M12, second.frozen());
                    return frozen;
                }));
    }

    private static Additions additions(Brought brought, Standing standing) {
        return Additions.of(
                brought.rows(),
                standing.plan().issues(),
                standing.measures(),
                standing.results(),
                UUID::randomUUID,
                brought.findings());
    }

    private static Set<Half> frozenOnes(Additions additions, Standing standing) {
        return additions.results().stream()
                .map(NewResult::round)
                .filter(half -> Boolean.TRUE.equals(standing.frozen().get(half)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Half.class)));
    }

    private static void foretell(Additions additions, Standing standing, Collected findings) {
        frozenOnes(additions, standing).forEach(half -> findings.warn(0, "round-is-frozen", half));
        boolean changesPlan =
                !additions.issues().isEmpty() || !additions.measures().isEmpty();
        if (changesPlan && standing.plan().status() == PlanStatus.SUBMITTED) {
            findings.warn(0, "plan-is-with-the-director");
        }
    }

    private Uni<Void> add(Additions additions, Standing standing, Change change) {
        if (additions.isNothing()) {
            return Uni.createFrom().voidItem();
        }
        for (Half half : frozenOnes(additions, standing)) {
            throw ResultProblem.ROUND_IS_FROZEN.because(half);
        }
        List<DomainEvent> events = new ArrayList<>();
        issues(additions, standing.plan(), events);
        List<Measure> newMeasures = measures(additions, standing, events);
        List<Result> newResults = results(additions, standing, events);
        return (newMeasures.isEmpty() ? Uni.createFrom().voidItem() : measures.persist(newMeasures))
                .chain(() -> newResults.isEmpty() ? Uni.createFrom().voidItem() : results.persist(newResults))
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(
                                event -> change.publish(event).replaceWith(true))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** Each change of the plan tells its whole state, so that the last one tells them all. */
    private static void issues(Additions additions, Plan plan, List<DomainEvent> events) {
        PlanChanged last = null;
        for (NewIssue issue : additions.issues()) {
            last = plan.raise(issue.id(), issue.indicator(), issue.subIndicator(), issue.items(), issue.description());
        }
        PlanChanged amended = additions.measures().isEmpty() ? null : plan.workOnMeasures();
        tell(amended == null ? last : amended, events);
        if (!additions.results().isEmpty()) {
            plan.touched();
        }
    }

    private static void tell(@Nullable PlanChanged event, List<DomainEvent> events) {
        if (event != null) {
            events.add(event);
        }
    }

    private static List<Measure> measures(Additions additions, Standing standing, List<DomainEvent> events) {
        Plan plan = standing.plan();
        int number =
                standing.measures().stream().mapToInt(Measure::number).max().orElse(0);
        List<Measure> added = new ArrayList<>();
        for (NewMeasure one : additions.measures()) {
            Measure measure =
                    Measure.of(one.id(), plan.id(), plan.organisation(), plan.fiscalYear(), ++number, one.text());
            events.add(measure.planned());
            added.add(measure);
        }
        return added;
    }

    private static List<Result> results(Additions additions, Standing standing, List<DomainEvent> events) {
        Plan plan = standing.plan();
        Map<Half, Integer> numbers = new EnumMap<>(Half.class);
        standing.results().forEach(result -> numbers.merge(result.half(), result.number(), Math::max));
        List<Result> added = new ArrayList<>();
        for (NewResult one : additions.results()) {
            int number = numbers.merge(one.round(), 1, Integer::sum);
            Result result = Result.in(one.id(), plan.id(), plan.organisation(), plan.fiscalYear(), one.round(), number);
            events.add(result.record(one.measures(), one.text()));
            added.add(result);
        }
        return added;
    }

    private ImportView view(Brought brought, Additions additions, boolean written) {
        return ImportView.of(
                brought.rows(), brought.annexes(), additions, written, brought.findings(), texts, brought.language());
    }
}
