package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDates;
import prongsai.platform.time.FiscalYear;
import prongsai.platform.time.Half;
import prongsai.reporting.document.Report.Group;
import prongsai.reporting.document.Report.Indicator;
import prongsai.reporting.document.Report.Instrument;
import prongsai.reporting.document.Report.Proof;
import prongsai.reporting.document.Report.Result;

/**
 * Puts a half-year report together as the papers do: headings per instrument and indicator; issues that share a measure make
 * one row, with that shared list of measures, their results and what proves them.
 */
final class ComposingReports {
    private static final String PLAN_NAME_IF_UNKNOWN = "มาตรการด้านคุณธรรมและความโปร่งใสภายในหน่วยงาน";

    private static final Map<String, String> COLUMNS_IF_UNKNOWN = columnsIfUnknown();

    private final ReportSource source;

    private ComposingReports(ReportSource source) {
        this.source = source;
    }

    static Report of(ReportSource source) {
        return new ComposingReports(source).compose();
    }

    private Report compose() {
        Map<Integer, List<Group>> byIndicator = new TreeMap<>();
        Set<String> told = new HashSet<>();
        for (JsonNode issue : source.issues()) {
            if (told.contains(id(issue))) {
                continue;
            }
            List<JsonNode> together = sharing(issue);
            together.forEach(one -> told.add(id(one)));
            byIndicator
                    .computeIfAbsent(issue.path("indicator").asInt(), number -> new ArrayList<>())
                    .add(group(together));
        }
        return new Report(title(), source.office(), period(), source.hash(), columns(), instruments(byIndicator));
    }

    private String title() {
        JsonNode framework = framework(source.fiscalYear());
        String name = framework == null ? "" : framework.path("planNameTh").asText("");
        return "การรายงานผลการดำเนินการตาม" + (name.isEmpty() || name.equals("null") ? PLAN_NAME_IF_UNKNOWN : name);
    }

    /** The headings of the year's papers; of a year that does not say, those that name no plan. */
    private List<String> columns() {
        JsonNode framework = framework(source.fiscalYear());
        JsonNode said = framework == null
                ? MissingNode.getInstance()
                : framework.path("papers").path("reportColumns");
        return COLUMNS_IF_UNKNOWN.entrySet().stream()
                .map(column ->
                        Objects.requireNonNullElse(said.path(column.getKey()).textValue(), column.getValue()))
                .toList();
    }

    private String period() {
        FiscalYear year = new FiscalYear(source.fiscalYear());
        Half half = Half.valueOf(source.half());
        String months = ThaiDates.monthName(half.from(year).getMonthValue()) + " "
                + (half.from(year).getYear() + 543) + " - "
                + ThaiDates.monthName(half.to(year).getMonthValue()) + " "
                + (half.to(year).getYear() + 543);
        return "ประจำปีงบประมาณ พ.ศ. " + source.fiscalYear() + " รอบ " + (half == Half.M6 ? "6 เดือนแรก" : "12 เดือน")
                + " (" + months + ")";
    }

    private List<Instrument> instruments(Map<Integer, List<Group>> byIndicator) {
        List<Instrument> instruments = new ArrayList<>();
        JsonNode framework = framework(source.fiscalYear() - 1);
        byIndicator.forEach((number, groups) -> {
            JsonNode indicator = find(framework, "indicators", "number", Integer.toString(number));
            String code = indicator == null ? "" : indicator.path("instrument").asText();
            JsonNode instrument = find(framework, "instruments", "code", code);
            String name = instrument == null ? "" : instrument.path("nameTh").asText() + " (" + code + ")";
            String heading = "ตัวชี้วัดที่ " + number
                    + (indicator == null ? "" : " " + indicator.path("nameTh").asText());
            Instrument last = instruments.isEmpty() ? null : instruments.get(instruments.size() - 1);
            if (last == null || !last.name().equals(name)) {
                last = new Instrument(name, new ArrayList<>());
                instruments.add(last);
            }
            last.indicators().add(new Indicator(heading, groups));
        });
        return instruments;
    }

    /** The issues that are tied to this one by shared measures, in the plan's order. */
    private List<JsonNode> sharing(JsonNode issue) {
        Set<String> ids = new LinkedHashSet<>(Set.of(id(issue)));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (JsonNode measure : source.measures()) {
                List<String> answered = texts(measure, "issues");
                if (answered.stream().anyMatch(ids::contains)) {
                    grown |= ids.addAll(answered);
                }
            }
        }
        return source.issues().stream().filter(one -> ids.contains(id(one))).toList();
    }

    private Group group(List<JsonNode> issues) {
        List<String> ids = issues.stream().map(ComposingReports::id).toList();
        List<JsonNode> measures = source.measures().stream()
                .filter(measure -> texts(measure, "issues").stream().anyMatch(ids::contains))
                .toList();
        List<String> measureIds = measures.stream().map(ComposingReports::id).toList();
        List<JsonNode> results = source.results().stream()
                .filter(result -> texts(result, "measures").stream().anyMatch(measureIds::contains))
                .toList();
        List<String> resultIds = results.stream().map(ComposingReports::id).toList();
        return new Group(
                issues.stream()
                        .flatMap(issue -> items(issue).stream())
                        .distinct()
                        .toList(),
                issues.stream().map(issue -> issue.path("description").asText()).toList(),
                measures.stream()
                        .map(measure -> measure.path("number").asInt() + ". "
                                + measure.path("activity").asText())
                        .toList(),
                results.stream()
                        .map(result -> new Result(
                                result.path("number").asText(),
                                result.path("text").asText()))
                        .toList(),
                source.evidence().stream()
                        .filter(one -> texts(one, "measures").stream().anyMatch(measureIds::contains)
                                || texts(one, "results").stream().anyMatch(resultIds::contains))
                        .map(ComposingReports::proof)
                        .toList());
    }

    private List<String> items(JsonNode issue) {
        List<String> items = new ArrayList<>();
        issue.path("items").forEach(item -> {
            String code = item.path("code").asText();
            JsonNode framework = framework(item.path("fiscalYear").asInt());
            JsonNode known = find(framework, "items", "code", code);
            JsonNode score = item.path("fiscalYear").asInt() == source.fiscalYear() - 1
                    ? find(source.score(), "items", "code", code)
                    : null;
            items.add(code
                    + (known == null ? "" : " " + known.path("labelTh").asText())
                    + (score == null || score.path("score").isNull()
                            ? ""
                            : " ("
                                    + score.path("score")
                                            .decimalValue()
                                            .setScale(2)
                                            .toPlainString() + " คะแนน)"));
        });
        return items;
    }

    private static Proof proof(JsonNode evidence) {
        return new Proof(
                id(evidence),
                evidence.path("kind").asText(),
                text(evidence, "caption"),
                text(evidence, "url"),
                evidence.path("status").asText().equals("WITHDRAWN"));
    }

    private @Nullable JsonNode framework(int fiscalYear) {
        return source.frameworks().get(fiscalYear);
    }

    private static @Nullable JsonNode find(@Nullable JsonNode in, String list, String key, String value) {
        if (in != null) {
            for (JsonNode one : in.path(list)) {
                if (one.path(key).asText().equals(value)) {
                    return one;
                }
            }
        }
        return null;
    }

    private static String id(JsonNode aggregate) {
        return aggregate.path("id").asText();
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static Map<String, String> columnsIfUnknown() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("item", "ประเด็นการประเมิน");
        columns.put("issue", "ประเด็นที่ต้องปรับปรุง/ยกระดับการพัฒนา");
        columns.put("measure", "มาตรการ/กิจกรรม ในการเตรียมความพร้อมรับการประเมิน");
        columns.put("result", "ผลการดำเนินการตามมาตรการ");
        columns.put("evidence", "ภาพกิจกรรมที่แสดงถึงการปฏิบัติจริงอย่างเป็นรูปธรรม");
        return columns;
    }
}
