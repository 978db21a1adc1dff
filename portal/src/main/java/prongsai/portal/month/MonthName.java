package prongsai.portal.month;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import prongsai.portal.layout.Language;

/** A month as people say it, with the year of the Buddhist Era: {@code มีนาคม 2566}. */
final class MonthName {
    private static final int BUDDHIST_AHEAD = 543;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private MonthName() {}

    static String of(YearMonth month, Language language) {
        String name = DateTimeFormatter.ofPattern("LLLL", language.locale()).format(month);
        return name + " " + (month.getYear() + BUDDHIST_AHEAD);
    }

    /** Whether the month has begun in Bangkok. */
    static boolean begun(YearMonth month, Clock clock) {
        return !month.isAfter(YearMonth.now(clock.withZone(BANGKOK)));
    }
}
