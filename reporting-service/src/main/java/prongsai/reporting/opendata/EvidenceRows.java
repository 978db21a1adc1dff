package prongsai.reporting.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of published half-year reports that is marked public and stands today. What it shows is fetched from its own
 * address, where it may be gone at any time.
 */
final class EvidenceRows {
    private EvidenceRows() {}

    /**
     * The dataset.
     *
     * @param base of the addresses, {@code https://host}
     */
    static Dataset dataset(String base) {
        return new Dataset(
                "evidence",
                "หลักฐานประกอบผลการดำเนินงานที่เผยแพร่แล้ว",
                "ภาพถ่าย เอกสาร และลิงก์ในรายงานที่หน่วยงานเผยแพร่ เฉพาะรายการที่กำหนดให้เป็นสาธารณะและยังไม่ถูกถอน",
                "เพื่อให้ประชาชนตรวจสอบหลักฐานของผลการดำเนินงาน",
                "ครึ่งปี",
                List.of("ITA", "หลักฐาน", "ภาพถ่าย", "กรุงเทพมหานคร"),
                Dataset.fields(
                        Field.text("round", "รอบรายงาน"),
                        Field.text("hash", "ค่าแฮชของฉบับที่เผยแพร่"),
                        Field.text("evidence", "รหัสหลักฐาน"),
                        Field.text("kind", "ชนิด"),
                        Field.text("caption", "คำบรรยาย"),
                        new Field("takenOn", "วันที่ถ่าย (ค.ศ.)", "date"),
                        Field.text("measureNumbers", "ลำดับมาตรการ"),
                        Field.text("resultNumbers", "ลำดับผลการดำเนินงาน"),
                        new Field("address", "ที่อยู่ของหลักฐาน", "anyURI"),
                        Field.text("sha256", "ค่าแฮชของไฟล์")),
                Source.ROUNDS_WITH_EVIDENCE,
                unit -> of(unit, base));
    }

    private static List<List<@Nullable Object>> of(Unit unit, String base) {
        JsonNode round = unit.content();
        Map<String, String> measures = RoundRows.numbers(round.path("measures"));
        Map<String, String> results = RoundRows.numbers(round.path("results"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        round.path("evidence").forEach(frozen -> {
            JsonNode now = unit.shown().path(frozen.path("id").asText());
            if (now.isObject()) {
                rows.add(unit.row(
                        unit.what(),
                        unit.hash(),
                        Unit.text(frozen, "id"),
                        Unit.text(frozen, "kind"),
                        Unit.text(frozen, "caption"),
                        Unit.text(frozen, "takenOn"),
                        RoundRows.named(frozen.path("measures"), measures),
                        RoundRows.named(frozen.path("results"), results),
                        address(frozen, base),
                        Unit.text(now, "sha256")));
            }
        });
        return rows;
    }

    private static @Nullable String address(JsonNode evidence, String base) {
        return "LINK".equals(Unit.text(evidence, "kind"))
                ? Unit.text(evidence, "url")
                : base + "/api/v1/evidence/" + Unit.text(evidence, "id") + "/content";
    }
}
