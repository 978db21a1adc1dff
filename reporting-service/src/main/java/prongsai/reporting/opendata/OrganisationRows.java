package prongsai.reporting.opendata;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations whose data the other sets hold. */
final class OrganisationRows {
    static final Dataset DATASET = new Dataset(
            "organisations",
            "รายชื่อหน่วยงานในสังกัดกรุงเทพมหานครที่เข้ารับการประเมิน",
            "รหัส ชื่อ ประเภท และกลุ่มของหน่วยงาน ใช้เชื่อมกับชุดข้อมูลอื่นด้วยรหัสหน่วยงาน",
            "เพื่อใช้อ้างอิงรหัสหน่วยงานในชุดข้อมูลอื่น",
            "ปี",
            List.of("หน่วยงาน", "สำนักงานเขต", "กรุงเทพมหานคร"),
            List.of(
                    Field.text("organisation", "รหัสหน่วยงาน"),
                    Field.text("nameTh", "ชื่อภาษาไทย"),
                    Field.text("nameEn", "ชื่อภาษาอังกฤษ"),
                    Field.text("type", "ประเภท"),
                    Field.text("group", "กลุ่ม")),
            Source.ORGANISATIONS,
            OrganisationRows::of);

    private OrganisationRows() {}

    private static List<List<@Nullable Object>> of(Unit unit) {
        return List.of(Arrays.asList(
                unit.organisation(),
                unit.nameTh(),
                Unit.text(unit.content(), "nameEn"),
                Unit.text(unit.content(), "type"),
                Unit.text(unit.content(), "group")));
    }
}
