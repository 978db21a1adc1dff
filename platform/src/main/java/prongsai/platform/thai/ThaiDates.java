package prongsai.platform.thai;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Thai papers write them. Dates given and answered are of the Christian era; printed years are Buddhist,
 * in two digits ({@code 66} is 2566) or four. A four-digit year under 2400 is read as a Christian one.
 */
public final class ThaiDates {

    private static final int BUDDHIST_AHEAD = 543;

    /** A year, perhaps named as one; four digits before two, and not the hour of {@code 09.00}. */
    static final String YEAR = "\\s?(?:ปี\\s?)?(?:พ\\.?\\s?ศ\\.?\\s?|ค\\.?\\s?ศ\\.?\\s?(?=\\d{4}))?"
            + "(?<year>\\d{4}|\\d{2})(?!\\d|[.:]\\d)";

    /**
     * A day of a month of a year. The optional {@code other} is the first day of a pair: "30 or 31 March 66",
     * "1 - 30 April 66", "1 March to 30 April 66".
     */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)"
            + "(?:(?<other>\\d{1,2})\\s?(?<otherMonth>" + ThaiMonths.ANY + ")?\\s?(?:หรือ|และ|ถึง|[,/–-])\\s?)?"
            + "(?<day>\\d{1,2})\\s?(?:เดือน\\s?)?(?<month>" + ThaiMonths.ANY + ")" + YEAR);

    /** A month without a day that ends something: "within March 2566", "end of March 66", or the month alone. */
    private static final Pattern MONTH_END = Pattern.compile("(?:^|(?:ภายใน|สิ้น)\\s?)(?:สิ้น\\s?)?(?:เดือน\\s?)?"
            + "(?<month>" + ThaiMonths.ANY + ")" + YEAR + "(?!\\s?(?:หรือ|ถึง|[–-]))");

    private ThaiDates() {}

    /**
     * As {@code 30 มี.ค. 66}, in Latin digits. A Buddhist year outside 2500 to 2599 keeps its four digits, since two
     * would be read as another year.
     */
    public static String shortForm(LocalDate date) {
        int year = date.getYear() + BUDDHIST_AHEAD;
        String printed = year / 100 == 25 ? Integer.toString(year).substring(2) : Integer.toString(year);
        return date.getDayOfMonth() + " " + ThaiMonths.abbreviation(date.getMonthValue()) + " " + printed;
    }

    /** As {@code 30 มีนาคม 2566}, in Latin digits. */
    public static String longForm(LocalDate date) {
        return date.getDayOfMonth() + " " + monthName(date.getMonthValue()) + " " + (date.getYear() + BUDDHIST_AHEAD);
    }

    /** The full Thai name of a month, 1 to 12; fails with {@link IllegalArgumentException} for any other number. */
    public static String monthName(int month) {
        return ThaiMonths.name(month);
    }

    /**
     * The date this text speaks of, among whatever other words. Empty without one, with an impossible day such as
     * 31 February, and when two different days are named.
     */
    public static Optional<LocalDate> read(String text) {
        List<LocalDate> days = all(text).stream().distinct().toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** Every date in the text, in its order, repeated ones too; of a pair such as "1 - 30 April" both. */
    public static List<LocalDate> all(String text) {
        List<LocalDate> found = new ArrayList<>();
        Matcher date = DATE.matcher(PaperText.plain(text));
        while (date.find()) {
            String other = date.group("other");
            if (other != null) {
                String otherMonth = date.group("otherMonth");
                day(other, otherMonth == null ? date.group("month") : otherMonth, date.group("year"))
                        .ifPresent(found::add);
            }
            day(date.group("day"), date.group("month"), date.group("year")).ifPresent(found::add);
        }
        return found;
    }

    /** The last day of each month that the text names, without a day, as an end. */
    static List<LocalDate> monthEnds(String plain) {
        List<LocalDate> found = new ArrayList<>();
        Matcher end = MONTH_END.matcher(plain);
        while (end.find()) {
            month(end.group("month"), end.group("year"))
                    .map(YearMonth::atEndOfMonth)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<LocalDate> day(String printed, String monthName, String year) {
        int day = Integer.parseInt(printed);
        return month(monthName, year).filter(month -> month.isValidDay(day)).map(month -> month.atDay(day));
    }

    private static Optional<YearMonth> month(String name, String printedYear) {
        int printed = Integer.parseInt(printedYear);
        int stated = printedYear.length() == 2 ? 2500 + printed : printed;
        int christian = stated < 2400 ? stated : stated - BUDDHIST_AHEAD;
        boolean likely = christian >= 1900 && christian < 2200;
        return likely ? Optional.of(YearMonth.of(christian, ThaiMonths.number(name))) : Optional.empty();
    }
}
