package prongsai.measures.imports;

import java.util.List;
import java.util.Locale;
import prongsai.measures.imports.Finding.Collected;
import prongsai.platform.problem.ProblemTexts;

/**
 * What came of a file. The first four are counts of what it holds.
 *
 * @param items different ones
 * @param written whether it stands in the plan now; never after a dry run, nor where a row was rejected
 * @param added what the plan did not hold before
 * @param annexes the words behind the last table, which are not part of the plan
 */
record ImportView(
        int issues,
        int measures,
        int results,
        int items,
        boolean written,
        Added added,
        List<Told> rejected,
        List<Told> warnings,
        List<UnderstoodRow> rows,
        List<String> annexes) {
    /** How many are new to the plan; of a dry run, would be. */
    record Added(int issues, int measures, int results) {}

    /**
     * Something about a row, in the reader's language.
     *
     * @param row as in the file; 0 where the whole file is meant
     */
    record Told(int row, String detail) {}

    static ImportView of(
            List<UnderstoodRow> rows,
            List<String> annexes,
            Additions additions,
            boolean written,
            Collected findings,
            ProblemTexts texts,
            Locale language) {
        List<Told> warnings = told(findings.warnings(), texts, language);
        List<UnderstoodRow> shown = rows.stream()
                .map(row -> row.warned(warnings.stream()
                        .filter(one -> row.rows().contains(one.row()))
                        .map(Told::detail)
                        .toList()))
                .toList();
        return new ImportView(
                (int) Additions.folded(rows).stream()
                        .filter(row -> row.issue() != null || !row.items().isEmpty())
                        .map(row -> List.of(row.indicator(), row.items(), Words.bare(String.valueOf(row.issue()))))
                        .distinct()
                        .count(),
                rows.stream().mapToInt(row -> row.measures().size()).sum(),
                rows.stream().mapToInt(row -> row.results().size()).sum(),
                (int) rows.stream()
                        .flatMap(row -> row.items().stream())
                        .distinct()
                        .count(),
                written,
                new Added(
                        additions.issues().size(),
                        additions.measures().size(),
                        additions.results().size()),
                told(findings.rejections(), texts, language),
                warnings,
                shown,
                annexes);
    }

    private static List<Told> told(List<Finding> findings, ProblemTexts texts, Locale language) {
        return findings.stream()
                .map(one -> new Told(one.row(), texts.say(one.key(), one.arguments(), language)))
                .toList();
    }
}
