package prongsai.portal.city;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus.Evidence;
import prongsai.portal.api.CityStatus.Plan;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.api.CityStatus.Score;
import prongsai.portal.layout.Language;

/** One line of the table, ready to be shown. States are codes; the page has the words. */
record CityRow(
        String code,
        String name,
        String score,
        String grade,
        String planState,
        Plan work,
        String percent,
        int width,
        String m6,
        String m12,
        Evidence proofs) {

    static CityRow of(Row row, Language language) {
        Score score = row.score();
        return new CityRow(
                row.organisation(),
                DistrictName.of(row, language),
                Figures.score(score == null ? null : score.total()),
                orUnknown(score == null ? null : score.grade()),
                Objects.requireNonNullElse(row.work().status(), "NONE"),
                row.work(),
                Figures.percent(row.work().percent()),
                Figures.width(row.work().percent()),
                Objects.requireNonNullElse(row.round("M6"), "NONE"),
                Objects.requireNonNullElse(row.round("M12"), "NONE"),
                row.proofs());
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? Figures.UNKNOWN : text;
    }
}
