package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.UnderstoodRow.UnderstoodMeasure;
import prongsai.measures.imports.UnderstoodRow.UnderstoodResult;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureText;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.result.Result;
import prongsai.platform.time.Half;

/**
 * What has to be added to a plan so that it holds all that was understood. What stands there already is left as people wrote it:
 * an issue with the same items, or without items the same indicator and words; a measure with the same words under the same
 * issues; a result of the same round with the same words for the same measures. So a file that comes twice adds nothing.
 */
record Additions(List<NewIssue> issues, List<NewMeasure> measures, List<NewResult> results) {
    record NewIssue(
            UUID id, int indicator, @Nullable String subIndicator, List<ItemOfYear> items, String description) {}

    record NewMeasure(UUID id, MeasureText text) {}

    record NewResult(UUID id, Half round, List<UUID> measures, String text) {}

    private record IssueKey(int indicator, Set<ItemOfYear> items, String words) {}

    private record MeasureKey(Set<UUID> issues, String words) {}

    private record ResultKey(Half round, Set<UUID> measures, String words) {}

    static Additions of(
            List<UnderstoodRow> rows,
            List<PlanIssue> issues,
            List<Measure> measures,
            List<Result> results,
            Supplier<UUID> ids,
            Collected findings) {
        return new Adding(ids, findings).add(folded(rows), issues, measures, results);
    }

    /** Rows of one group with the same words are one issue with the items of all of them: a merged cell beside several items. */
    static List<UnderstoodRow> folded(List<UnderstoodRow> rows) {
        Map<List<Object>, Set<ItemOfYear>> items = new HashMap<>();
        for (UnderstoodRow row : rows) {
            items.computeIfAbsent(together(row), nothing -> new LinkedHashSet<>())
                    .addAll(row.items());
        }
        return rows.stream()
                .map(row ->
                        row.issue() == null ? row : row.about(List.copyOf(items.getOrDefault(together(row), Set.of()))))
                .toList();
    }

    private static List<Object> together(UnderstoodRow row) {
        return List.of(row.group(), Words.bare(String.valueOf(row.issue())));
    }

    private static final class Adding {
        private final Supplier<UUID> ids;
        private final Collected findings;
        private final Map<IssueKey, UUID> exactly = new HashMap<>();
        private final Map<Set<ItemOfYear>, PlanIssue> byItems = new HashMap<>();
        private final Map<MeasureKey, UUID> knownMeasures = new HashMap<>();
        private final Map<UUID, MeasureText> knownTexts = new HashMap<>();
        private final Set<ResultKey> knownResults = new HashSet<>();
        private final Additions added = new Additions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        Adding(Supplier<UUID> ids, Collected findings) {
            this.ids = ids;
            this.findings = findings;
        }

        Additions add(List<UnderstoodRow> rows, List<PlanIssue> issues, List<Measure> measures, List<Result> results) {
            know(issues, measures, results);
            Map<Integer, Set<UUID>> issuesOfRef = new HashMap<>();
            for (UnderstoodRow row : rows) {
                if (row.issue() != null || !row.items().isEmpty()) {
                    UUID issue = issue(row);
                    row.answeredBy().forEach(ref -> issuesOfRef
                            .computeIfAbsent(ref, nothing -> new LinkedHashSet<>())
                            .add(issue));
                }
            }
            Map<Integer, UUID> refs = new LinkedHashMap<>();
            for (UnderstoodRow row : rows) {
                for (UnderstoodMeasure measure : row.measures()) {
                    refs.put(measure.ref(), measure(measure, issuesOfRef.getOrDefault(measure.ref(), Set.of())));
                }
            }
            for (UnderstoodRow row : rows) {
                row.results().forEach(result -> result(result, refs));
            }
            return added;
        }

        private void know(List<PlanIssue> issues, List<Measure> measures, List<Result> results) {
            for (PlanIssue issue : issues) {
                exactly.putIfAbsent(key(issue.indicator(), issue.items(), issue.description()), issue.id());
                if (!issue.items().isEmpty()) {
                    byItems.putIfAbsent(Set.copyOf(issue.items()), issue);
                }
            }
            for (Measure measure : measures) {
                if (!measure.counts()) {
                    continue; // withdrawn: what the paper plans is planned anew
                }
                knownTexts.putIfAbsent(measure.id(), measure.text());
                knownMeasures.putIfAbsent(
                        new MeasureKey(
                                Set.copyOf(measure.issues()),
                                Words.bare(measure.state().activity())),
                        measure.id());
            }
            for (Result result : results) {
                knownResults.add(new ResultKey(
                        result.half(),
                        Set.copyOf(result.measures()),
                        Words.bare(result.state().text())));
            }
        }

        /** With items the indicator does not matter: the same items are never of two. */
        private static IssueKey key(int indicator, List<ItemOfYear> items, String words) {
            return new IssueKey(items.isEmpty() ? indicator : 0, Set.copyOf(items), Words.bare(words));
        }

        private UUID issue(UnderstoodRow row) {
            String typed = row.issue() == null ? "" : row.issue();
            String words = typed.isBlank() ? codes(row) : typed;
            IssueKey key = key(row.indicator(), row.items(), words);
            UUID known = exactly.get(key);
            if (known != null) {
                return known;
            }
            PlanIssue sameItems = row.items().isEmpty() ? null : byItems.get(Set.copyOf(row.items()));
            if (sameItems != null) {
                findings.warn(row.row(), "issue-is-there", sameItems.position(), sameItems.description());
                exactly.put(key, sameItems.id());
                return sameItems.id();
            }
            UUID id = ids.get();
            exactly.put(key, id);
            added.issues().add(new NewIssue(id, row.indicator(), row.subIndicator(), row.items(), words));
            return id;
        }

        private static String codes(UnderstoodRow row) {
            return row.items().stream().map(ItemOfYear::code).collect(Collectors.joining(", "));
        }

        private UUID measure(UnderstoodMeasure measure, Set<UUID> issues) {
            MeasureKey key = new MeasureKey(Set.copyOf(issues), Words.bare(measure.activity()));
            UUID known = knownMeasures.get(key);
            if (known != null) {
                warnWhereOther(measure, known);
                return known;
            }
            UUID id = ids.get();
            knownMeasures.put(key, id);
            added.measures()
                    .add(new NewMeasure(
                            id,
                            new MeasureText(
                                    List.copyOf(issues),
                                    measure.activity(),
                                    measure.outputs(),
                                    measure.awareness(),
                                    measure.due(),
                                    measure.responsible(),
                                    measure.followUp(),
                                    null)));
            return id;
        }

        /** The plan's words stay; who changed a deadline in the file alone is told so. */
        private void warnWhereOther(UnderstoodMeasure measure, UUID known) {
            MeasureText there = knownTexts.get(known);
            boolean same = there == null
                    || (Objects.equals(there.due(), measure.due())
                            && there.outputs().equals(measure.outputs())
                            && there.awareness().equals(measure.awareness())
                            && Objects.equals(there.responsible(), measure.responsible())
                            && Objects.equals(there.followUp(), measure.followUp()));
            if (!same) {
                findings.warn(0, "measure-differs", measure.activity());
            }
        }

        private void result(UnderstoodResult result, Map<Integer, UUID> refs) {
            List<UUID> about = result.measures().stream()
                    .filter(refs::containsKey)
                    .map(refs::get)
                    .distinct()
                    .toList();
            if (knownResults.add(new ResultKey(result.round(), Set.copyOf(about), Words.bare(result.text())))) {
                added.results().add(new NewResult(ids.get(), result.round(), about, result.text()));
            }
        }
    }

    boolean isNothing() {
        return issues.isEmpty() && measures.isEmpty() && results.isEmpty();
    }
}
