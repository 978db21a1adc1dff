package prongsai.portal.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PlanImport.Item;
import prongsai.portal.api.PlanImport.Measure;
import prongsai.portal.api.PlanImport.Result;
import prongsai.portal.api.PlanImport.Row;
import prongsai.portal.api.PlanImport.Words;

/** Rows of a file as tests need them. */
final class Rows {
    private Rows() {}

    /** A row with an issue, one measure and a result of it. */
    static Row with(int number, int ref) {
        return new Row(
                number,
                "IIT",
                2,
                null,
                List.of(new Item(2565, "I7")),
                "รู้แผนการใช้จ่ายงบประมาณ",
                1,
                List.of(ref),
                List.of(measure(ref, "ติดป้าย")),
                List.of(new Result("M6", List.of(), List.of(ref), "ติดแล้ว")),
                Map.of("ISSUE", "รู้แผนการใช้จ่ายงบประมาณ"),
                null,
                List.of("ปีอ่านจากหัวเรื่อง"));
    }

    static Measure measure(int ref, String activity) {
        return new Measure(
                ref, null, activity, List.of(new Words("ป้าย ๕ จุด")), List.of(), new Words("๓๐ เม.ย. ๖๖"), null, null);
    }

    static Draft draft(@Nullable String round, Row... rows) {
        return new Draft(List.of(rows), List.of(), List.of(), List.of(), round);
    }
}
