package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.reporting.document.IssueGroups.Group;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Grid;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Column;
import prongsai.reporting.paper.Grid.Lane;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;
import prongsai.reporting.paper.Paper;
import prongsai.reporting.paper.Paper.Mark;

/** A year's plan of measures as districts publish it: the analysis of the scores, then the table of eight columns. */
final class PlanPaper {
    private final PlanSource source;
    private final Digits digits;
    private final ItemWords items;

    private PlanPaper(PlanSource source, Digits digits) {
        this.source = source;
        this.digits = digits;
        this.items = new ItemWords(source.questionnaires(), source.fiscalYear(), null, digits);
    }

    /** @param mark null while it is not published */
    static Paper of(PlanSource source, Digits digits, @Nullable Mark mark) {
        return new PlanPaper(source, digits).compose(mark);
    }

    private Paper compose(@Nullable Mark mark) {
        String title =
                source.questionnaires().planName(source.fiscalYear()) + " ประจำปีงบประมาณ พ.ศ. " + source.fiscalYear();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(digits.print(title), Style.TITLE));
        blocks.add(new Words(source.office(), Style.TITLE));
        if (!source.approved()) {
            blocks.add(new Words("(ร่าง ยังไม่ได้รับอนุมัติ)", Style.CENTRED_BOLD));
        }
        blocks.addAll(ScoreAnalysis.of(source, digits));
        blocks.add(new Words(digits.print(title), Style.HEADING));
        blocks.add(new Grid("แผน", columns(), rows()));
        blocks.addAll(ApprovalPage.ofPlan(source, digits, mark));
        return new Paper(
                digits.print(title + " " + source.office()),
                source.office(),
                digits,
                blocks,
                source.approved() ? "อนุมัติแล้ว ยังไม่เผยแพร่" : "ร่าง",
                mark);
    }

    private List<Column> columns() {
        return List.of(
                column("indicator", "ตัวชี้วัด", 11),
                column("issue", "ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ", 15),
                column("activity", "กิจกรรมที่จะดำเนินการ", 18),
                column("output", "ผลผลิต", 13),
                column("awareness", "วิธีการสร้างการรับรู้", 13),
                column("due", "ระยะเวลาแล้วเสร็จ", 11),
                column("responsible", "ผู้รับผิดชอบ", 10),
                column("followUp", "ระยะเวลากำกับติดตามโดย ผอ. เขต", 9));
    }

    private Column column(String name, String ifUnknown, int share) {
        return new Column(source.questionnaires().column(source.fiscalYear(), "planColumns", name, ifUnknown), share);
    }

    /** Groups under their instrument; the indicator's cell reaches over all of its rows. */
    private List<Row> rows() {
        Map<String, Map<String, List<Group>>> byInstrument = new LinkedHashMap<>();
        IssueGroups.of(source.issues(), source.measures()).stream()
                .sorted(Comparator.comparingInt(Group::indicator))
                .forEach(group -> byInstrument
                        .computeIfAbsent(instrument(group), name -> new LinkedHashMap<>())
                        .computeIfAbsent(indicator(group), name -> new ArrayList<>())
                        .add(group));
        List<Row> rows = new ArrayList<>();
        byInstrument.forEach((instrument, indicators) -> {
            if (!instrument.isEmpty()) {
                rows.add(new Span(digits.print(instrument), 1));
            }
            indicators.forEach((indicator, groups) -> rows.addAll(indicator(indicator, groups)));
        });
        source.indicatorNotes()
                .forEach(note -> rows.add(new Span(
                        digits.print("ตัวชี้วัดที่ " + note.path("indicator").asInt() + " : "
                                + note.path("note").asText()),
                        3)));
        return rows;
    }

    private List<Row> indicator(String heading, List<Group> groups) {
        List<Cells> rows = new ArrayList<>();
        groups.forEach(group -> rows.addAll(group(group)));
        return Grid.after(words(heading), rows);
    }

    private List<Cells> group(Group group) {
        List<List<List<Block>>> measures = new ArrayList<>();
        group.measures().forEach(measure -> measures.add(MeasureWords.of(measure, digits)));
        List<List<List<Block>>> issues =
                group.issues().stream().map(issue -> List.of(issue(issue))).toList();
        return Grid.beside(
                List.of(new Lane(issues), new Lane(measures.isEmpty() ? List.of(MeasureWords.none()) : measures)));
    }

    private List<Block> issue(JsonNode issue) {
        List<Block> blocks = new ArrayList<>(words(issue.path("description").asText()));
        return blocks.isEmpty() ? items.of(issue) : blocks;
    }

    private String instrument(Group group) {
        int basis = source.fiscalYear() - 1;
        return source.questionnaires()
                .instrumentHeading(basis, source.questionnaires().instrumentOf(basis, group.indicator()));
    }

    private String indicator(Group group) {
        int basis = source.fiscalYear() - 1;
        String sub = Json.text(group.issues().get(0), "subIndicator");
        return source.questionnaires().indicatorHeading(basis, group.indicator())
                + (sub == null
                        ? ""
                        : "\n" + source.questionnaires().subIndicatorHeading(basis, group.indicator(), sub));
    }

    private List<Block> words(String text) {
        return text.isBlank() ? List.of() : List.of(Words.of(digits.print(text)));
    }
}
