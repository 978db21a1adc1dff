package prongsai.measures.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in the questionnaire a row stands, by the headings above it.
 *
 * @param instrument {@code IIT}, {@code EIT} or {@code OIT}; null where no heading and no indicator tells
 * @param indicator 0 where none is named
 * @param name of the indicator, as printed
 */
record Section(
        @Nullable String instrument,
        int indicator,
        String name,
        @Nullable String subIndicator) {
    static final Section NONE = new Section(null, 0, "", null);

    private static final Pattern SUB = Pattern.compile(
            "^(?:ตัวชี้วัดย่อย\\s?(?:ที่)?\\s?)?(\\d{1,2}\\.\\d{1,2})[.)]?\\s?(?=[^\\s\\d.])(?<name>.*)$");
    private static final Pattern INDICATOR =
            Pattern.compile("^ตัวชี้วัด\\s?(?:ที่)?\\s?(\\d{1,2})(?![\\d.])[.):]?\\s?(?<name>.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2})\\s?[.)]\\s?(?=\\D)(?<name>.+)$");
    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}\\p{N}(]+");
    private static final int LONGEST_HEADING = 200;

    /** What a heading names; of an indicator the number, of a sub-indicator both. */
    sealed interface Heading {
        record Instrument(String code) implements Heading {}

        record Indicator(int number, String name) implements Heading {}

        record SubIndicator(String code, String name) implements Heading {}
    }

    /**
     * Reads a heading.
     *
     * @param numbered whether a number with a bracket or dot is enough ("๑) การปฏิบัติหน้าที่"), as in a column of indicators
     */
    static Optional<Heading> heading(String text, boolean numbered) {
        String plain = DECORATION.matcher(Words.plain(text)).replaceFirst("");
        if (plain.isEmpty() || plain.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        Matcher sub = SUB.matcher(plain);
        if (sub.matches() && (numbered || plain.startsWith("ตัวชี้วัด"))) {
            return Optional.of(new Heading.SubIndicator(sub.group(1), sub.group("name")));
        }
        Matcher indicator = INDICATOR.matcher(plain);
        if (indicator.matches()) {
            return Optional.of(new Heading.Indicator(Integer.parseInt(indicator.group(1)), indicator.group("name")));
        }
        String instrument = instrument(plain);
        if (instrument != null) {
            return Optional.of(new Heading.Instrument(instrument));
        }
        Matcher number = NUMBERED.matcher(plain);
        return numbered && number.matches()
                ? Optional.of(new Heading.Indicator(Integer.parseInt(number.group(1)), number.group("name")))
                : Optional.empty();
    }

    private static @Nullable String instrument(String plain) {
        boolean names = plain.matches("^(\\d\\s?[.)]\\s?)?(แบบ(วัด|ตรวจ|สำรวจ|การ)|เครื่องมือ).*")
                || plain.matches("^\\(?(IIT|EIT|OIT)\\)?\\b.{0,80}");
        if (!names) {
            return null;
        }
        String words = Words.squeezed(plain);
        if (words.contains("ส่วนเสียภายใน") || words.contains("iit")) {
            return "IIT";
        }
        if (words.contains("ส่วนเสียภายนอก") || words.contains("eit")) {
            return "EIT";
        }
        return words.contains("เปิดเผยข้อมูล") || words.contains("oit") ? "OIT" : null;
    }

    /** The instrument of an indicator in every questionnaire known so far (FY2564 to 2568); null beyond the tenth. */
    static @Nullable String usualInstrument(int indicator) {
        if (indicator < 1 || indicator > 10) {
            return null;
        }
        return indicator <= 5 ? "IIT" : indicator <= 8 ? "EIT" : "OIT";
    }

    /** The letter of its item codes; blank where the instrument is not known. */
    char letter() {
        return instrument == null ? ' ' : instrument.charAt(0);
    }

    Section of(String code) {
        return new Section(code, 0, "", null);
    }

    Section at(@Nullable String code, int number, String called) {
        return new Section(code, number, called, null);
    }

    Section below(String code) {
        return new Section(instrument, indicator, name, code);
    }
}
