package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import prongsai.reporting.document.IssueGroups.Group;
import prongsai.reporting.paper.Block;
import prongsai.reporting.paper.Block.Words;
import prongsai.reporting.paper.Digits;
import prongsai.reporting.paper.Grid;
import prongsai.reporting.paper.Grid.Cells;
import prongsai.reporting.paper.Grid.Lane;

/**
 * The rows of a half-year report. Items and issues, measures, and results with what proves them do not correspond line by
 * line; they stand beside each other.
 */
final class ReportRows {
    /** How a measure without a result stands, in the words of the papers. */
    private static final Map<String, String> STANDINGS = Map.of(
            "DONE", "ดำเนินการแล้ว",
            "IN_PROGRESS", "อยู่ระหว่างดำเนินการ",
            "NOT_DUE", "ยังไม่ถึงกำหนดดำเนินการ",
            "NOT_DONE", "ยังไม่ได้ดำเนินการ");

    private final ReportSource source;
    private final Layout layout;
    private final Digits digits;
    private final ItemWords items;

    ReportRows(ReportSource source, Layout layout, Digits digits) {
        this.source = source;
        this.layout = layout;
        this.digits = digits;
        this.items = new ItemWords(source.questionnaires(), source.fiscalYear(), source.score(), digits);
    }

    /** Five or four columns: an issue a line, its measures, its results. */
    List<Cells> ofGroup(Group group) {
        List<List<List<Block>>> issues = group.issues().stream()
                .map(issue ->
                        List.of(items.of(issue), words(issue.path("description").asText())))
                .toList();
        return Grid.beside(List.of(
                new Lane(issues), new Lane(List.of(List.of(measures(group.measures())))), new Lane(results(group))));
    }

    /** Three columns: an indicator with all that is done for it. */
    List<Cells> ofIndicator(String heading, List<Group> groups) {
        List<JsonNode> measures = groups.stream()
                .flatMap(group -> group.measures().stream())
                .distinct()
                .toList();
        Group all = new Group(
                groups.stream().flatMap(group -> group.issues().stream()).toList(), measures);
        List<List<List<Block>>> results = new ArrayList<>();
        answering(all).forEach(result -> results.add(List.of(words(numbered(result)))));
        withoutResult(all).forEach(line -> results.add(List.of(words(line))));
        return Grid.beside(List.of(
                new Lane(List.of(List.of(words(heading)))),
                new Lane(List.of(List.of(measures(measures)))),
                new Lane(results.isEmpty() ? List.of(List.of(words("-"))) : results)));
    }

    private List<List<List<Block>>> results(Group group) {
        Proofs proofs = new Proofs(source.evidence(), digits);
        List<List<List<Block>>> rows = new ArrayList<>();
        List<JsonNode> answering = answering(group);
        answering.forEach(result -> rows.add(line(words(numbered(result)), proofs.ofResult(Json.id(result)))));
        List<Block> alone = proofs.ofMeasuresAlone(
                group.measureIds(), answering.stream().map(Json::id).toList());
        List<String> without = withoutResult(group);
        if (!alone.isEmpty() || !without.isEmpty() || rows.isEmpty()) {
            rows.add(line(words(String.join("\n", without)), alone));
        }
        return rows;
    }

    /** A result and its proofs: beside each other, or one below the other where there is one column for both. */
    private List<List<Block>> line(List<Block> result, List<Block> proofs) {
        if (layout == Layout.FIVE) {
            return List.of(result, proofs);
        }
        List<Block> both = new ArrayList<>(result);
        both.addAll(proofs);
        return List.of(both);
    }

    private List<JsonNode> answering(Group group) {
        List<String> measures = group.measureIds();
        return source.results().stream()
                .filter(result -> Json.texts(result, "measures").stream().anyMatch(measures::contains))
                .toList();
    }

    /** Of each measure without a result how it stands, where that was said, with the reason. */
    private List<String> withoutResult(Group group) {
        List<String> lines = new ArrayList<>();
        for (JsonNode measure : group.measures()) {
            boolean told = source.results().stream()
                    .anyMatch(result -> Json.texts(result, "measures").contains(Json.id(measure)));
            source.standings().stream()
                    .filter(one -> !told && one.path("measure").asText().equals(Json.id(measure)))
                    .findFirst()
                    .ifPresent(standing -> lines.add(standing(measure, standing)));
        }
        return lines;
    }

    private String standing(JsonNode measure, JsonNode standing) {
        String reason = Json.text(standing, "reason");
        return digits.print("มาตรการที่ " + measure.path("number").asInt() + " "
                + STANDINGS.getOrDefault(standing.path("status").asText(), "")
                + (reason == null ? "" : " เนื่องจาก" + reason));
    }

    private List<Block> measures(List<JsonNode> measures) {
        return measures.stream()
                .<Block>map(measure -> Words.of(digits.print(measure.path("number")
                                .asInt() + ". " + measure.path("activity").asText())))
                .toList();
    }

    private String numbered(JsonNode result) {
        return result.path("number").asText() + ". " + result.path("text").asText();
    }

    private List<Block> words(String text) {
        return text.isEmpty() ? List.of() : List.of(Words.of(digits.print(text)));
    }
}
