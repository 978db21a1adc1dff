package prongsai.evidence.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.platform.thai.ThaiDigits;

/** What a text says that may not be meant for everybody. Thai digits count as Latin ones. */
final class Telltales {
    private static final int ID_DIGITS = 13;
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9])[1-8](?:[\\h\\p{Pd}]?[0-9]){" + (ID_DIGITS - 1) + "}(?![0-9])");
    private static final Pattern MEETING = Pattern.compile(
            "(?:meeting\\s*id|pass\\s?code|รหัสผ่าน|รหัสการประชุม)[^0-9A-Za-z]{0,30}[0-9A-Za-z]{3}"
                    + "|zoom\\.us/[jw]/|meet\\.google\\.com/[a-z]|teams\\.(?:microsoft|live)\\.com/(?:l/meetup-join|meet)"
                    + "|webex\\.com/(?:meet|join|[^\\s]*/j\\.php)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Telltales() {}

    static Set<Found.What> in(String text) {
        String latin = ThaiDigits.toLatin(text);
        Set<Found.What> found = EnumSet.noneOf(Found.What.class);
        if (hasIdNumber(latin)) {
            found.add(Found.What.THAI_ID_NUMBER);
        }
        if (MEETING.matcher(latin).find()) {
            found.add(Found.What.MEETING_CODE);
        }
        return found;
    }

    private static boolean hasIdNumber(String text) {
        Matcher number = ID_NUMBER.matcher(text);
        for (int from = 0; number.find(from); from = number.start() + 1) {
            if (checks(number.group().replaceAll("[^0-9]", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last digit is the one that the twelve before it ask for. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < ID_DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (ID_DIGITS - i);
        }
        return (11 - sum % 11) % 10 == digits.charAt(ID_DIGITS - 1) - '0';
    }
}
