package prongsai.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BangkokTest {

    private static final Instant LATE_IN_UTC = Instant.parse("2025-09-30T17:00:00Z");

    @Test
    void the_new_day_begins_at_seventeen_hours_utc() {
        assertEquals(LocalDate.of(2025, 10, 1), Bangkok.date(LATE_IN_UTC));
        assertEquals(LocalDate.of(2025, 9, 30), Bangkok.date(LATE_IN_UTC.minusMillis(1)));
    }

    @Test
    void today_does_not_depend_on_the_zone_of_the_clock() {
        assertEquals(LocalDate.of(2025, 10, 1), Bangkok.today(Clock.fixed(LATE_IN_UTC, ZoneOffset.UTC)));
        assertEquals(LocalDate.of(2025, 10, 1), Bangkok.today(Clock.fixed(LATE_IN_UTC, ZoneId.of("Asia/Tokyo"))));
    }
}
