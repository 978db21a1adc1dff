package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.time.FiscalYear;
import prongsai.platform.time.Half;
import prongsai.reporting.document.IssueGroups.Group;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Grid;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;
import prongsai.reporting.paper.Paper;
import prongsai.reporting.paper.Paper.Mark;

/**
 * The half-year report as districts hand it in (DOMAIN 5): headings per instrument and indicator over the rows, then the
 * annexes, then the page it is approved on.
 */
final class HalfYearPaper {
    private static final int BUDDHIST_AHEAD = 543;

    private final ReportSource source;
    private final Layout layout;
    private final Digits digits;

    private HalfYearPaper(ReportSource source, Layout layout, Digits digits) {
        this.source = source;
        this.layout = layout;
        this.digits = digits;
    }

    /** @param mark null for a draft */
    static Paper of(ReportSource source, Layout layout, Digits digits, @Nullable Mark mark) {
        return new HalfYearPaper(source, layout, digits).compose(mark);
    }

    private Paper compose(@Nullable Mark mark) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(digits.print(title()), Style.TITLE));
        blocks.add(new Words(digits.print("ของ" + source.office() + " " + period()), Style.TITLE));
        if (mark == null) {
            blocks.add(new Words("(ร่าง ยังไม่ได้ส่ง)", Style.CENTRED_BOLD));
        }
        blocks.add(new Grid("รายงาน", layout.columns(source.questionnaires(), source.fiscalYear()), rows()));
        blocks.addAll(Annexes.of(source, digits));
        blocks.addAll(ApprovalPage.ofReport(source, digits, mark));
        return new Paper(digits.print(title() + " " + source.office()), source.office(), digits, blocks, "ร่าง", mark);
    }

    private String title() {
        JsonNode papers = source.questionnaires().of(source.fiscalYear()).path("papers");
        return Objects.requireNonNullElse(
                Json.text(papers, "reportTitleTh"),
                "การรายงานผลการดำเนินการตาม" + source.questionnaires().planName(source.fiscalYear()));
    }

    private String period() {
        FiscalYear year = new FiscalYear(source.fiscalYear());
        Half half = source.half();
        return "ประจำปีงบประมาณ พ.ศ. " + source.fiscalYear() + " รอบ " + (half == Half.M6 ? "6 เดือนแรก" : "12 เดือน")
                + " (" + ThaiDates.monthName(half.from(year).getMonthValue()) + " "
                + (half.from(year).getYear() + BUDDHIST_AHEAD) + " - "
                + ThaiDates.monthName(half.to(year).getMonthValue()) + " "
                + (half.to(year).getYear() + BUDDHIST_AHEAD) + ")";
    }

    /** An indicator is shown where something is to be improved or something is said of it. */
    private List<Row> rows() {
        Map<Integer, List<Group>> byIndicator = new TreeMap<>();
        source.indicatorNotes()
                .forEach(note -> byIndicator.put(note.path("indicator").asInt(), new ArrayList<>()));
        IssueGroups.of(source.issues(), source.measures()).forEach(group -> byIndicator
                .computeIfAbsent(group.indicator(), number -> new ArrayList<>())
                .add(group));
        List<Row> rows = new ArrayList<>();
        Map<String, Boolean> headed = new LinkedHashMap<>();
        ReportRows lines = new ReportRows(source, layout, digits);
        byIndicator.forEach((number, groups) -> {
            String instrument = instrument(number);
            if (!instrument.isEmpty() && headed.put(instrument, true) == null) {
                rows.add(new Span(digits.print(instrument), 1));
            }
            rows.addAll(indicator(number, groups, lines));
        });
        return rows;
    }

    private List<Row> indicator(int number, List<Group> groups, ReportRows lines) {
        List<Row> rows = new ArrayList<>();
        String heading = digits.print(source.questionnaires().indicatorHeading(source.fiscalYear() - 1, number));
        if (layout == Layout.THREE) {
            rows.addAll(lines.ofIndicator(heading, groups));
        } else {
            rows.add(new Span(heading, 2));
            groups.forEach(group -> rows.addAll(lines.ofGroup(group)));
        }
        source.indicatorNotes().stream()
                .filter(note -> note.path("indicator").asInt() == number)
                .forEach(
                        note -> rows.add(new Span(digits.print(note.path("note").asText()), 3)));
        return rows;
    }

    private String instrument(int indicator) {
        int basis = source.fiscalYear() - 1;
        return source.questionnaires()
                .instrumentHeading(basis, source.questionnaires().instrumentOf(basis, indicator));
    }
}
