package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.platform.thai.ItemCode;
import prongsai.platform.thai.ThaiDigits;

/**
 * Every place of a year's papers at which a figure may stand, numbered from 0, so that the scores of many organisations fit
 * into arrays: items, sub-indicators, indicators, parts, instruments, and what the papers state. A value is a {@link
 * BigDecimal}, the stated grade a text.
 */
public final class ScorePlaces {
    private static final Pattern ITEM = Pattern.compile("(?:ข้อที่|ข้อ|item)?([a-z]\\d+)");
    private static final Pattern INDICATOR = Pattern.compile(
            "(?:ตัวชี้วัดย่อยที่|ตัวชี้วัดย่อย|ตัวชี้วัดที่|ตัวชี้วัด|sub-?indicator|indicator)(\\d{1,2}(?:\\.\\d{1,2})?)");
    private static final Pattern STATED = Pattern.compile("(?:stated|ตามเอกสาร)[:：](.+)");
    private static final Map<String, String> OTHER_WORDS =
            Map.of("คะแนนรวม", "total", "รวม", "total", "ระดับ", "grade", "เกรด", "grade");

    private enum Level {
        ITEM,
        SUB_INDICATOR,
        INDICATOR,
        PART,
        INSTRUMENT,
        STATED_INDICATOR,
        STATED_INSTRUMENT,
        STATED_TOTAL,
        STATED_GRADE
    }

    private record Place(Level level, String code, String name) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, Integer> asTyped = new HashMap<>();

    private ScorePlaces() {}

    /** The places of this questionnaire. */
    public static ScorePlaces of(FrameworkContent framework) {
        ScorePlaces all = new ScorePlaces();
        framework.items().forEach(item -> all.add(Level.ITEM, item.code(), item.code()));
        framework.indicators().forEach(indicator -> indicator
                .subIndicatorsOrNone()
                .forEach(sub -> all.add(Level.SUB_INDICATOR, sub.code(), sub.code())));
        framework
                .indicators()
                .forEach(indicator -> all.add(Level.INDICATOR, "" + indicator.number(), "" + indicator.number()));
        framework.instruments().forEach(instrument -> all.add(Level.INSTRUMENT, instrument.code(), instrument.code()));
        framework.instruments().forEach(instrument -> instrument
                .partsOrNone()
                .forEach(part -> all.add(Level.PART, part.code(), "part:" + part.code())));
        framework
                .indicators()
                .forEach(indicator ->
                        all.add(Level.STATED_INDICATOR, "" + indicator.number(), "stated:" + indicator.number()));
        framework
                .instruments()
                .forEach(instrument ->
                        all.add(Level.STATED_INSTRUMENT, instrument.code(), "stated:" + instrument.code()));
        all.add(Level.STATED_TOTAL, "total", "stated:total");
        all.add(Level.STATED_GRADE, "grade", "stated:grade");
        return all;
    }

    private void add(Level level, String code, String name) {
        byKey.putIfAbsent(key(name), places.size());
        if (level == Level.PART || level == Level.STATED_TOTAL || level == Level.STATED_GRADE) {
            byKey.putIfAbsent(key(code), places.size());
        }
        places.add(new Place(level, code, name));
    }

    public int count() {
        return places.size();
    }

    /** The place somebody typed, Thai or English, codes in any of their forms; -1 where this questionnaire has none. */
    public int find(String typed) {
        Integer known = asTyped.get(typed);
        if (known != null) {
            return known;
        }
        int place = look(typed);
        if (place >= 0) {
            asTyped.put(typed, place);
        }
        return place;
    }

    /** What the place is called, as {@link #find} understands it: {@code I1}, {@code 9.1}, {@code stated:total}. */
    public String name(int place) {
        return places.get(place).name();
    }

    /** Whether a text stands there and not a number. */
    public boolean isGrade(int place) {
        return places.get(place).level() == Level.STATED_GRADE;
    }

    /** The names of the items, in the questionnaire's order. */
    public List<String> items() {
        return names(Level.ITEM);
    }

    /** The names of the levels above the items, for a year whose items are not all known. */
    public List<String> higherLevels() {
        return names(Level.SUB_INDICATOR, Level.INDICATOR, Level.INSTRUMENT, Level.PART);
    }

    private List<String> names(Level... levels) {
        return places.stream()
                .filter(place -> List.of(levels).contains(place.level()))
                .map(Place::name)
                .toList();
    }

    private int look(String typed) {
        String key = key(typed);
        Matcher stated = STATED.matcher(key);
        String name = stated.matches() ? "stated:" + plain(stated.group(1)) : plain(key);
        return byKey.getOrDefault(name, -1);
    }

    /** Without the words around a code: {@code ตัวชี้วัดที่๑} is {@code 1}, {@code ข้อo๐๑} is {@code o1}. */
    private static String plain(String key) {
        Matcher indicator = INDICATOR.matcher(key);
        if (indicator.matches()) {
            return indicator.group(1);
        }
        Matcher item = ITEM.matcher(key);
        if (item.matches()) {
            return ItemCode.tryParse(item.group(1))
                    .map(code -> key(code.toString()))
                    .orElse(key);
        }
        return OTHER_WORDS.getOrDefault(key, key);
    }

    private static String key(String text) {
        return ThaiDigits.toLatin(text).replaceAll("[\\s\\u00A0\\u200B]+", "").toLowerCase(Locale.ROOT);
    }

    /** What stands there; null where nothing was given. */
    @Nullable
    Object value(GivenScores given, int place) {
        Place at = places.get(place);
        return switch (at.level()) {
            case ITEM -> given.items().get(at.code());
            case SUB_INDICATOR -> given.subIndicators().get(at.code());
            case INDICATOR -> given.indicators().get(at.code());
            case PART -> given.parts().get(at.code());
            case INSTRUMENT -> given.instruments().get(at.code());
            case STATED_INDICATOR -> given.stated().indicators().get(at.code());
            case STATED_INSTRUMENT -> given.stated().instruments().get(at.code());
            case STATED_TOTAL -> given.stated().total();
            case STATED_GRADE -> given.stated().grade();
        };
    }

    /** The scores given before with these values in their places; where there is no value, what was there stays. */
    GivenScores merged(GivenScores before, List<@Nullable Object> values) {
        Map<Level, Map<String, BigDecimal>> given = new HashMap<>();
        BigDecimal total = before.stated().total();
        String grade = before.stated().grade();
        for (int i = 0; i < values.size(); i++) {
            Place place = places.get(i);
            Object value = values.get(i);
            if (value instanceof BigDecimal score && place.level() == Level.STATED_TOTAL) {
                total = score;
            } else if (value instanceof BigDecimal score) {
                given.computeIfAbsent(place.level(), level -> new HashMap<>()).put(place.code(), score);
            } else if (value instanceof String word) {
                grade = word;
            }
        }
        return new GivenScores(
                joined(before.items(), given.get(Level.ITEM)),
                joined(before.subIndicators(), given.get(Level.SUB_INDICATOR)),
                joined(before.indicators(), given.get(Level.INDICATOR)),
                joined(before.parts(), given.get(Level.PART)),
                joined(before.instruments(), given.get(Level.INSTRUMENT)),
                new GivenScores.Stated(
                        joined(before.stated().indicators(), given.get(Level.STATED_INDICATOR)),
                        joined(before.stated().instruments(), given.get(Level.STATED_INSTRUMENT)),
                        total,
                        grade));
    }

    private static Map<String, BigDecimal> joined(
            Map<String, BigDecimal> before, @Nullable Map<String, BigDecimal> fresh) {
        if (fresh == null) {
            return before;
        }
        Map<String, BigDecimal> all = new HashMap<>(before);
        all.putAll(fresh);
        return all;
    }
}
