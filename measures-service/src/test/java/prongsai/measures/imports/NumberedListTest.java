package prongsai.measures.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.measures.imports.NumberedList.Point;
import prongsai.measures.imports.Paper.Line;

class NumberedListTest {
    private static List<String> read(int expected, String... lines) {
        return NumberedList.parse(Arrays.stream(lines).map(Line::of).toList(), expected).stream()
                .map(NumberedListTest::shown)
                .toList();
    }

    private static String shown(Point point) {
        return point.numbers() + " " + point.text().replace("\n", "/");
    }

    @Test
    void numbers_begin_points_on_lines_of_their_own_and_within_a_line() {
        assertEquals(List.of("[1] จัดคิว", "[2] เพิ่มช่อง"), read(0, "๑. จัดคิว", "๒. เพิ่มช่อง"));
        assertEquals(
                List.of("[1] จัดคิว", "[2] เพิ่มช่อง", "[3] ประเมิน"), read(0, "1) จัดคิว 2) เพิ่มช่อง 3) ประเมิน"));
        assertEquals(List.of("[4] ข้อสี่"), read(0, "๔. ข้อสี่"));
        assertEquals(12, NumberedList.firstNumber("๑๒. ข้อสิบสอง"));
    }

    @Test
    void one_text_may_answer_several_numbers() {
        assertEquals(List.of("[1, 2] ทำแล้ว", "[3, 4] ทำแล้วเช่นกัน"), read(0, "๑.- ๒. ทำแล้ว", "๓.๔. ทำแล้วเช่นกัน"));
        assertEquals(List.of("[1, 2, 3] ทำแล้ว"), read(0, "๑-๓. ทำแล้ว"));
        assertEquals(List.of("[1, 2] ทำแล้ว"), read(0, "๑. และ ๒. ทำแล้ว"));
    }

    @Test
    void lists_within_a_point_belong_to_it() {
        assertEquals(
                List.of("[1] ประชุม/๑) งานทะเบียน/๒) งานคลัง", "[2] อบรม"),
                read(0, "๑. ประชุม", "๑) งานทะเบียน", "๒) งานคลัง", "๒. อบรม"));
        assertEquals(
                List.of("[1] อบรม", "[2] ประชุม/๑. งานทะเบียน/๒. งานคลัง/๓. งานโยธา", "[3] ติดตาม"),
                read(0, "๑. อบรม", "๒. ประชุม", "๑. งานทะเบียน", "๒. งานคลัง", "๓. งานโยธา", "๓. ติดตาม"));
        assertEquals(
                List.of("[1] อบรม", "[2] ประชุม/๑. งานทะเบียน/๒. งานคลัง"),
                read(2, "๑. อบรม", "๒. ประชุม", "๑. งานทะเบียน", "๒. งานคลัง"));
        assertEquals(List.of("[1] อบรม/- รุ่นแรก/- รุ่นสอง"), read(0, "๑. อบรม", "- รุ่นแรก", "- รุ่นสอง"));
        assertEquals(List.of("[1] อบรม/๑.๑ รุ่นแรก"), read(0, "๑. อบรม", "๑.๑ รุ่นแรก"));
    }

    @Test
    void dashes_alone_are_points_and_a_text_alone_is_one() {
        assertEquals(List.of("[] จัดคิว", "[] เพิ่มช่อง"), read(0, "- จัดคิว", "- เพิ่มช่อง"));
        assertEquals(List.of("[] เผยแพร่แล้วทาง/- เว็บ/- ป้าย"), read(0, "เผยแพร่แล้วทาง", "- เว็บ", "- ป้าย"));
    }

    @Test
    void a_number_printed_twice_is_two_points() {
        assertEquals(
                List.of("[1] ก่อน", "[2] กลาง", "[2] ซ้ำ", "[3] หลัง"),
                read(0, "๑. ก่อน", "๒. กลาง", "๒. ซ้ำ", "๓. หลัง"));
    }

    @Test
    void years_times_and_sums_begin_nothing() {
        assertEquals(
                List.of("[1] ประชุมครั้งที่ 2/2567 เวลา 14.00 น. รอบ ๒ เดือน"),
                read(0, "๑. ประชุมครั้งที่ 2/2567 เวลา 14.00 น. รอบ ๒ เดือน"));
    }
}
