package prongsai.portal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.Plan;
import prongsai.portal.api.Tagged;
import prongsai.portal.office.Office;
import prongsai.portal.office.Questionnaires.Questionnaire;
import prongsai.portal.shown.FiscalYears;

/**
 * The plan as the page shows it: as on paper, issues that share measures beside those measures.
 *
 * @param tag hands back the state that is shown, when something is done with the whole plan
 * @param all every group of the chosen indicator, of which one part is shown at a time
 * @param indicator the number of the only indicator that is shown, or 0 for all
 * @param part which part is shown, from 1
 */
record PlanBoard(Office office, Plan plan, String tag, List<Group> all, int indicator, int part) {
    private static final int GROUPS_A_PART = 15;

    /** The issues of a list of measures, and that list. */
    record Group(List<IssueLine> issues, List<Measure> measures) {
        boolean isOf(int indicator) {
            return issues.stream().anyMatch(line -> line.issue().indicator() == indicator);
        }

        boolean holds(UUID id) {
            return issues.stream().anyMatch(line -> line.issue().id().equals(id))
                    || measures.stream().anyMatch(measure -> measure.id().equals(id));
        }

        /** For a new measure of the same issues. */
        public String issueIds() {
            return issues.stream().map(line -> line.issue().id().toString()).collect(Collectors.joining(","));
        }
    }

    /** An issue with the words of its indicator and its items; {@code first} where the plan names it for the first time. */
    record IssueLine(Plan.Issue issue, String indicator, List<ItemLine> items, boolean first) {
        /** Whether it stands as it was drafted from the scores. */
        public boolean isDrafted() {
            return Boolean.TRUE.equals(issue.drafted());
        }
    }

    /** An item; {@code code} as on paper, with its year where that is not the basis year. */
    record ItemLine(String code, String label) {}

    /** What of the plan somebody wants to see; {@code at} is an issue or a measure, whose part is shown. */
    record Wanted(int indicator, int part, @Nullable UUID at) {}

    static PlanBoard of(
            Office office, Tagged<Plan> tagged, Wanted wanted, Function<Integer, Questionnaire> questionnaires) {
        Plan plan = tagged.value();
        Map<UUID, Measure> measures =
                plan.measures().stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        Map<UUID, Plan.Issue> issues = plan.issues().stream().collect(Collectors.toMap(Plan.Issue::id, issue -> issue));
        Set<UUID> named = new HashSet<>();
        List<Group> groups = plan.groups().stream()
                .map(group -> new Group(
                        group.issues().stream()
                                .map(issues::get)
                                .filter(Objects::nonNull)
                                .map(issue -> line(issue, plan, office, questionnaires, named.add(issue.id())))
                                .toList(),
                        group.measures().stream()
                                .map(measures::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
        List<Group> chosen = groups.stream()
                .filter(group -> wanted.indicator() == 0 || group.isOf(wanted.indicator()))
                .toList();
        return new PlanBoard(office, plan, tagged.tag(), chosen, wanted.indicator(), part(chosen, wanted));
    }

    private static int part(List<Group> groups, Wanted wanted) {
        int place = IntStream.range(0, groups.size())
                .filter(i -> wanted.at() != null && groups.get(i).holds(wanted.at()))
                .findFirst()
                .orElse((wanted.part() - 1) * GROUPS_A_PART);
        int last = Math.max(0, (groups.size() - 1) / GROUPS_A_PART);
        return Math.max(0, Math.min(place / GROUPS_A_PART, last)) + 1;
    }

    /** The groups of the part that is shown. */
    public List<Group> groups() {
        int from = Math.min((part - 1) * GROUPS_A_PART, all.size());
        return all.subList(from, Math.min(from + GROUPS_A_PART, all.size()));
    }

    /** The numbers of all parts. */
    public List<Integer> parts() {
        return IntStream.rangeClosed(1, (all.size() + GROUPS_A_PART - 1) / GROUPS_A_PART)
                .boxed()
                .toList();
    }

    /** The numbers of the indicators that have issues, in order. */
    public List<Integer> indicators() {
        return plan.issues().stream()
                .map(Plan.Issue::indicator)
                .distinct()
                .sorted()
                .toList();
    }

    private static IssueLine line(
            Plan.Issue issue,
            Plan plan,
            Office office,
            Function<Integer, Questionnaire> questionnaires,
            boolean first) {
        boolean thai = office.page().language().isThai();
        return new IssueLine(
                issue,
                questionnaires.apply(plan.basisFiscalYear()).indicator(issue.indicator(), thai),
                issue.items().stream()
                        .map(item -> new ItemLine(
                                item.fiscalYear() == plan.basisFiscalYear()
                                        ? item.code()
                                        : item.code() + " (" + item.fiscalYear() + ")",
                                questionnaires.apply(item.fiscalYear()).item(item.code())))
                        .toList(),
                first);
    }

    /** Whether its words may be worked on: the service says no to the rest. */
    public boolean isWritable() {
        return office.isPlanned() && !plan.status().equals("SUBMITTED");
    }

    public boolean canSubmit() {
        return office.isPlanned()
                && (plan.status().equals("DRAFT")
                        || plan.status().equals("RETURNED")
                        || plan.status().equals("AMENDED"));
    }

    public boolean canDecide() {
        return office.isDirected() && plan.status().equals("SUBMITTED");
    }

    /** The centre may give back what is with it to see. */
    public boolean canGiveBack() {
        return canDecide()
                || (Objects.requireNonNull(office.page().who()).isCentre()
                        && (plan.status().equals("SUBMITTED") || plan.status().equals("APPROVED")));
    }

    public boolean canPublish() {
        return office.isDirected() && plan.status().equals("APPROVED");
    }

    public boolean canUnpublish() {
        return office.isDirected() && plan.publication() != null;
    }

    public int completed() {
        return count(measure -> measure.status().equals("COMPLETED"));
    }

    public int overdue() {
        return count(Measure::overdue);
    }

    /** Measures that are carried out: those withdrawn do not count. */
    public int counted() {
        return count(measure -> !measure.status().equals("WITHDRAWN"));
    }

    private int count(Predicate<Measure> which) {
        return (int) plan.measures().stream().filter(which).count();
    }

    /** The day on which what is public was published. */
    public String publishedOn() {
        return plan.publication() == null
                ? ""
                : FiscalYears.moment(plan.publication().at(), office.page().language());
    }

    /** So that a form sent twice is taken once. */
    public UUID once() {
        return UUID.randomUUID();
    }

    public List<Measure> withdrawn() {
        return plan.measures().stream()
                .filter(measure -> measure.status().equals("WITHDRAWN"))
                .toList();
    }
}
