package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published scores, a row for the total and one for each instrument, indicator, sub-indicator and item. */
final class ScoreRows {
    static final Dataset DATASET = new Dataset(
            "scores",
            "ผลคะแนนการประเมินคุณธรรมและความโปร่งใส (ITA) ของหน่วยงานในสังกัดกรุงเทพมหานคร",
            "คะแนนที่ประกาศแล้วของแต่ละหน่วยงาน แยกตามปีงบประมาณและระดับ ได้แก่ คะแนนรวม เครื่องมือ ตัวชี้วัด ตัวชี้วัดย่อย และข้อคำถาม"
                    + " ทศนิยมสองตำแหน่ง",
            "เพื่อให้ประชาชนและหน่วยงานติดตามและเปรียบเทียบผลการประเมิน",
            "ปี",
            List.of("ITA", "คุณธรรมและความโปร่งใส", "คะแนน", "กรุงเทพมหานคร"),
            Dataset.fields(
                    Field.text("level", "ระดับของคะแนน"),
                    Field.text("code", "รหัส"),
                    new Field("score", "คะแนน (0 ถึง 100)", "decimal"),
                    Field.text("grade", "ระดับผลการประเมิน"),
                    Field.number("revision", "ประกาศครั้งที่")),
            Source.SCORES,
            ScoreRows::of);

    private ScoreRows() {}

    private static List<List<@Nullable Object>> of(Unit unit) {
        JsonNode score = unit.content();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(unit, "TOTAL", null, score.path("total"), Unit.text(score, "grade")));
        add(rows, unit, "INSTRUMENT", "instruments", "code");
        add(rows, unit, "INDICATOR", "indicators", "number");
        add(rows, unit, "SUB_INDICATOR", "subIndicators", "code");
        add(rows, unit, "ITEM", "items", "code");
        return rows;
    }

    private static void add(List<List<@Nullable Object>> rows, Unit unit, String level, String list, String code) {
        unit.content()
                .path(list)
                .forEach(one ->
                        rows.add(row(unit, level, Unit.text(one, code), one.path("score"), Unit.text(one, "grade"))));
    }

    private static List<@Nullable Object> row(
            Unit unit, String level, @Nullable String code, JsonNode score, @Nullable String grade) {
        BigDecimal rounded = score.isNumber() ? score.decimalValue().setScale(2, RoundingMode.HALF_UP) : null;
        JsonNode revision = unit.content().path("revision");
        return unit.row(level, code, rounded, grade, revision.isNumber() ? revision.asInt() : null);
    }
}
