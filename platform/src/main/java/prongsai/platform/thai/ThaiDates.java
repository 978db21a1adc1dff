package prongsai.platform.thai;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Thai papers write them. Dates given and answered are of the Christian era; printed years are Buddhist,
 * in two digits ({@code 66} is 2566) or four. A four-digit year under 2400 is read as a Christian one.
 */
public final class ThaiDates {

    private static final int BUDDHIST_AHEAD = 543;

    private static final List<String> NAMES = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    /** Month by its name or abbreviation without dots. */
    private static final Map<String, Integer> MONTHS = months();

    /** Any month: full names, or abbreviations whose dots and inner spaces may be missing. */
    private static final String MONTH =
            String.join("|", NAMES) + "|" + String.join("|", SHORT).replace(".", "\\.?\\s?");

    /** A year, perhaps named as one; four digits before two, and not the hour of {@code 09.00}. */
    private static final String YEAR = "\\s?(?:ปี\\s?)?(?:พ\\.?\\s?ศ\\.?\\s?|ค\\.?\\s?ศ\\.?\\s?(?=\\d{4}))?"
            + "(?<year>\\d{4}|\\d{2})(?!\\d|[.:]\\d)";

    /** A day of a month of a year; {@code other} is the first day of "30 or 31 March", "1 - 30 April", "1 March to ...". */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)"
            + "(?:(?<other>\\d{1,2})\\s?(?<otherMonth>" + MONTH + ")?\\s?(?:หรือ|และ|ถึง|[,/–-])\\s?)?"
            + "(?<day>\\d{1,2})\\s?(?:เดือน\\s?)?(?<month>" + MONTH + ")" + YEAR);

    /** A month without a day that ends something: "within March 2566", "end of March 66", or the month alone. */
    private static final Pattern MONTH_END = Pattern.compile("(?:^|(?:ภายใน|สิ้น)\\s?)(?:สิ้น\\s?)?(?:เดือน\\s?)?"
            + "(?<month>" + MONTH + ")" + YEAR + "(?!\\s?(?:หรือ|ถึง|[–-]))");

    private ThaiDates() {}

    /** As {@code 30 มี.ค. 66}, in Latin digits; years outside 2500 to 2599 keep all four digits, else they would be misread. */
    public static String shortForm(LocalDate date) {
        int year = date.getYear() + BUDDHIST_AHEAD;
        String printed = year / 100 == 25 ? Integer.toString(year).substring(2) : Integer.toString(year);
        return date.getDayOfMonth() + " " + SHORT.get(date.getMonthValue() - 1) + " " + printed;
    }

    /** As {@code 30 มีนาคม 2566}, in Latin digits. */
    public static String longForm(LocalDate date) {
        return date.getDayOfMonth() + " " + monthName(date.getMonthValue()) + " " + (date.getYear() + BUDDHIST_AHEAD);
    }

    /** The full Thai name of a month, 1 to 12; fails with {@link IllegalArgumentException} for any other number. */
    public static String monthName(int month) {
        if (month < 1 || month > NAMES.size()) {
            throw new IllegalArgumentException("month " + month);
        }
        return NAMES.get(month - 1);
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
                month(otherMonth == null ? date.group("month") : otherMonth, date.group("year"))
                        .flatMap(month -> day(month, other))
                        .ifPresent(found::add);
            }
            month(date.group("month"), date.group("year"))
                    .flatMap(month -> day(month, date.group("day")))
                    .ifPresent(found::add);
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

    private static Optional<LocalDate> day(YearMonth month, String printed) {
        int day = Integer.parseInt(printed);
        return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    private static Optional<YearMonth> month(String name, String printedYear) {
        int printed = Integer.parseInt(printedYear);
        int buddhist = printedYear.length() == 2 ? 2500 + printed : printed;
        int christian = buddhist < 2400 ? buddhist : buddhist - BUDDHIST_AHEAD;
        boolean likely = christian >= 1900 && christian < 2200;
        return likely ? Optional.of(YearMonth.of(christian, number(name))) : Optional.empty();
    }

    private static int number(String name) {
        Integer month = MONTHS.get(key(name));
        if (month == null) {
            throw new IllegalStateException("pattern and names of months differ: " + name);
        }
        return month;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            months.put(key(NAMES.get(i)), i + 1);
            months.put(key(SHORT.get(i)), i + 1);
        }
        return Map.copyOf(months);
    }

    private static String key(String month) {
        return month.replace(".", "").replace(" ", "");
    }
}
