package prongsai.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus;
import prongsai.portal.api.Measure;
import prongsai.portal.api.MeasuresClient;
import prongsai.portal.api.Plan;
import prongsai.portal.api.StatusClient;
import prongsai.portal.api.Tagged;
import prongsai.portal.layout.Person;
import prongsai.portal.office.Office;
import prongsai.portal.plan.PlanOfOffice;
import prongsai.portal.shown.FiscalYears;

/** What waits for the people of an office this week: of the plan, its measures and its reports. */
@ApplicationScoped
class OfficeTasks {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int MANY = 500;
    private static final int WEEKS_DAYS = 14;
    private static final int REPORT_IS_NEAR = 45;

    private final PlanOfOffice plans;
    private final MeasuresClient measures;
    private final StatusClient status;
    private final Clock clock;

    OfficeTasks(PlanOfOffice plans, @RestClient MeasuresClient measures, @RestClient StatusClient status, Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.status = status;
        this.clock = clock;
    }

    /** The measures that are late or near, and everything else that waits; what is late first. */
    HomeBoard of(Office office) {
        Person who = Objects.requireNonNull(office.page().who());
        List<Measure> open =
                measures.list(office.code(), office.year(), who.section(), null, null, MANY, null).items().stream()
                        .filter(Measure::isOpen)
                        .toList();
        List<Task> tasks = new ArrayList<>();
        if (who.plans()) {
            @Nullable Tagged<Plan> plan = plans.ifAny(office.code(), office.year());
            ofPlan(office, plan == null ? null : plan.value(), tasks);
        }
        CityStatus.Row row = row(office);
        ofDisclosures(office, row, tasks);
        ofEvidence(office, row, tasks);
        tasks.sort(Comparator.comparing((Task task) -> !task.late()));
        return new HomeBoard(office, tasks, late(open), near(open), row);
    }

    private CityStatus.@Nullable Row row(Office office) {
        return status.status(office.year(), null, null, office.page().language().code()).rows().stream()
                .filter(one -> one.organisation().equals(office.code()))
                .findFirst()
                .orElse(null);
    }

    private void ofPlan(Office office, @Nullable Plan plan, List<Task> tasks) {
        if (plan == null) {
            tasks.add(Task.soon("NO_PLAN", Integer.toString(office.year()), office.in("plan")));
            return;
        }
        switch (plan.status()) {
            case "DRAFT" ->
                tasks.add(Task.soon("PLAN_DRAFT", Integer.toString(plan.issues().size()), office.in("plan")));
            case "RETURNED" ->
                tasks.add(Task.late(
                        "PLAN_RETURNED", Objects.requireNonNullElse(plan.returnReason(), ""), office.in("plan")));
            case "AMENDED" -> tasks.add(Task.soon("PLAN_AMENDED", "", office.in("plan")));
            case "SUBMITTED" -> {
                if (office.isDirected()) {
                    tasks.add(Task.late("PLAN_TO_APPROVE", "", office.in("plan")));
                }
            }
            default -> plan.rounds().forEach(round -> ofRound(office, round, tasks));
        }
    }

    private void ofRound(Office office, Plan.Round round, List<Task> tasks) {
        String href = office.in("rounds/" + round.round());
        LocalDate today = LocalDate.ofInstant(clock.instant(), BANGKOK);
        String due = FiscalYears.day(round.dueOn(), office.page().language());
        switch (round.status()) {
            case "RETURNED" -> tasks.add(Task.late("RETURNED_" + round.round(), due, href));
            case "PROPOSED" -> {
                if (office.isDirected()) {
                    tasks.add(Task.late("TO_SUBMIT_" + round.round(), due, href));
                }
            }
            case "OPEN" -> {
                if (round.daysLate() > 0) {
                    tasks.add(Task.late("LATE_" + round.round(), due, href));
                } else if (!round.periodTo().isAfter(today.plusDays(REPORT_IS_NEAR))) {
                    tasks.add(Task.soon("NEAR_" + round.round(), due, href));
                }
            }
            default -> {
                // it is with the centre: nothing waits here
            }
        }
    }

    private static void ofDisclosures(Office office, CityStatus.@Nullable Row row, List<Task> tasks) {
        CityStatus.@Nullable Disclosures found = row == null ? null : row.disclosures();
        if (found != null && found.ready() < found.of()) {
            tasks.add(Task.soon("DISCLOSURES", Integer.toString(found.of() - found.ready()), office.in("disclosures")));
        }
    }

    private static void ofEvidence(Office office, CityStatus.@Nullable Row row, List<Task> tasks) {
        if (row != null && row.proofs().deadLinks() > 0) {
            tasks.add(Task.late("DEAD_LINKS", Integer.toString(row.proofs().deadLinks()), office.in("work")));
        }
    }

    private static List<Measure> late(List<Measure> open) {
        return open.stream().filter(Measure::overdue).toList();
    }

    private List<Measure> near(List<Measure> open) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), BANGKOK).plusDays(WEEKS_DAYS);
        return open.stream()
                .filter(measure ->
                        measure.nextDue() != null && !measure.nextDue().isAfter(until))
                .sorted(Comparator.comparing(Measure::nextDue, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
