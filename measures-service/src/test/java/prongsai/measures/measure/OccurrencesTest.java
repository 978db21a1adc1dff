package prongsai.measures.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.platform.thai.Deadline;
import prongsai.platform.time.FiscalYear;

class OccurrencesTest {
    private static final FiscalYear YEAR = new FiscalYear(2566);

    private static List<LocalDate> of(String typed) {
        return Occurrences.of(Deadline.read(typed), YEAR);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void a_date_is_due_once() {
        assertEquals(List.of(day("2023-03-30")), of("๓๐ มี.ค. ๖๖"));
    }

    @Test
    void a_date_and_then_monthly_goes_on_until_the_year_ends() {
        assertEquals(
                List.of(
                        day("2023-03-31"),
                        day("2023-04-30"),
                        day("2023-05-31"),
                        day("2023-06-30"),
                        day("2023-07-31"),
                        day("2023-08-31"),
                        day("2023-09-30")),
                of("๓๑ มีนาคม ๒๕๖๖ และสื่อสารทุกเดือน"));
    }

    @Test
    void every_month_is_due_at_the_end_of_each() {
        List<LocalDate> days = of("ทุกเดือน");
        assertEquals(12, days.size());
        assertEquals(day("2022-10-31"), days.get(0));
        assertEquals(day("2023-02-28"), days.get(4));
        assertEquals(day("2023-09-30"), days.get(11));
        assertEquals(days, of("1 ครั้ง/เดือน"));
    }

    @Test
    void quarters_and_half_years_end_with_those_of_the_fiscal_year() {
        assertEquals(
                List.of(day("2022-12-31"), day("2023-03-31"), day("2023-06-30"), day("2023-09-30")), of("ทุกไตรมาส"));
        assertEquals(List.of(day("2023-03-31"), day("2023-09-30")), of("ทุก ๖ เดือน"));
        assertEquals(List.of(day("2023-09-30")), of("ปีละ ๑ ครั้ง"));
    }

    @Test
    void what_was_not_understood_is_due_on_no_day() {
        assertEquals(List.of(), of("โดยเร็วที่สุด"));
        assertEquals(List.of(), Occurrences.of(null, YEAR));
    }

    @Test
    void a_recurring_deadline_after_the_year_is_due_on_its_day_only() {
        assertEquals(List.of(day("2024-01-15")), of("๑๕ ม.ค. ๖๗ และทุกเดือน"));
    }
}
