package prongsai.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    private static final FiscalYear FY2568 = new FiscalYear(2568);

    @Test
    void runs_from_october_to_september() {
        assertEquals(LocalDate.of(2024, 10, 1), FY2568.first());
        assertEquals(LocalDate.of(2025, 9, 30), FY2568.last());
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, 2567", "2024-10-01, 2568", "2024-12-31, 2568", "2025-01-01, 2568", "2025-09-30, 2568"})
    void a_day_belongs_to_one_year(LocalDate day, int year) {
        assertEquals(new FiscalYear(year), FiscalYear.of(day));
        assertTrue(new FiscalYear(year).contains(day));
    }

    @Test
    void the_days_outside_are_not_contained() {
        assertFalse(FY2568.contains(LocalDate.of(2024, 9, 30)));
        assertFalse(FY2568.contains(LocalDate.of(2025, 10, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2499, 2700, 0, -1})
    void a_christian_year_is_refused(int year) {
        assertThrows(IllegalArgumentException.class, () -> new FiscalYear(year));
    }

    @Test
    void both_ends_of_the_era_are_accepted() {
        assertEquals(1957, new FiscalYear(2500).christian());
        assertEquals(2156, new FiscalYear(2699).christian());
        assertThrows(IllegalArgumentException.class, new FiscalYear(2699)::next);
        assertThrows(IllegalArgumentException.class, new FiscalYear(2500)::previous);
    }

    @Test
    void years_follow_each_other() {
        assertEquals(new FiscalYear(2569), FY2568.next());
        assertEquals(new FiscalYear(2567), FY2568.previous());
        assertEquals(FY2568.last().plusDays(1), FY2568.next().first());
        assertTrue(FY2568.compareTo(FY2568.next()) < 0);
    }
}
