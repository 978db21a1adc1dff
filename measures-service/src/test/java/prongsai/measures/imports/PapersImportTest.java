package prongsai.measures.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.measures.imports.Finding.Collected;
import prongsai.measures.imports.PaperFiles.Style;
import prongsai.measures.imports.ReadingPapers.Understood;
import prongsai.measures.imports.UnderstoodRow.UnderstoodMeasure;
import prongsai.measures.imports.UnderstoodRow.UnderstoodResult;
import prongsai.measures.measure.Measure;
import prongsai.measures.plan.PlanIssue;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.result.Result;
import prongsai.platform.time.Half;

/** Two real papers, whole; only where they lie beside the project. What they hold was counted by hand before. */
class PapersImportTest {
    private static final Path PAPERS = Path.of("..", "..", "shared", "papers");

    private static Understood read(String begins, int fiscalYear, Style style, Collected findings) throws IOException {
        assumeTrue(Files.isDirectory(PAPERS), "the papers do not lie beside the project: nothing to count");
        try (Stream<Path> files = Files.list(PAPERS)) {
            Path paper = files.filter(file -> file.getFileName().toString().startsWith(begins))
                    .findFirst()
                    .orElse(null);
            assumeTrue(paper != null, "the paper is not there: nothing to count");
            byte[] docx = PaperFiles.docx(Files.readString(paper), style);
            return ReadingPapers.read(
                    DocxReader.read(PaperFiles.file(docx), Settings.DEFAULTS),
                    fiscalYear,
                    fiscalYear - 1,
                    PaperYears.Said.NOTHING,
                    findings);
        }
    }

    private static List<UnderstoodMeasure> measures(Understood paper) {
        return paper.rows().stream().flatMap(row -> row.measures().stream()).toList();
    }

    private static List<UnderstoodResult> results(Understood paper) {
        return paper.rows().stream().flatMap(row -> row.results().stream()).toList();
    }

    private static List<String> codes(Understood paper, String letter) {
        return paper.rows().stream()
                .flatMap(row -> row.items().stream())
                .map(ItemOfYear::code)
                .filter(code -> code.startsWith(letter))
                .toList();
    }

    private static <K> Map<K, Long> counted(Stream<K> all) {
        return all.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static void print(String what, Understood paper, Collected findings) {
        System.getLogger("papers")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: rows {1}, measures {2}, results {3}, items {4}, groups {5}, warnings {6}",
                        what,
                        paper.rows().size(),
                        measures(paper).size(),
                        results(paper).size(),
                        codes(paper, "").size(),
                        paper.rows().stream()
                                .map(UnderstoodRow::group)
                                .distinct()
                                .count(),
                        findings.warnings().size());
    }

    @ParameterizedTest
    @EnumSource
    void the_plan_of_fiscal_year_2566_is_read_whole(Style style) throws IOException {
        Collected findings = new Collected();
        Understood plan = read("001_", 2566, style, findings);
        print("plan, " + style, plan, findings);

        assertEquals(59, plan.rows().size());
        assertEquals(59, measures(plan).size());
        assertEquals(0, results(plan).size());
        assertEquals(
                Map.of("1", 6L, "2", 5L, "3", 2L, "4", 3L, "5", 3L, "6", 3L, "7", 3L, "8", 3L),
                counted(plan.rows().stream()
                        .filter(row -> !"OIT".equals(row.instrument()))
                        .map(row -> String.valueOf(row.indicator()))));
        assertEquals(
                Map.of("9.1", 7L, "9.2", 9L, "9.3", 4L, "9.4", 1L, "9.5", 1L, "10.1", 7L, "10.2", 2L),
                counted(plan.rows().stream()
                        .filter(row -> "OIT".equals(row.instrument()))
                        .map(row -> String.valueOf(row.subIndicator()))));
        assertEquals(
                IntStream.rangeClosed(1, 30).mapToObj(number -> "O" + number).toList(), codes(plan, "O"));
        assertEquals(List.of(), codes(plan, "I"));
        assertTrue(
                plan.rows().stream().flatMap(row -> row.items().stream()).allMatch(item -> item.fiscalYear() == 2566));
        assertEquals(
                Map.of(
                        "2023-04-20",
                        31L,
                        "2023-04-05",
                        13L,
                        "2023-03-30",
                        6L,
                        "2023-04-30",
                        5L,
                        "2023-04-15",
                        3L,
                        "null",
                        1L),
                counted(measures(plan).stream()
                        .map(measure -> String.valueOf(
                                Objects.requireNonNull(measure.due()).date()))));
        assertEquals(
                59,
                measures(plan).stream()
                        .filter(measure ->
                                Objects.requireNonNull(measure.followUp()).intervalMonths() == 1)
                        .count());
        Map<String, Long> who = counted(measures(plan).stream()
                .map(measure -> Objects.requireNonNull(measure.responsible()))
                .map(one -> one.all()
                        ? one.lead().isEmpty() ? "all" : "one and all"
                        : one.lead().size() == 1
                                        && !one.schools()
                                        && !one.text().contains("อื่น")
                                ? "one"
                                : "several"));
        assertEquals(Map.of("all", 6L, "one and all", 11L, "one", 22L, "several", 20L), who);
        assertEquals(
                30,
                measures(plan).stream()
                        .filter(measure -> Objects.requireNonNull(measure.responsible())
                                .lead()
                                .contains("ADMIN"))
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void the_report_of_fiscal_year_2567_is_read_whole(Style style) throws IOException {
        Collected findings = new Collected();
        Understood report = read("004_", 2567, style, findings);
        print("report, " + style, report, findings);
        assertEquals(List.of("I2", "I4", "I5", "I6", "I8", "I12", "I16"), codes(report, "I"));
        assertEquals(
                List.of("E1", "E2", "E3", "E4", "E7", "E8", "E9", "E10", "E11", "E12", "E13", "E14", "E15"),
                codes(report, "E"));
        assertEquals(List.of(), codes(report, "O"));
        assertEquals(35, measures(report).size());
        assertEquals(38, results(report).size());
        assertEquals(
                16, report.rows().stream().map(UnderstoodRow::group).distinct().count());
        assertTrue(results(report).stream().allMatch(result -> result.round() == Half.M6));
        assertEquals(
                20, report.rows().stream().filter(row -> row.score() != null).count());
    }

    @Test
    void what_was_brought_in_once_is_not_added_again() throws IOException {
        for (Understood paper : List.of(
                read("001_", 2566, Style.AS_TEXT, new Collected()),
                read("004_", 2567, Style.AS_TEXT, new Collected()))) {
            Additions first = additions(paper, List.of(), List.of(), List.of());
            assertEquals(measures(paper).size(), first.measures().size());
            assertEquals(results(paper).size(), first.results().size());

            UUID plan = UUID.randomUUID();
            List<PlanIssue> issues = first.issues().stream()
                    .map(one -> new PlanIssue(
                            one.id(), 1, one.indicator(), one.subIndicator(), one.items(), one.description()))
                    .toList();
            List<Measure> known = first.measures().stream()
                    .map(one -> Measure.of(one.id(), plan, "1012", 2566, 1, one.text()))
                    .toList();
            List<Result> told = first.results().stream()
                    .map(one -> {
                        Result result = Result.in(one.id(), plan, "1012", 2566, one.round(), 1);
                        assertEquals(
                                one.text(),
                                result.record(one.measures(), one.text())
                                        .result()
                                        .text());
                        return result;
                    })
                    .toList();

            assertTrue(additions(paper, issues, known, told).isNothing());
        }
    }

    private static Additions additions(
            Understood paper, List<PlanIssue> issues, List<Measure> measures, List<Result> results) {
        return Additions.of(paper.rows(), issues, measures, results, UUID::randomUUID, new Collected());
    }
}
