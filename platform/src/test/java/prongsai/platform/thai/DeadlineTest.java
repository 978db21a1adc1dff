package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @Test
    void a_date_and_then_monthly_is_read_as_both() {
        Deadline deadline = Deadline.read("๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน");

        assertEquals(LocalDate.of(2023, 3, 30), deadline.date());
        assertEquals(Recurrence.MONTHLY, deadline.recurrence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ๓๐ มี.ค. ๖๖                                                           | 2023-03-30 | NONE
            ๓๐ มี.ค. ๖๖ และต้องสื่อสารใน เรื่องดังกล่าว ทุกเดือน                     | 2023-03-30 | MONTHLY
            ดำเนินการแล้วเสร็จภายใน ๒๐ เม.ย ๖๖ และนำขึ้น website ของสำนักงานเขต     | 2023-04-20 | NONE
            ดำเนินการแล้วเสร็จภายใน 20 เม.ย ๖๖ และนำขึ้น website ของสำนักงาน เขต    | 2023-04-20 | NONE
            ทุกเดือน                                                              |            | MONTHLY
            ทุก ๑ เดือน                                                           |            | MONTHLY
            ทุก ๆ เดือน                                                           |            | MONTHLY
            ทุกสิ้นเดือน                                                           |            | MONTHLY
            รายเดือน                                                              |            | MONTHLY
            ภายในวันที่ ๕ ของทุกเดือน                                              |            | MONTHLY
            ๑ ครั้ง/เดือน                                                          |            | MONTHLY
            เดือนละ ๑ ครั้ง                                                        |            | MONTHLY
            อย่างน้อยเดือนละ ๑ ครั้ง                                               |            | MONTHLY
            เดือนละครั้ง                                                           |            | MONTHLY
            รายไตรมาส                                                             |            | QUARTERLY
            ทุกไตรมาส                                                             |            | QUARTERLY
            ทุก ๓ เดือน                                                           |            | QUARTERLY
            ทุก ๖ เดือน                                                           |            | HALF_YEARLY
            ทุกรอบ ๖ เดือน                                                        |            | HALF_YEARLY
            ทุกครึ่งปี                                                             |            | HALF_YEARLY
            ทุกสิ้นปี                                                              |            | YEARLY
            ทุกสิ้นปีงบประมาณ                                                      |            | YEARLY
            ปีละ ๑ ครั้ง                                                           |            | YEARLY
            ทุก ๑๒ เดือน                                                          |            | YEARLY
            ภายในเดือน มี.ค. ๖๖                                                   | 2023-03-31 | NONE
            ภายใน ก.พ. ๖๗                                                         | 2024-02-29 | NONE
            ภายในสิ้นเดือนเมษายน พ.ศ. ๒๕๖๖                                        | 2023-04-30 | NONE
            มี.ค. ๖๖                                                              | 2023-03-31 | NONE
            ตั้งแต่บัดนี้ ถึง ๓๐ มี.ค. ๖๖                                           | 2023-03-30 | NONE
            ก่อน ๓๐ มี.ค. ๖๖                                                      | 2023-03-30 | NONE
            ๕ เม.ย. ๖๖ และรายงานทุก ๖ เดือน                                       | 2023-04-05 | HALF_YEARLY
            """)
    void a_deadline_is_understood(String text, @Nullable LocalDate date, Recurrence recurrence) {
        Deadline deadline = Deadline.read(text);

        assertEquals(new Deadline(text, date, recurrence), deadline);
        assertTrue(deadline.understood());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "รายไตรมาส หรือ ๖ เดือน",
                "๖ เดือน หรือรายไตรมาส",
                "ทุก ๓ หรือ ๖ เดือน",
                "ทุกเดือน หรือ ทุกไตรมาส",
                "เดือนละ ๒ ครั้ง",
                "๒ ครั้ง/เดือน",
                "ปีละ ๒ ครั้ง",
                "ทุก ๒ เดือน",
                "ทุก ๒ วัน",
                "ทุกวันจันทร์",
                "ทุกฝ่าย",
                "๓๑ ก.พ. ๖๖",
                "๓๐ มี.ค. ๖๖ หรือ ๕ เม.ย. ๖๖",
                "๓๐ หรือ ๓๑ มี.ค. ๖๖",
                "ตั้งแต่ ๑ เม.ย. ๖๖ เป็นต้นไป",
                "ตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘",
                "แผนปฏิบัติการประจำปี",
                "รอบ ๖ เดือน และ ๑๒ เดือน",
                "โดยเร็ว"
            })
    void what_could_mean_more_than_one_thing_is_left_open(String text) {
        Deadline deadline = Deadline.read(text);

        assertEquals(new Deadline(text, null, Recurrence.NONE), deadline);
        assertFalse(deadline.understood());
    }

    @Test
    void two_dates_do_not_hide_how_often() {
        Deadline deadline = Deadline.read("๓๐ มี.ค. ๖๖ หรือ ๕ เม.ย. ๖๖ และทุกเดือน");

        assertNull(deadline.date());
        assertEquals(Recurrence.MONTHLY, deadline.recurrence());
    }

    @Test
    void the_words_are_kept_exactly_as_typed() {
        String typed = "  ๓๐  มี.ค.\n๖๖ ";

        assertEquals(typed, Deadline.read(typed).text());
    }
}
