package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The measures of published plans, as they were planned when the plan was published. */
final class PlanRows {
    static final Dataset DATASET = new Dataset(
            "plans",
            "มาตรการยกระดับคุณธรรมและความโปร่งใสตามแผนที่เผยแพร่แล้ว",
            "มาตรการหรือกิจกรรมในแผนของแต่ละหน่วยงานตามที่ผู้บริหารให้เผยแพร่ หนึ่งแถวต่อหนึ่งมาตรการ",
            "เพื่อให้ประชาชนทราบว่าหน่วยงานจะปรับปรุงเรื่องใดและอย่างไร",
            "ปี",
            List.of("ITA", "แผน", "มาตรการ", "กรุงเทพมหานคร"),
            Dataset.fields(
                    Field.text("plan", "รหัสแผน"),
                    new Field("publishedAt", "เผยแพร่เมื่อ (UTC)", "dateTime"),
                    Field.text("hash", "ค่าแฮชของฉบับที่เผยแพร่"),
                    Field.number("measureNumber", "ลำดับมาตรการ"),
                    Field.text("measure", "รหัสมาตรการ"),
                    Field.text("indicators", "ตัวชี้วัดที่"),
                    Field.text("items", "ข้อคำถาม (ปี:ข้อ)"),
                    Field.text("issues", "ประเด็นที่ต้องปรับปรุง"),
                    Field.text("activity", "มาตรการ/กิจกรรม"),
                    Field.text("outputs", "ผลผลิต"),
                    Field.text("due", "กำหนดแล้วเสร็จตามที่เขียน"),
                    new Field("dueDate", "วันครบกำหนด (ค.ศ.)", "date"),
                    Field.text("recurrence", "รอบการทำซ้ำ"),
                    Field.text("responsible", "ผู้รับผิดชอบ"),
                    Field.text("followUp", "การติดตามผล")),
            Source.PLANS,
            PlanRows::of);

    private PlanRows() {}

    private static List<List<@Nullable Object>> of(Unit unit) {
        JsonNode plan = unit.content();
        Map<String, JsonNode> issues = new HashMap<>();
        plan.path("issues").forEach(issue -> issues.put(issue.path("id").asText(), issue));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        plan.path("measures").forEach(measure -> rows.add(row(unit, plan, measure, answered(measure, issues))));
        return rows;
    }

    private static List<JsonNode> answered(JsonNode measure, Map<String, JsonNode> issues) {
        List<JsonNode> answered = new ArrayList<>();
        measure.path("issues").forEach(id -> {
            JsonNode issue = issues.get(id.asText());
            if (issue != null) {
                answered.add(issue);
            }
        });
        return answered;
    }

    private static List<@Nullable Object> row(Unit unit, JsonNode plan, JsonNode measure, List<JsonNode> issues) {
        Set<Integer> indicators = new TreeSet<>();
        List<String> items = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode issue : issues) {
            if (issue.path("indicator").isNumber()) {
                indicators.add(issue.path("indicator").asInt());
            }
            issue.path("items")
                    .forEach(item -> items.add(Unit.text(item, "fiscalYear") + ":" + Unit.text(item, "code")));
            texts.add(issue.path("description").asText(""));
        }
        return unit.row(
                Unit.text(plan, "plan"),
                unit.publishedAt(),
                unit.hash(),
                measure.path("number").asInt(),
                Unit.text(measure, "id"),
                String.join("; ", indicators.stream().map(String::valueOf).toList()),
                String.join("; ", items),
                String.join("; ", texts),
                Unit.text(measure, "activity"),
                Unit.joined(measure.path("outputs"), "text"),
                Unit.text(measure.path("due"), "text"),
                Unit.text(measure.path("due"), "date"),
                Unit.text(measure.path("due"), "recurrence"),
                Unit.text(measure.path("responsible"), "text"),
                Unit.text(measure.path("followUp"), "text"));
    }
}
