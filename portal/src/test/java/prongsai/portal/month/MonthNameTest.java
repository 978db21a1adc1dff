package prongsai.portal.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.layout.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthNameTest {
    private static final YearMonth MARCH = YearMonth.of(2023, 3);

    @Test
    void is_said_in_the_pages_language_with_the_buddhist_year() {
        assertEquals("มีนาคม 2566", MonthName.of(MARCH, Language.TH));
        assertEquals("March 2566", MonthName.of(MARCH, Language.EN));
    }

    @Test
    void begins_at_midnight_in_bangkok() {
        assertFalse(MonthName.begun(MARCH, at("2023-02-28T16:59:59Z")));
        assertTrue(MonthName.begun(MARCH, at("2023-02-28T17:00:00Z")));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
