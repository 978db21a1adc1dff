package prongsai.measures.imports;

import java.util.Locale;

/** What a column of an official table holds, by the beginning of its heading. */
enum PaperColumn {
    INDICATOR,
    ITEM,
    ISSUE,
    MEASURE,
    OUTPUTS,
    AWARENESS,
    DUE,
    RESPONSIBLE,
    FOLLOW_UP,
    RESULT,
    EVIDENCE,
    SCORE,
    UNKNOWN;

    /** The name under which the cell's words are answered: {@code followUp}. */
    String field() {
        return this == FOLLOW_UP ? "followUp" : name().toLowerCase(Locale.ROOT);
    }

    /** What the heading says; scanned headings are damaged, so that a part of it must do. */
    static PaperColumn of(String heading) {
        String words = Words.squeezed(heading);
        if (words.startsWith("ภาพ") || words.startsWith("รูป") || words.startsWith("หลักฐาน")) {
            return EVIDENCE;
        }
        if (words.startsWith("ผลการ") || words.startsWith("ผลดำเนิน")) {
            return RESULT;
        }
        if (words.contains("ผลผลิต")) {
            return OUTPUTS;
        }
        if (words.contains("รับรู้") && !words.startsWith("แบบ")) {
            return AWARENESS;
        }
        if (words.contains("กำกับ") || words.contains("ติดตามโดย")) {
            return FOLLOW_UP;
        }
        if (words.contains("รับผิดชอบ")) {
            return RESPONSIBLE;
        }
        if (words.startsWith("มาตรการ") || words.startsWith("กิจกรรม") || words.startsWith("แนวทาง")) {
            return MEASURE;
        }
        if (words.startsWith("ประเด็นการประเมิน") || words.startsWith("ข้อคำถาม") || words.startsWith("ข้อที่")) {
            return ITEM;
        }
        if (words.startsWith("ประเด็น")) {
            return ISSUE;
        }
        if (words.contains("แล้วเสร็จ") || words.startsWith("ระยะเวลา") || words.startsWith("กำหนด")) {
            return DUE;
        }
        if (words.contains("คะแนน") || words.contains("น้ำหนัก") || words.startsWith("ระดับ")) {
            return SCORE;
        }
        return words.startsWith("ตัวชี้วัด") ? INDICATOR : UNKNOWN;
    }
}
