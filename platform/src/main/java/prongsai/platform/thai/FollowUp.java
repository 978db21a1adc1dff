package prongsai.platform.thai;

import org.jspecify.annotations.Nullable;

/**
 * How often the district's director follows a measure up.
 *
 * @param text exactly as typed
 * @param intervalMonths months from one time to the next, at least 1; null where not understood or not whole months
 */
public record FollowUp(String text, @Nullable Integer intervalMonths) {

    /** Reads the text: "every 1 month" and "every month" are 1, "by quarter" is 3, "once a year" is 12. */
    public static FollowUp read(String text) {
        Integer months = Intervals.onlyMonths(PaperText.plain(text)).orElse(null);
        return new FollowUp(text, months);
    }
}
