package prongsai.reporting.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import prongsai.reporting.paper.Grid.Column;

/**
 * The columns of a half-year report as districts print them (DOMAIN 5.1): five with the photos in a column of their own, four
 * with photos below the results, three by indicator without items and photos.
 */
enum Layout {
    FIVE(5),
    FOUR(4),
    THREE(3);

    private final int columns;

    Layout(int columns) {
        this.columns = columns;
    }

    /** The layout of so many columns, where there is one. */
    static Optional<Layout> of(String columns) {
        return Arrays.stream(values())
                .filter(one -> Integer.toString(one.columns).equals(columns))
                .findFirst();
    }

    /** The columns under the headings of the year. */
    List<Column> columns(Questionnaires names, int year) {
        String measure =
                names.column(year, "reportColumns", "measure", "มาตรการ/กิจกรรม ในการเตรียมความพร้อมรับการประเมิน");
        String result = names.column(year, "reportColumns", "result", "ผลการดำเนินการตามมาตรการ");
        if (this == THREE) {
            return List.of(new Column("ตัวชี้วัด", 20), new Column(measure, 36), new Column(result, 44));
        }
        Column item = new Column(names.column(year, "reportColumns", "item", "ประเด็นการประเมิน"), 20);
        Column issue =
                new Column(names.column(year, "reportColumns", "issue", "ประเด็นที่ต้องปรับปรุง/ยกระดับการพัฒนา"), 17);
        if (this == FOUR) {
            return List.of(item, issue, new Column(measure, 25), new Column(result + " / ภาพ", 38));
        }
        Column evidence = new Column(
                names.column(year, "reportColumns", "evidence", "ภาพกิจกรรมที่แสดงถึงการปฏิบัติจริงอย่างเป็นรูปธรรม"),
                20);
        return List.of(item, issue, new Column(measure, 21), new Column(result, 22), evidence);
    }
}
