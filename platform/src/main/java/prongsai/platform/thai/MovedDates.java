package prongsai.platform.thai;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.FiscalYear;

/**
 * The same words for another year. What is put in keeps the digits (Thai or Latin) and the length (66 or 2566) of what stood
 * there; a text of which that is not certain is not touched.
 */
public final class MovedDates {

    /** A month and its year, with the day that may stand before it. */
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(?:" + ThaiMonths.ANY + ")" + ThaiDates.YEAR);

    /** A day and a month that no year follows: "30 มี.ค.", "30 กันยายน". */
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(?<![\\d/])(?<day>\\d{1,2})\\s?(?:เดือน\\s?)?(?<month>(?>" + ThaiMonths.ANY + "))(?!"
                    + ThaiDates.YEAR + ")");

    /** Anything else that may be a year or a part of a date. */
    private static final Pattern OTHER_YEAR =
            Pattern.compile("\\d{4}|\\d{1,2}/\\d{1,2}|ปี\\s?(?:พ\\.?\\s?ศ\\.?)?\\s?\\d{2}");

    private static final Pattern MONTH = Pattern.compile(ThaiMonths.CERTAIN);

    private MovedDates() {}

    /** Whether the text names no year and no month, so that it says the same in every year. */
    public static boolean timeless(String text) {
        return namesNone(ThaiDigits.toLatin(text));
    }

    /**
     * The text with its one year so many years later: "๓๐ มี.ค. ๖๖" becomes "๓๐ มี.ค. ๖๗". Empty where it names none or several,
     * where something else in it may be a year, and where the year would grow a digit.
     */
    public static Optional<String> byYears(String text, int years) {
        String latin = ThaiDigits.toLatin(text);
        Matcher found = only(MONTH_AND_YEAR, latin);
        if (found == null) {
            return Optional.empty();
        }
        String year = latin.substring(found.start("year"), found.end("year"));
        String later = Integer.toString(Integer.parseInt(year) + years);
        return later.length() == year.length()
                ? Optional.of(replaced(text, found.start("year"), found.end("year"), later))
                : Optional.empty();
    }

    /**
     * The text of a rule that holds every year, with the year in which its one day falls: in the fiscal year 2567 "๓๐ มี.ค."
     * becomes "๓๐ มี.ค. ๖๗", "30 พ.ย." becomes "30 พ.ย. 66". A text without any month stays as it is; empty where it names
     * several days, or a year already.
     */
    public static Optional<String> inFiscalYear(String rule, FiscalYear year) {
        if (timeless(rule)) {
            return Optional.of(rule);
        }
        String latin = ThaiDigits.toLatin(rule);
        Matcher found = only(DAY_AND_MONTH, latin);
        if (found == null) {
            return Optional.empty();
        }
        int month = ThaiMonths.number(latin.substring(found.start("month"), found.end("month")));
        int buddhist = month >= 10 ? year.year() - 1 : year.year();
        String printed = buddhist / 100 == 25 ? Integer.toString(buddhist).substring(2) : Integer.toString(buddhist);
        boolean thai = ThaiDigits.isThai(rule.charAt(found.start("day")));
        String before = rule.substring(0, found.end()).stripTrailing();
        return Optional.of(before + " " + (thai ? ThaiDigits.toThai(printed) : printed) + rest(rule, found.end()));
    }

    private static String rest(String rule, int from) {
        String rest = rule.substring(from);
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) ? rest : " " + rest;
    }

    private static boolean namesNone(String latin) {
        return !MONTH.matcher(latin).find() && !OTHER_YEAR.matcher(latin).find();
    }

    private static String replaced(String text, int from, int to, String latinDigits) {
        String digits = ThaiDigits.isThai(text.charAt(from)) ? ThaiDigits.toThai(latinDigits) : latinDigits;
        return text.substring(0, from) + digits + text.substring(to);
    }

    /** The only place that the pattern finds, where nothing else in the text may be a year or a month; null else. */
    private static @Nullable Matcher only(Pattern pattern, String latin) {
        Matcher found = pattern.matcher(latin);
        if (!found.find()) {
            return null;
        }
        String others = latin.substring(0, found.start()) + " " + latin.substring(found.end());
        return namesNone(others) && !pattern.matcher(others).find() ? found : null;
    }
}
