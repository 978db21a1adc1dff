package prongsai.portal.shown;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import prongsai.portal.layout.Language;

/** Years and days as people say them: the fiscal year from October to September, the Buddhist era, Bangkok time. */
public final class FiscalYears {
    private static final int BUDDHIST_AHEAD = 543;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private FiscalYears() {}

    /** The fiscal year it is in Bangkok; 2567 began on 1 October 2023. */
    public static int current(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BANGKOK);
        boolean alreadyNext = today.getMonthValue() >= Month.OCTOBER.getValue();
        return today.getYear() + BUDDHIST_AHEAD + (alreadyNext ? 1 : 0);
    }

    public static String firstDay(int fiscalYear, Language language) {
        return day(LocalDate.of(fiscalYear - BUDDHIST_AHEAD - 1, Month.OCTOBER, 1), language);
    }

    public static String lastDay(int fiscalYear, Language language) {
        return day(LocalDate.of(fiscalYear - BUDDHIST_AHEAD, Month.SEPTEMBER, 30), language);
    }

    /** {@code 31 มี.ค. 2567 14:05}, Bangkok time. */
    public static String moment(Instant instant, Language language) {
        ZonedDateTime there = instant.atZone(BANGKOK);
        return day(there.toLocalDate(), language) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }

    /** {@code 31 มี.ค. 2567}: the Buddhist era in both languages, since papers of the city know no other. */
    public static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMM ", language.locale()).format(day) + (day.getYear() + BUDDHIST_AHEAD);
    }
}
