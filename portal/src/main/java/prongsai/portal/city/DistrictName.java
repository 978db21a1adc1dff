package prongsai.portal.city;

import java.text.Collator;
import java.util.Comparator;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.OfficeName;

/** An organisation's name where the page already says that these are districts: without the word "district office". */
final class DistrictName {
    private DistrictName() {}

    static String of(Row row, Language language) {
        return OfficeName.shortly(row.nameTh(), row.nameEn(), language);
    }

    /** As a dictionary of the language has it. */
    static Comparator<Row> order(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.comparing(row -> of(row, language), collator);
    }
}
