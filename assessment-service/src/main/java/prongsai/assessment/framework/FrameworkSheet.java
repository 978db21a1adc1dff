package prongsai.assessment.framework;

import java.util.List;

/**
 * A sheet of the workbook in which people edit a framework, and the columns it has. A column is found by the field's name in
 * brackets at the end of its heading, so that headings may be reworded and columns moved.
 */
enum FrameworkSheet {
    FRAMEWORK("framework", List.of(new Column("ช่อง", "field"), new Column("ค่า", "value"))),
    INSTRUMENTS(
            "instruments",
            List.of(
                    new Column("รหัสเครื่องมือ", "code"),
                    new Column("ชื่อไทย", "nameTh"),
                    new Column("ชื่ออังกฤษ", "nameEn"),
                    new Column("น้ำหนัก ร้อยละ", "weight"),
                    new Column("ส่วน คั่นด้วย ;", "parts"))),
    INDICATORS(
            "indicators",
            List.of(
                    new Column("ตัวชี้วัดที่", "number"),
                    new Column("เครื่องมือ", "instrument"),
                    new Column("ชื่อไทย", "nameTh"),
                    new Column("ชื่ออังกฤษ", "nameEn"),
                    new Column("จำนวนข้อ ถ้าทราบ", "itemCount"))),
    SUB_INDICATORS("sub-indicators", List.of(new Column("รหัสตัวชี้วัดย่อย", "code"), new Column("ชื่อไทย", "nameTh"))),
    ITEMS(
            "items",
            List.of(
                    new Column("รหัสข้อ", "code"),
                    new Column("ตัวชี้วัดที่", "indicator"),
                    new Column("ตัวชี้วัดย่อย", "subIndicator"),
                    new Column("ส่วน", "part"),
                    new Column("ข้อความเต็ม", "labelTh"),
                    new Column("ชื่อย่อ", "shortTh"))),
    UNPLACED_ITEMS("unplaced items", List.of(new Column("รหัสข้อ", "code"), new Column("ข้อความเต็ม", "labelTh"))),
    GRADES(
            "grades",
            List.of(
                    new Column("รหัสระดับ", "code"),
                    new Column("ชื่อไทย", "labelTh"),
                    new Column("ชื่ออังกฤษ", "labelEn"),
                    new Column("คะแนนรวมตั้งแต่", "totalFrom"),
                    new Column("ทุกเครื่องมือตั้งแต่", "eachInstrumentFrom")));

    /** A column: what people read, and the field it holds. */
    record Column(String nameTh, String field) {
        String heading() {
            return nameTh + " (" + field + ")";
        }
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of above
    private final List<Column> columns;

    FrameworkSheet(String title, List<Column> columns) {
        this.title = title;
        this.columns = columns;
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}
