package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import prongsai.reporting.document.IssueGroups.Group;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Style;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Grid;
import prongsai.reporting.paper.Grid.Cell;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Column;
import prongsai.reporting.paper.Grid.Row;
import prongsai.reporting.paper.Grid.Span;

/** The tables of the analysis, as districts print them (DOMAIN 5.1). */
final class ScoreTables {
    private final PlanSource source;
    private final JsonNode score;
    private final Questionnaires names;
    private final int year;
    private final Digits digits;

    ScoreTables(PlanSource source, JsonNode score, Digits digits) {
        this.source = source;
        this.score = score;
        this.names = source.questionnaires();
        this.year = source.fiscalYear() - 1;
        this.digits = digits;
    }

    /** Six columns: indicators with their scores, and what each instrument adds to the total. */
    Grid summary() {
        List<Row> rows = new ArrayList<>();
        for (JsonNode instrument : score.path("instruments")) {
            rows.addAll(summary(instrument, indicators(instrument.path("code").asText())));
        }
        rows.add(new Cells(List.of(
                Cell.of("คะแนนรวม", Style.BOLD),
                Cell.of(""),
                Cell.of(""),
                Cell.of(names.gradeLabel(year, Json.text(score, "grade")), Style.CENTRED_BOLD),
                Cell.of(""),
                Cell.of(digits.print(ItemWords.points(score.path("total"))), Style.CENTRED_BOLD))));
        return new Grid(
                "คะแนนรวม",
                List.of(
                        new Column("ตัวชี้วัด", 34),
                        new Column("น้ำหนัก (ร้อยละ)", 12),
                        new Column(digits.print("คะแนนเฉลี่ยตัวชี้วัด"), 14),
                        new Column("ระดับ", 16),
                        new Column(digits.print("คะแนนที่ได้ (100)"), 12),
                        new Column("คะแนนถ่วงน้ำหนัก", 12)),
                rows);
    }

    private List<Row> summary(JsonNode instrument, List<JsonNode> indicators) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode indicator : indicators) {
            int reach = rows.isEmpty() ? indicators.size() : 0;
            rows.add(new Cells(List.of(
                    Cell.of(digits.print(names.indicatorHeading(
                            year, indicator.path("number").asInt()))),
                    merged(instrument.path("weight"), reach),
                    Cell.of(digits.print(ItemWords.points(indicator.path("score"))), Style.CENTRED),
                    Cell.of(names.gradeLabel(year, Json.text(indicator, "grade")), Style.CENTRED),
                    merged(instrument.path("score"), reach),
                    merged(instrument.path("weighted"), reach))));
        }
        return rows;
    }

    private Cell merged(JsonNode points, int rows) {
        return rows == 0
                ? Cell.COVERED
                : new Cell(List.of(new Words(digits.print(ItemWords.points(points)), Style.CENTRED)), rows);
    }

    /** Two columns: each item under its indicator. */
    Grid items(String instrument) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode indicator : indicators(instrument)) {
            int number = indicator.path("number").asInt();
            rows.add(new Span(
                    digits.print(names.indicatorHeading(year, number) + " " + ItemWords.points(indicator.path("score"))
                            + " คะแนน"),
                    2));
            itemsOf(number).forEach(item -> rows.add(scored(item)));
        }
        return new Grid("คะแนนรายข้อ " + instrument, List.of(new Column("ข้อ", 84), new Column("คะแนน", 16)), rows);
    }

    private Row scored(JsonNode item) {
        JsonNode told = Json.find(score.path("items"), "code", item.path("code").asText());
        return new Cells(List.of(
                Cell.of(digits.print(
                        item.path("code").asText() + " " + item.path("labelTh").asText())),
                Cell.of(digits.print(told == null ? "-" : ItemWords.points(told.path("score"))), Style.CENTRED)));
    }

    /** The instrument's mean, and how many of its items reach the threshold. */
    String sentence(String instrument) {
        JsonNode told = Json.find(score.path("instruments"), "code", instrument);
        BigDecimal threshold = names.of(year).path("threshold").decimalValue();
        List<JsonNode> scores = scores(instrument);
        long passed = scores.stream()
                .filter(item -> item.path("score").decimalValue().compareTo(threshold) >= 0)
                .count();
        return "คะแนนเฉลี่ยของเครื่องมือนี้ " + (told == null ? "-" : ItemWords.points(told.path("score")))
                + " คะแนน มี "
                + passed + " ข้อ จากทั้งหมด " + scores.size() + " ข้อ ที่ได้คะแนนตั้งแต่ " + threshold.toPlainString()
                + " ขึ้นไป";
    }

    /** Up to five lowest items with a score under 100, in code order; none where all have 100. */
    Optional<Grid> lowest(String instrument) {
        List<Row> rows = weak(instrument).stream()
                .<Row>map(item -> Cells.of(
                        digits.print(item.path("code").asText()),
                        digits.print(item.path("labelTh").asText()),
                        digits.print(ItemWords.points(item.path("score")))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(
                        "ข้อที่ได้คะแนนต่ำสุด " + instrument,
                        List.of(
                                new Column("ข้อ", 10),
                                new Column(digits.print("ข้อที่ได้คะแนนต่ำที่สุด " + rows.size() + " ข้อ"), 74),
                                new Column("คะแนน", 16)),
                        rows));
    }

    /** Four columns: what the plan prepares for the lowest items. */
    Optional<Grid> development(String instrument) {
        Set<String> codes = weak(instrument).stream()
                .map(item -> item.path("code").asText())
                .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        for (Group group : IssueGroups.of(source.issues(), source.measures())) {
            if (group.issues().stream().anyMatch(issue -> covers(issue, codes))
                    && !group.measures().isEmpty()) {
                rows.addAll(development(group));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(
                        "การพัฒนา " + instrument,
                        List.of(
                                new Column("ตัวชี้วัด", 18),
                                new Column("ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ", 32),
                                new Column("กิจกรรมที่จะดำเนินการ", 32),
                                new Column("ระยะเวลาแล้วเสร็จ", 18)),
                        rows));
    }

    private List<Row> development(Group group) {
        List<Grid.Cells> rows = Grid.beside(List.of(
                new Grid.Lane(group.issues().stream()
                        .map(issue -> List.of(words(issue.path("description").asText())))
                        .toList()),
                new Grid.Lane(group.measures().stream()
                        .map(measure -> List.of(
                                words(measure.path("activity").asText()), words(MeasureWords.due(measure.path("due")))))
                        .toList())));
        return Grid.after(words(names.indicatorHeading(year, group.indicator())), rows);
    }

    private boolean covers(JsonNode issue, Set<String> codes) {
        return StreamSupport.stream(issue.path("items").spliterator(), false)
                .anyMatch(item -> item.path("fiscalYear").asInt() == year
                        && codes.contains(item.path("code").asText()));
    }

    private List<JsonNode> weak(String instrument) {
        return Json.list(score.path("weak")).stream()
                .filter(item -> item.path("weakest").asBoolean())
                .filter(item ->
                        names.instrumentOf(year, item.path("indicator").asInt()).equals(instrument))
                .toList();
    }

    private List<JsonNode> indicators(String instrument) {
        return Json.list(score.path("indicators")).stream()
                .filter(one ->
                        names.instrumentOf(year, one.path("number").asInt()).equals(instrument))
                .toList();
    }

    private List<JsonNode> itemsOf(int indicator) {
        return Json.list(names.of(year).path("items")).stream()
                .filter(item -> item.path("indicator").asInt() == indicator)
                .toList();
    }

    private List<JsonNode> scores(String instrument) {
        Set<String> codes = indicators(instrument).stream()
                .flatMap(indicator -> itemsOf(indicator.path("number").asInt()).stream())
                .map(item -> item.path("code").asText())
                .collect(Collectors.toSet());
        return Json.list(score.path("items")).stream()
                .filter(item -> codes.contains(item.path("code").asText())
                        && item.path("score").isNumber())
                .toList();
    }

    private List<Block> words(String text) {
        return text.isBlank() ? List.of() : List.of(Words.of(digits.print(text)));
    }
}
