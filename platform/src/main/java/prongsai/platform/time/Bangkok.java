package prongsai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Bangkok time: UTC+7 all year. What is due or overdue is decided by the Bangkok day, wherever the machine stands. */
public final class Bangkok {

    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private Bangkok() {}

    /** The day it is in Bangkok by this clock, whatever the clock's own zone. */
    public static LocalDate today(Clock clock) {
        return date(clock.instant());
    }

    /** The day it was in Bangkok at this instant. */
    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
