package prongsai.measures.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.measures.imports.Finding.Collected;
import prongsai.platform.time.Half;

/** From a paper to what was understood of it. */
final class ReadingPapers {
    private static final int SHOWN = 80;

    private ReadingPapers() {}

    /**
     * What a file says.
     *
     * @param annexes the words behind the last table
     */
    record Understood(List<UnderstoodRow> rows, List<String> annexes) {}

    static Understood read(Paper paper, int fiscalYear, int basisYear, PaperYears.Said said, Collected findings) {
        List<String> texts = new ArrayList<>();
        paper.tables().forEach(table -> texts.addAll(table.before()));
        Half printed = PaperYears.round(texts);
        PaperYears years = PaperYears.of(fiscalYear, basisYear, said, printed);
        List<PaperGroup> groups = JoiningRows.of(PlacingRows.of(paper, findings), findings);
        if (groups.isEmpty()) {
            throw ImportProblem.IMPORT_NO_TABLE.because();
        }
        List<UnderstoodRow> rows = Understanding.of(groups, years, findings);
        tell(rows, texts, fiscalYear, years, findings);
        List<String> annexes = paper.after().stream()
                .filter(text -> Section.heading(text, false).isEmpty())
                .toList();
        if (!annexes.isEmpty()) {
            int last = groups.get(groups.size() - 1).last().row();
            String first = String.join(" ", annexes);
            findings.warn(
                    last,
                    "annex-text",
                    annexes.size(),
                    first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first);
        }
        return new Understood(rows, annexes);
    }

    private static void tell(
            List<UnderstoodRow> rows, List<String> texts, int fiscalYear, PaperYears years, Collected findings) {
        Set<Integer> named = PaperYears.fiscalYears(texts);
        if (!named.isEmpty() && !named.contains(fiscalYear)) {
            findings.warn(
                    0,
                    "year-differs",
                    named.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    String.valueOf(fiscalYear));
        }
        String meant = rows.stream()
                .flatMap(row -> row.items().stream())
                .map(item -> item.code().charAt(0) + " " + item.fiscalYear())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!meant.isEmpty()) {
            findings.warn(0, "item-years", meant);
        }
        if (years.roundAssumed() && rows.stream().anyMatch(row -> !row.results().isEmpty())) {
            findings.warn(0, "round-assumed");
        }
        int pictures = rows.stream().mapToInt(row -> row.evidence().pictures()).sum();
        int links = rows.stream().mapToInt(row -> row.evidence().links().size()).sum();
        if (pictures + links > 0) {
            findings.warn(0, "evidence-left", pictures, links);
        }
    }
}
