package prongsai.measures.imports;

import java.util.Locale;

/** The columns of the form, in order, by the headings it has. */
enum FormColumn {
    INDICATOR("ตัวชี้วัดที่"),
    SUB_INDICATOR("ตัวชี้วัดย่อย"),
    ITEMS("ข้อที่ประเมิน"),
    ISSUE("ประเด็นที่ต้องปรับปรุง/ยกระดับ"),
    NUMBER("มาตรการข้อที่"),
    ACTIVITY("มาตรการ/กิจกรรม"),
    OUTPUTS("ผลผลิต"),
    AWARENESS("วิธีการสร้างการรับรู้"),
    DUE("ระยะเวลาแล้วเสร็จ"),
    RESPONSIBLE("ผู้รับผิดชอบ"),
    FOLLOW_UP("ระยะเวลากำกับติดตามโดย ผอ.เขต"),
    ROUND("รอบ"),
    ANSWERS("ผลของมาตรการข้อที่"),
    RESULT("ผลการดำเนินการ");

    private final String heading;

    FormColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** The name under which the cell's words are answered: {@code followUp}. */
    String field() {
        return switch (this) {
            case SUB_INDICATOR -> "subIndicator";
            case FOLLOW_UP -> "followUp";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** The key of the text that explains it. */
    String help() {
        return "import-form." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
