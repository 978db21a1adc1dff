package prongsai.measures.round;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.measures.framework.KnownFramework.KnownItem;
import prongsai.measures.framework.KnownFrameworks;
import prongsai.measures.organisation.KnownOrganisations;
import prongsai.measures.plan.Plan;
import prongsai.measures.round.Finding.Kind;
import prongsai.measures.round.Finding.Severity;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.ProblemTexts;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.time.Bangkok;

/** Looks rounds over, and says in words what was found. */
@ApplicationScoped
class CheckingRounds {
    private final TakingSnapshots snapshots;
    private final KnownOrganisations organisations;
    private final KnownFrameworks frameworks;
    private final ProblemTexts texts;
    private final Clock clock;

    CheckingRounds(
            TakingSnapshots snapshots,
            KnownOrganisations organisations,
            KnownFrameworks frameworks,
            ProblemTexts texts,
            Clock clock) {
        this.snapshots = snapshots;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.texts = texts;
        this.clock = clock;
    }

    /** A finding as it is answered, in the reader's language. */
    record FindingView(Severity severity, Kind kind, String where, String detail) {}

    /** What is missing or doubtful in a round as it is now; the blocking first. */
    Uni<List<Finding>> of(Plan plan, Round round, Scope scope) {
        return snapshots.of(plan, round, clock.instant(), scope).chain(now -> of(plan, round, now));
    }

    /** The same for a snapshot that has been taken already. */
    Uni<List<Finding>> of(Plan plan, Round round, RoundSnapshot now) {
        LocalDate today = Bangkok.today(clock);
        return organisations.namedIn(RoundCheck.texts(now), plan.organisation()).chain(names -> indicators(plan)
                .map(asked -> {
                    List<Finding> found = new ArrayList<>(ofTheRound(plan, round, today));
                    found.addAll(new RoundCheck(now, names, today).findings(asked));
                    return found;
                }));
    }

    /** The indicators of the year's questionnaire, by number; none where it is not known. */
    private Uni<Set<Integer>> indicators(Plan plan) {
        return frameworks
                .ofOrganisation(plan.fiscalYear(), plan.organisation())
                .map(framework -> framework == null
                        ? Set.of()
                        : framework.items().stream().map(KnownItem::indicator).collect(Collectors.toSet()));
    }

    private static List<Finding> ofTheRound(Plan plan, Round round, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        RoundDates dates = round.dates();
        if (!plan.inForce()) {
            found.add(Finding.of(Kind.PLAN_NOT_APPROVED, ""));
        }
        if (dates.opensOn() != null && today.isBefore(dates.opensOn())) {
            found.add(Finding.of(Kind.ROUND_OPENS_LATER, "", ThaiDates.shortForm(dates.opensOn())));
        }
        if (round.daysLate(today) > 0) {
            found.add(Finding.of(Kind.ROUND_IS_LATE, "", ThaiDates.shortForm(dates.dueOn()), round.daysLate(today)));
        }
        return found;
    }

    List<FindingView> inWords(List<Finding> found, Locale language) {
        return found.stream()
                .map(one -> new FindingView(
                        one.kind().severity(),
                        one.kind(),
                        one.where(),
                        texts.say(one.kind().key(), one.arguments(), language)))
                .toList();
    }
}
