package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What published half-year reports say: results, and how measures stood. */
final class RoundRows {
    private static final List<String> KEYWORDS = List.of("ITA", "ผลการดำเนินงาน", "มาตรการ", "กรุงเทพมหานคร");

    static final Dataset RESULTS = new Dataset(
            "results",
            "ผลการดำเนินงานตามมาตรการยกระดับคุณธรรมและความโปร่งใสที่เผยแพร่แล้ว",
            "ผลการดำเนินงานในรายงานรอบ 6 เดือน (M6) และรอบ 12 เดือน (M12) ที่หน่วยงานเผยแพร่ หนึ่งแถวต่อหนึ่งผลการดำเนินงาน",
            "เพื่อให้ประชาชนทราบว่าหน่วยงานได้ทำตามมาตรการอย่างไร",
            "ครึ่งปี",
            KEYWORDS,
            Dataset.fields(
                    Field.text("round", "รอบรายงาน"),
                    new Field("periodFrom", "ตั้งแต่วันที่ (ค.ศ.)", "date"),
                    new Field("periodTo", "ถึงวันที่ (ค.ศ.)", "date"),
                    new Field("publishedAt", "เผยแพร่เมื่อ (UTC)", "dateTime"),
                    Field.text("hash", "ค่าแฮชของฉบับที่เผยแพร่"),
                    Field.number("resultNumber", "ลำดับผลการดำเนินงาน"),
                    Field.text("result", "รหัสผลการดำเนินงาน"),
                    Field.text("measureNumbers", "ลำดับมาตรการ"),
                    Field.text("text", "ผลการดำเนินงาน")),
            Source.ROUNDS,
            RoundRows::results);

    static final Dataset STANDINGS = new Dataset(
            "standings",
            "สถานะของมาตรการ ณ สิ้นรอบรายงานที่เผยแพร่แล้ว",
            "มาตรการแต่ละข้อดำเนินการถึงขั้นใดเมื่อสิ้นรอบ 6 เดือน (M6) หรือ 12 เดือน (M12) หนึ่งแถวต่อหนึ่งมาตรการและรอบ",
            "เพื่อให้ประชาชนติดตามความก้าวหน้าของมาตรการ",
            "ครึ่งปี",
            KEYWORDS,
            Dataset.fields(
                    Field.text("round", "รอบรายงาน"),
                    new Field("publishedAt", "เผยแพร่เมื่อ (UTC)", "dateTime"),
                    Field.text("hash", "ค่าแฮชของฉบับที่เผยแพร่"),
                    Field.number("measureNumber", "ลำดับมาตรการ"),
                    Field.text("measure", "รหัสมาตรการ"),
                    Field.text("activity", "มาตรการ/กิจกรรม"),
                    Field.text("standing", "สถานะ"),
                    Field.number("percent", "ร้อยละความสำเร็จ"),
                    Field.text("reason", "เหตุผลที่ยังไม่ดำเนินการ")),
            Source.ROUNDS,
            RoundRows::standings);

    private RoundRows() {}

    private static List<List<@Nullable Object>> results(Unit unit) {
        JsonNode round = unit.content();
        Map<String, String> numbers = numbers(round.path("measures"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        round.path("results")
                .forEach(result -> rows.add(unit.row(
                        unit.what(),
                        Unit.text(round, "periodFrom"),
                        Unit.text(round, "periodTo"),
                        unit.publishedAt(),
                        unit.hash(),
                        result.path("number").asInt(),
                        Unit.text(result, "id"),
                        named(result.path("measures"), numbers),
                        Unit.text(result, "text"))));
        return rows;
    }

    private static List<List<@Nullable Object>> standings(Unit unit) {
        JsonNode round = unit.content();
        Map<String, JsonNode> standings = new HashMap<>();
        round.path("standings").forEach(one -> standings.put(one.path("measure").asText(), one));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        round.path("measures").forEach(measure -> {
            JsonNode standing = standings.getOrDefault(measure.path("id").asText(), measure.path("none"));
            rows.add(unit.row(
                    unit.what(),
                    unit.publishedAt(),
                    unit.hash(),
                    measure.path("number").asInt(),
                    Unit.text(measure, "id"),
                    Unit.text(measure, "activity"),
                    Unit.text(standing, "status"),
                    measure.path("percent").asInt(),
                    Unit.text(standing, "reason")));
        });
        return rows;
    }

    /** The numbers of things by their ids. */
    static Map<String, String> numbers(JsonNode things) {
        Map<String, String> numbers = new HashMap<>();
        things.forEach(
                one -> numbers.put(one.path("id").asText(), one.path("number").asText()));
        return numbers;
    }

    /** The numbers of those that are named; others are left out. */
    static @Nullable String named(JsonNode ids, Map<String, String> numbers) {
        List<String> found = new ArrayList<>();
        ids.forEach(id -> {
            String number = numbers.get(id.asText());
            if (number != null) {
                found.add(number);
            }
        });
        return found.isEmpty() ? null : String.join("; ", found);
    }
}
