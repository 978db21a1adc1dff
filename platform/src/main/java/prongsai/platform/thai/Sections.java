package prongsai.platform.thai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ten divisions (ฝ่าย) that every district office has, in the order the city lists them, and the short forms under
 * which the papers name them.
 */
public final class Sections {

    private static final String PREFIX = "ฝ่าย";

    private static final List<Section> ALL = List.of(
            new Section("ADMIN", "ฝ่ายปกครอง", "Administration"),
            new Section("REGISTRATION", "ฝ่ายทะเบียน", "Registration"),
            new Section("PUBLIC_WORKS", "ฝ่ายโยธา", "Public Works"),
            new Section(
                    "ENVIRONMENT",
                    "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล",
                    "Environment and Sanitation",
                    "ฝ่ายสิ่งแวดล้อมและสุขภาพ",
                    "ฝ่ายสิ่งแวดล้อม"),
            new Section("REVENUE", "ฝ่ายรายได้", "Revenue"),
            new Section(
                    "CLEANING", "ฝ่ายรักษาความสะอาดและสวนสาธารณะ", "Cleaning and Public Parks", "ฝ่ายรักษาความสะอาด"),
            new Section("EDUCATION", "ฝ่ายการศึกษา", "Education"),
            new Section("FINANCE", "ฝ่ายการคลัง", "Finance", "ฝ่ายคลัง"),
            // the second form is how one scanned memo spells it; no district has a technical division
            new Section("CITY_LAW", "ฝ่ายเทศกิจ", "City Law Enforcement", "ฝ่ายเทคนิค"),
            new Section(
                    "COMMUNITY",
                    "ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม",
                    "Community Development and Social Welfare",
                    "ฝ่ายพัฒนาชุมชน"));

    private static final Map<String, Section> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, String> CODE_BY_NAME = new LinkedHashMap<>();

    static {
        for (Section section : ALL) {
            BY_CODE.put(section.code, section);
            section.names().forEach(name -> CODE_BY_NAME.put(name, section.code));
        }
    }

    /** A pattern for any name of any division in text without spaces; longer forms before what they begin with. */
    static final String ANY_NAME =
            String.join("|", CODE_BY_NAME.keySet().stream().map(Pattern::quote).toList());

    private Sections() {}

    /** The ten codes, in the order the city lists the divisions. */
    public static List<String> codes() {
        return List.copyOf(BY_CODE.keySet());
    }

    /** The full Thai name; fails with {@link IllegalArgumentException} for a code that is none of {@link #codes()}. */
    public static String nameTh(String code) {
        return section(code).nameTh;
    }

    /** The English name; fails as {@link #nameTh}. */
    public static String nameEn(String code) {
        return section(code).nameEn;
    }

    /**
     * The code of a division by its full name or a short form, with or without ฝ่าย before it and ฯ behind it, spaces
     * ignored. Empty for any other name; for text that names several see {@link Responsible}.
     */
    public static Optional<String> codeOf(String thaiName) {
        String name = PaperText.squeezed(thaiName).replaceFirst("ฯ$", "");
        return Optional.ofNullable(CODE_BY_NAME.get(name.startsWith(PREFIX) ? name : PREFIX + name));
    }

    private static Section section(String code) {
        Section section = BY_CODE.get(code);
        if (section == null) {
            throw new IllegalArgumentException("section \"" + code + "\"");
        }
        return section;
    }

    private record Section(String code, String nameTh, String nameEn, List<String> shortForms) {

        Section(String code, String nameTh, String nameEn, String... shortForms) {
            this(code, nameTh, nameEn, List.of(shortForms));
        }

        List<String> names() {
            return Stream.concat(Stream.of(nameTh), shortForms.stream()).toList();
        }
    }
}
