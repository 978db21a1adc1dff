package prongsai.platform.thai;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people get to know of a measure: over which channel, how often.
 *
 * @param text exactly as typed
 * @param channel one of {@link #channels()}; null where none, or more than one, is named
 * @param interval an ISO 8601 period such as {@code P2D} or {@code P1M}; null where not said or not understood
 */
public record Awareness(
        String text, @Nullable String channel, @Nullable String interval) {

    /** Words by channel, lower case. Latin words stand alone: "online" names no LINE, in Thai letters neither. */
    private static final Map<String, Pattern> WORDS = Map.ofEntries(
            channel("LINE", "(?<![a-z])line(?![a-z])|(?<!ออน)ไลน์"),
            channel("FACEBOOK", "facebook|(?<![a-z])fb(?![a-z])|เฟ[สซ]บุ๊?[กค]"),
            channel("WEBSITE", "web\\s?site|(?<![a-z])web(?![a-z])|เว็?บไซ[ตด]์|หน้าเว็?บ"),
            channel("BOARD", "บอร์ด|ติดประกาศ|ปิดประกาศ|ป้ายประกาศ"),
            channel("MEETING", "ประชุม"),
            channel("CIRCULAR", "(?<!หมุน)เวียน"),
            channel("INFOGRAPHIC", "info\\s?-?\\s?graphic|อินโฟกราฟ"),
            channel("TIKTOK", "tik\\s?tok|ติ๊ก\\s?ต็?อก"),
            channel("YOUTUBE", "you\\s?tube|ยูทู[บป]"),
            channel("INSTAGRAM", "instagram|อินสตาแกรม"),
            channel("EMAIL", "e-?mail|อีเมล"));

    /** The codes that {@link #channel} may have, by the alphabet. */
    public static List<String> channels() {
        return WORDS.keySet().stream().sorted().toList();
    }

    /** Reads the text: a channel only if exactly one is seen. */
    public static Awareness read(String text) {
        String plain = PaperText.plain(text).toLowerCase(Locale.ROOT);
        List<String> seen = WORDS.entrySet().stream()
                .filter(channel -> channel.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .toList();
        String interval = Intervals.only(plain).map(Period::toString).orElse(null);
        return new Awareness(text, seen.size() == 1 ? seen.get(0) : null, interval);
    }

    private static Map.Entry<String, Pattern> channel(String code, String words) {
        return Map.entry(code, Pattern.compile(words));
    }
}
