package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTest {

    private static final LocalDate MARCH_30 = LocalDate.of(2023, 3, 30);

    @Test
    void dates_are_printed_in_the_buddhist_era() {
        assertEquals("30 มี.ค. 66", ThaiDates.shortForm(MARCH_30));
        assertEquals("30 มีนาคม 2566", ThaiDates.longForm(MARCH_30));
        assertEquals("1 ม.ค. 2601", ThaiDates.shortForm(LocalDate.of(2058, 1, 1)));
        assertEquals("5 ธ.ค. 00", ThaiDates.shortForm(LocalDate.of(1957, 12, 5)));
    }

    @Test
    void a_thirteenth_month_is_refused() {
        assertEquals("ธันวาคม", ThaiDates.monthName(12));
        assertThrows(IllegalArgumentException.class, () -> ThaiDates.monthName(13));
        assertThrows(IllegalArgumentException.class, () -> ThaiDates.monthName(0));
    }

    static List<LocalDate> a_day_of_every_month() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDate.of(2024, month, 29))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("a_day_of_every_month")
    void what_is_printed_is_read_again(LocalDate day) {
        assertEquals(Optional.of(day), ThaiDates.read(ThaiDates.shortForm(day)));
        assertEquals(Optional.of(day), ThaiDates.read(ThaiDates.longForm(day)));
        assertEquals(Optional.of(day), ThaiDates.read(ThaiDigits.toThai(ThaiDates.longForm(day))));
        assertEquals(Optional.of(day), ThaiDates.read(ThaiDates.shortForm(day).replace(".", "")));
        assertEquals(Optional.of(day), ThaiDates.read(ThaiDates.shortForm(day).replace(".", ". ")));
        assertEquals(Optional.of(day), ThaiDates.read(ThaiDates.shortForm(day).replace(" ", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ๓๐ มี.ค. ๖๖                               | 2023-03-30
            ๒๐ เม.ย ๖๖                                | 2023-04-20
            20 เม.ย ๖๖                                | 2023-04-20
            ๑๕ เม.ย.๖๖                                | 2023-04-15
            ๕ เม. ย. ๖๖                               | 2023-04-05
            ๓๐ มีนาคม ๒๕๖๖                            | 2023-03-30
            ๓๐ มีนาคม พ.ศ. ๒๕๖๖                       | 2023-03-30
            วันที่ ๓๐ เดือนมีนาคม ปี พ.ศ. ๒๕๖๖        | 2023-03-30
            วันพุธที่ 24 เมษายน 2567 เวลา 14.00 น.    | 2024-04-24
            30 มี.ค. 2023                             | 2023-03-30
            30 มี.ค. ค.ศ. 2023                        | 2023-03-30
            ๒๙ ก.พ. ๖๗                                | 2024-02-29
            ๓๐ มี.ค. ๖๖ (๓๐ มีนาคม ๒๕๖๖)              | 2023-03-30
            """)
    void a_date_is_read_in_every_spelling_of_the_papers(String text, LocalDate day) {
        assertEquals(Optional.of(day), ThaiDates.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ทุกเดือน",
                "๓๑ ก.พ. ๖๖",
                "๒๙ ก.พ. ๖๖",
                "๐ มี.ค. ๖๖",
                "๓๒ ม.ค. ๖๖",
                "มี.ค. ๖๖",
                "๓๐ มี.ค.",
                "๓๐ มี.ค. ๖๖๑",
                "๓๐ มี.ค. 1500",
                "๓๐ มี.ค. 09.00 น.",
                "๑๓๐ มี.ค. ๖๖",
                "๘๒.๘๗ คะแนน",
                "๓๐ หรือ ๓๑ มี.ค. ๖๖",
                "๑ - ๓๐ เม.ย. ๖๖",
                "๓๐ มี.ค. ๖๖ และ ๕ เม.ย. ๖๖"
            })
    void what_is_no_single_possible_day_is_not_read(String text) {
        assertEquals(Optional.empty(), ThaiDates.read(text));
    }

    @Test
    void of_several_dates_all_are_told_in_order() {
        LocalDate first = LocalDate.of(2023, 4, 1);
        LocalDate last = LocalDate.of(2023, 4, 30);

        assertEquals(List.of(first, last), ThaiDates.all("๑ - ๓๐ เม.ย. ๖๖"));
        assertEquals(List.of(MARCH_30, last), ThaiDates.all("๓๐ มี.ค. ถึง ๓๐ เม.ย. ๖๖"));
        assertEquals(List.of(last, MARCH_30, last), ThaiDates.all("๓๐ เม.ย. ๖๖ ๓๐ มี.ค. ๖๖, ๓๐ เมษายน ๒๕๖๖"));
    }

    @Test
    void line_ends_and_invisible_marks_do_not_matter() {
        assertEquals(Optional.of(MARCH_30), ThaiDates.read("๓๐\nมี\u200B.ค.\u00A0๖๖"));
    }
}
