package prongsai.reporting.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One set of rows that everybody may take away.
 *
 * @param name in its address; stays for ever
 * @param objective what it is collected for
 * @param frequency how often it changes, in the catalogue's words
 * @param fields all of its columns
 * @param rows what becomes of one unit
 */
record Dataset(
        String name,
        String titleTh,
        String descriptionTh,
        String objective,
        String frequency,
        List<String> keywords,
        List<Field> fields,
        Source source,
        Function<Unit, List<List<@Nullable Object>>> rows) {
    /** The columns that every row begins with, then these. */
    static List<Field> fields(Field... more) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.number("fiscalYear", "ปีงบประมาณ (พ.ศ.)"),
                Field.text("organisation", "รหัสหน่วยงาน"),
                Field.text("organisationNameTh", "ชื่อหน่วยงาน")));
        fields.addAll(List.of(more));
        return List.copyOf(fields);
    }
}
