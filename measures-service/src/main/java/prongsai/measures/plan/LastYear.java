package prongsai.measures.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.Concordances;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureText;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.plan.Redrafting.Note;

/**
 * What a plan takes over of last year's: its issues in their order with the items of the new basis year where they are known,
 * and its measures a year later. Results, progress, history and standings stay behind, and so does what was withdrawn.
 *
 * @param issues the new ones
 * @param mapped every issue of last year that was newly looked at, and what it is in this plan
 */
record LastYear(List<PlanIssue> issues, List<TakenOver> mapped, List<Moved> measures) {
    /** Said of a measure whose day could not be moved for certain. */
    private static final String DUE_NOT_MOVED = "DUE_NOT_MOVED";

    /** A measure of last year as it comes in. */
    record Moved(UUID from, MeasureText text, boolean dueUnclear) {}

    static LastYear taken(Plan plan, Plan last, List<Measure> before, List<Measure> there, Concordances concordances) {
        Map<UUID, UUID> known = new HashMap<>();
        plan.drafting().takenOver().forEach(one -> known.put(one.from(), one.to()));
        List<PlanIssue> more = new ArrayList<>();
        List<TakenOver> mapped = new ArrayList<>();
        for (PlanIssue issue : last.issues()) {
            if (known.containsKey(issue.id())) {
                continue;
            }
            PlanIssue here = here(issue, concordances);
            PlanIssue same = same(here, plan.issues());
            if (same == null) {
                more.add(here);
            }
            known.put(issue.id(), same == null ? here.id() : same.id());
            mapped.add(new TakenOver(issue.id(), known.get(issue.id())));
        }
        return new LastYear(more, mapped, measures(plan, more, known, before, there));
    }

    private static List<Moved> measures(
            Plan plan, List<PlanIssue> more, Map<UUID, UUID> known, List<Measure> before, List<Measure> there) {
        Set<UUID> issues = new HashSet<>();
        Stream.concat(plan.issues().stream(), more.stream()).forEach(issue -> issues.add(issue.id()));
        return before.stream()
                .filter(Measure::counts)
                .filter(measure -> !known.containsKey(measure.id()))
                .map(measure -> moved(
                        measure,
                        measure.issues().stream()
                                .map(known::get)
                                .filter(issues::contains)
                                .distinct()
                                .toList()))
                .filter(moved -> there.stream().noneMatch(one -> saysTheSame(one, moved.text())))
                .toList();
    }

    private static PlanIssue here(PlanIssue issue, Concordances concordances) {
        List<ItemOfYear> items = issue.items().stream()
                .flatMap(item -> translated(item, item.fiscalYear() + 1, concordances))
                .distinct()
                .toList();
        return new PlanIssue(UUID.randomUUID(), 1, issue.indicator(), issue.subIndicator(), items, issue.description());
    }

    /** A weak item of the year before stays one of the year before, a disclosure item of the year one of the year. Where nobody has said what asks the same, or nothing does, the old item stays, with its year. */
    private static Stream<ItemOfYear> translated(ItemOfYear item, int year, Concordances concordances) {
        List<String> codes =
                concordances.translate(item.fiscalYear(), item.code(), year).codes();
        return codes.isEmpty() ? Stream.of(item) : codes.stream().map(code -> new ItemOfYear(year, code));
    }

    /** The issue of this plan that is about the same: the same items, or none and the same words. */
    private static @Nullable PlanIssue same(PlanIssue one, List<PlanIssue> issues) {
        return issues.stream()
                .filter(issue -> Set.copyOf(issue.items()).equals(Set.copyOf(one.items())))
                .filter(issue -> !one.items().isEmpty() || issue.description().equals(one.description()))
                .findFirst()
                .orElse(null);
    }

    private static boolean saysTheSame(Measure there, MeasureText text) {
        return there.state().activity().equals(text.activity())
                && Set.copyOf(there.issues()).equals(Set.copyOf(text.issues()));
    }

    private static Moved moved(Measure measure, List<UUID> issues) {
        MeasureText text = measure.text();
        MovedDeadline due = MovedDeadline.of(text.due());
        return new Moved(
                measure.id(),
                new MeasureText(
                        issues,
                        text.activity(),
                        text.outputs(),
                        text.awareness(),
                        due.due(),
                        text.responsible(),
                        text.followUp(),
                        text.standardMeasure()),
                due.unclear());
    }

    /** @param added the measures as they came in, in the order of {@link #measures} */
    List<TakenOver> takenOver(List<Measure> added) {
        List<TakenOver> all = new ArrayList<>(mapped);
        for (int i = 0; i < added.size(); i++) {
            all.add(new TakenOver(measures.get(i).from(), added.get(i).id()));
        }
        return all;
    }

    /** What people have to look at. */
    List<Note> notes(List<Measure> added) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            MeasureText text = measures.get(i).text();
            if (measures.get(i).dueUnclear() && text.due() != null) {
                Measure one = added.get(i);
                notes.add(new Note(
                        one.id(), one.number(), DUE_NOT_MOVED, text.due().text()));
            }
        }
        return notes;
    }
}
