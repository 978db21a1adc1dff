package prongsai.platform.thai;

import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Every month", "every 2 days", "by quarter", "once a month": how often something is done. */
final class Intervals {

    /** A unit of time; "every day" but not "every Monday", "every working day" or "on every 5th". */
    private static final String UNIT =
            "(?<unit>วัน(?!ที่|ทำการ|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|สัปดาห์|เดือน|ไตรมาส|ครึ่งปี|ปี)";

    private static final String OTHERWISE = "(?:หรือ|และ|ถึง|[,/–-])";

    /** Four ways to say how often; {@code n} counts units, {@code times} counts how often within them. */
    private static final List<Pattern> SAID = List.of(
            Pattern.compile("ทุก\\s?(?:ๆ\\s?)?(?:(?:ต้น|กลาง|สิ้น|รอบ)\\s?)?(?<n>\\d{1,3})?(?<times>)\\s?" + UNIT),
            Pattern.compile("ราย\\s?(?<n>\\d{1,3})?(?<times>)\\s?" + UNIT),
            Pattern.compile(UNIT + "(?<n>)\\s?ละ\\s?(?:หนึ่ง\\s?)?(?<times>\\d{1,3})?\\s?ครั้ง"),
            Pattern.compile("(?<times>\\d{1,3})\\s?ครั้ง\\s?(?:/|ต่อ)\\s?(?<n>\\d{1,3})?\\s?" + UNIT));

    /** Lengths that do not say how often by themselves, but contradict: "by quarter or 6 months". */
    private static final List<Pattern> BESIDE = List.of(
            Pattern.compile(OTHERWISE + "\\s?(?<n>\\d{1,3})?(?<times>)\\s?" + UNIT),
            Pattern.compile("(?<n>\\d{1,3})(?<times>)\\s?" + UNIT + "\\s?" + OTHERWISE));

    private Intervals() {}

    /**
     * The one interval that the text speaks of, normalised (12 months are a year). Empty when it speaks of none, of two
     * different ones, or of several times within one ("twice a month").
     */
    static Optional<Period> only(String plain) {
        Set<Period> said = new LinkedHashSet<>();
        SAID.forEach(pattern -> collect(pattern.matcher(plain), said));
        if (said.size() == 1) {
            BESIDE.forEach(pattern -> collect(pattern.matcher(plain), said));
        }
        return said.size() == 1
                ? said.stream().filter(period -> !period.isZero()).findFirst()
                : Optional.empty();
    }

    /** As {@link #only}, in months; empty also for one that is not whole months. */
    static Optional<Integer> onlyMonths(String plain) {
        return only(plain)
                .filter(interval -> interval.equals(interval.withDays(0)))
                .map(Period::toTotalMonths)
                .map(Math::toIntExact);
    }

    private static void collect(Matcher matcher, Set<Period> into) {
        while (matcher.find()) {
            boolean once = count(matcher.group("times")) == 1;
            into.add(once ? period(count(matcher.group("n")), matcher.group("unit")) : Period.ZERO);
        }
    }

    private static int count(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    private static Period period(int n, String unit) {
        Period period =
                switch (unit) {
                    case "วัน" -> Period.ofDays(n);
                    case "สัปดาห์" -> Period.ofWeeks(n);
                    case "เดือน" -> Period.ofMonths(n);
                    case "ไตรมาส" -> Period.ofMonths(3 * n);
                    case "ครึ่งปี" -> Period.ofMonths(6 * n);
                    default -> Period.ofYears(n);
                };
        return period.normalized();
    }
}
