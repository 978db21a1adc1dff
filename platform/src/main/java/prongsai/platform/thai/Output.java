package prongsai.platform.thai;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a measure produces: "infographic, at least 3 sheets, at 5 places".
 *
 * @param text exactly as typed
 * @param kind what stands before the quantity, Latin letters in lower case; null without a quantity or words before it
 * @param quantity how many, or at least how many; null where none, or more than one, is named
 * @param places at how many spots it is put up; null likewise
 */
public record Output(
        String text,
        @Nullable String kind,
        @Nullable Integer quantity,
        @Nullable Integer places) {

    /** A number that is neither part of another one nor the end of a range; thousands may have a comma. */
    private static final String NUMBER =
            "(?<![\\d.,]|\\d[–-]|\\d\\s?[–-]\\s)" + "(?<n>[1-9]\\d{0,2}(?:,\\d{3}){1,2}|[1-9]\\d{0,5})\\s?";

    /** Things the papers count, the longer word before the one it begins with. */
    private static final Pattern QUANTITY = Pattern.compile(
            NUMBER
                    + "(?:แผ่น|แผน|ชิ้นงาน|ชิ้น|ครั้ง|รายงาน|รายการ|เล่ม|ฉบับ|เรื่อง|ชุด|ระบบ|ช่องทาง|คณะ|โครงการ|กิจกรรม|ป้าย|คลิป|ภาพ|คน)");

    private static final Pattern PLACES = Pattern.compile(NUMBER + "(?:จุด|แห่ง)");

    /** "At least", "in number": words between the kind and its quantity that belong to neither. */
    private static final Pattern JOINT = Pattern.compile("\\s*(?:ไม่ต่ำกว่า|ไม่น้อยกว่า|อย่างน้อย|จำนวน)\\s*$");

    /** Everything up to the last bullet; a hyphen inside a word is none, nor is a dash between words. */
    private static final Pattern UP_TO_BULLET = Pattern.compile("^(?:.*\\s[-•*]|[-•*–])\\s*");

    private static final String AT_MOST = "ไม่เกิน";

    /** Reads the text. A largest number ("at most") is no quantity; nothing is read from it. */
    public static Output read(String text) {
        String plain = PaperText.plain(text);
        MatchResult counted = plain.contains(AT_MOST) ? null : only(QUANTITY, plain);
        MatchResult placed = plain.contains(AT_MOST) ? null : only(PLACES, plain);
        return new Output(
                text,
                counted == null ? null : kind(plain.substring(0, counted.start())),
                counted == null ? null : number(counted),
                placed == null ? null : number(placed));
    }

    private static @Nullable MatchResult only(Pattern pattern, String plain) {
        List<MatchResult> found = pattern.matcher(plain).results().toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static @Nullable String kind(String before) {
        String described = JOINT.matcher(before).replaceFirst("");
        String kind = UP_TO_BULLET.matcher(described).replaceFirst("").strip();
        return kind.isEmpty() ? null : kind.toLowerCase(Locale.ROOT);
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1).replace(",", ""));
    }
}
