package prongsai.portal.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.FiscalYears;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {

    @Test
    void the_fiscal_year_turns_at_midnight_in_bangkok() {
        assertEquals(2566, FiscalYears.current(at("2023-09-30T16:59:59Z")));
        assertEquals(2567, FiscalYears.current(at("2023-09-30T17:00:00Z")));
    }

    @Test
    void days_are_said_in_the_buddhist_era() {
        assertEquals("1 ต.ค. 2566", FiscalYears.firstDay(2567, Language.TH));
        assertEquals("30 Sep 2567", FiscalYears.lastDay(2567, Language.EN).replace("Sept", "Sep"));
    }

    @Test
    void percents_show_one_decimal_where_there_is_one() {
        assertEquals("62.5%", Figures.percent(new BigDecimal("62.50")));
        assertEquals("100%", Figures.percent(new BigDecimal("100.00")));
        assertEquals("0%", Figures.percent(new BigDecimal("0.00")));
        assertEquals("–", Figures.percent(null));
    }

    @Test
    void nothing_of_nothing_is_unknown() {
        assertNull(Figures.share(0, 0));
        assertEquals(new BigDecimal("33.33"), Figures.share(1, 3));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
