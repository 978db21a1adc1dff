package prongsai.assessment.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDigits;

/**
 * A fiscal year as typed into a cell: four digits of the Buddhist Era, Thai or Latin. Others are not guessed at.
 *
 * @param year null where it is none
 * @param wrong the key of the text that says what to write instead; null where it is one
 */
record TypedYear(@Nullable Integer year, @Nullable String wrong, List<Object> arguments) {
    private static final int FROM = 2500;
    private static final int TO = 2699;
    private static final int ERA = 543;

    static TypedYear of(String typed) {
        String digits =
                ThaiDigits.toLatin(typed).replaceAll("[\\s\\u00A0]+", "").replaceFirst("^(พ\\.?ศ\\.?|ปีงบประมาณ)", "");
        if (digits.matches("[0-9]{2}")) {
            return new TypedYear(null, "error.import-year-short", List.of("25" + digits));
        }
        if (!digits.matches("[0-9]{4}")) {
            return new TypedYear(null, "error.import-year", List.of());
        }
        int year = Integer.parseInt(digits);
        if (year >= FROM - ERA && year <= TO - ERA) {
            return new TypedYear(null, "error.import-year-christian", List.of("" + (year + ERA)));
        }
        return year < FROM || year > TO
                ? new TypedYear(null, "error.import-year", List.of())
                : new TypedYear(year, null, List.of());
    }
}
