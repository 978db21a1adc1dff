package prongsai.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HalfTest {

    private static final FiscalYear FY2568 = new FiscalYear(2568);

    @Test
    void the_first_round_covers_october_to_march() {
        assertEquals(LocalDate.of(2024, 10, 1), Half.M6.from(FY2568));
        assertEquals(LocalDate.of(2025, 3, 31), Half.M6.to(FY2568));
    }

    @Test
    void the_second_round_covers_the_whole_year() {
        assertEquals(FY2568.first(), Half.M12.from(FY2568));
        assertEquals(FY2568.last(), Half.M12.to(FY2568));
    }
}
