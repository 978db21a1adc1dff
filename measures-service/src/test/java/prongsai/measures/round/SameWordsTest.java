package prongsai.measures.round;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameWordsTest {
    private static final String MEASURE =
            "๑. จัดประชุมชี้แจงแนวทางการยืมทรัพย์สินของทางราชการให้เจ้าหน้าที่ทุกฝ่ายทราบ";

    @Test
    void a_result_that_copies_the_measure_says_the_same() {
        assertTrue(SameWords.said(
                MEASURE, "1) จัดประชุมชี้แจงแนวทาง การยืมทรัพย์สินของทางราชการ ให้เจ้าหน้าที่ทุกฝ่ายทราบ"));
        assertTrue(SameWords.said(
                MEASURE, "- ได้จัดประชุมชี้แจงแนวทางการยืมทรัพย์สินของทางราชการให้เจ้าหน้าที่ทุกฝ่ายทราบแล้ว"));
    }

    @Test
    void a_result_that_tells_what_was_done_says_more() {
        assertFalse(
                SameWords.said(
                        MEASURE,
                        "จัดประชุมชี้แจงแนวทางการยืมทรัพย์สินเมื่อวันที่ ๑๒ มกราคม ๒๕๖๗ ณ ห้องประชุมชั้น ๓ มีผู้เข้าร่วม ๔๕ คน จากทุกฝ่าย"));
        assertFalse(SameWords.said(MEASURE, "ดำเนินการแล้ว"));
        assertFalse(SameWords.said("", ""));
    }
}
