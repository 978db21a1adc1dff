package prongsai.portal.centre.rounds;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.RoundsOfCity;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.OfficeName;

/** An office with the states of all it hands in; {@code NONE} where there is nothing yet. */
record OfficeRow(String code, String name, String plan, String m6, String m12, String gifts6, String gifts12) {
    private static final String NONE = "NONE";

    static OfficeRow of(RoundsOfCity.Office office, Language language) {
        return new OfficeRow(
                office.organisation(),
                OfficeName.shortly(office.nameTh(), office.nameEn(), language),
                Objects.requireNonNullElse(office.plan().status(), NONE),
                state(office.rounds(), "M6"),
                state(office.rounds(), "M12"),
                state(office.giftReturns(), "M6"),
                state(office.giftReturns(), "M12"));
    }

    /** By what it is: {@code plan}, {@code M6} or {@code M12}. */
    String state(String what) {
        return switch (what) {
            case "M6" -> m6;
            case "M12" -> m12;
            default -> plan;
        };
    }

    private static String state(Map<String, @Nullable String> states, String round) {
        return Objects.requireNonNullElse(states.get(round), NONE);
    }
}
