package prongsai.portal.city;

import java.text.Collator;
import java.util.Comparator;
import java.util.Objects;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.layout.Language;

/** An organisation's name where the page already says that these are districts: without the word "district office". */
final class DistrictName {
    private static final String OFFICE_BEFORE = "สำนักงานเขต";
    private static final String OFFICE_BEHIND = " District Office";

    private DistrictName() {}

    static String of(Row row, Language language) {
        if (language.isThai()) {
            String name = row.nameTh();
            return name.startsWith(OFFICE_BEFORE) ? name.substring(OFFICE_BEFORE.length()) : name;
        }
        String name = Objects.requireNonNullElse(row.nameEn(), row.nameTh());
        return name.endsWith(OFFICE_BEHIND) ? name.substring(0, name.length() - OFFICE_BEHIND.length()) : name;
    }

    /** As a dictionary of the language has it. */
    static Comparator<Row> order(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.comparing(row -> of(row, language), collator);
    }
}
