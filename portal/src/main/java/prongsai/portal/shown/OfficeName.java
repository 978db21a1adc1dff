package prongsai.portal.shown;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.layout.Language;

/** An organisation's name where the page already says that these are districts: without the word "district office". */
public final class OfficeName {
    private static final String OFFICE_BEFORE = "สำนักงานเขต";
    private static final String OFFICE_BEHIND = " District Office";

    private OfficeName() {}

    /** {@code ยานนาวา} or {@code Yan Nawa}; of other organisations their whole name. */
    public static String shortly(String nameTh, @Nullable String nameEn, Language language) {
        if (language.isThai()) {
            return nameTh.startsWith(OFFICE_BEFORE) ? nameTh.substring(OFFICE_BEFORE.length()) : nameTh;
        }
        String name = Objects.requireNonNullElse(nameEn, nameTh);
        return name.endsWith(OFFICE_BEHIND) ? name.substring(0, name.length() - OFFICE_BEHIND.length()) : name;
    }
}
