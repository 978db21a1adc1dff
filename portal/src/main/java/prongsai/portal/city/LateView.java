package prongsai.portal.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Districts.District;
import prongsai.portal.api.LateMeasures;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.OfficeName;

/** A page of late measures, and what it can be narrowed to. */
record LateView(
        int year,
        List<Line> lines,
        List<Named> offices,
        List<Named> sections,
        LateQuery query,
        @Nullable String next) {
    /** A code and what it is called. */
    record Named(String code, String name) {}

    /** One late measure. */
    record Line(
            String office,
            String officeName,
            String measure,
            int number,
            String activity,
            List<Named> sections,
            LocalDate dueOn,
            int daysLate,
            int percent) {}

    static LateView of(int year, LateMeasures read, List<District> districts, LateQuery query, Language language) {
        Map<String, String> names = Sections.names(districts);
        return new LateView(
                year,
                read.items().stream().map(one -> line(one, names, language)).toList(),
                offices(districts, query, language),
                names.entrySet().stream()
                        .map(one -> new Named(one.getKey(), one.getValue()))
                        .toList(),
                query,
                read.next());
    }

    static List<Named> offices(List<District> districts, LateQuery query, Language language) {
        return districts.stream()
                .filter(one ->
                        query.groupOrNull() == null || query.chosenGroup().equals(one.group()))
                .map(one -> new Named(one.code(), OfficeName.shortly(one.nameTh(), one.nameEn(), language)))
                .toList();
    }

    static Line line(LateMeasures.Measure one, Map<String, String> names, Language language) {
        return new Line(
                one.organisation(),
                OfficeName.shortly(one.nameTh(), one.nameEn(), language),
                one.measure().toString(),
                one.number(),
                Objects.requireNonNullElse(one.activity(), Figures.UNKNOWN),
                one.sections().stream()
                        .map(code -> new Named(code, names.getOrDefault(code, code)))
                        .toList(),
                one.dueOn(),
                one.daysLate(),
                one.percent());
    }

    public List<String> groups() {
        return CityView.GROUPS;
    }

    public String group() {
        return query.chosenGroup();
    }

    public String office() {
        return Objects.requireNonNullElse(query.officeOrNull(), "");
    }

    public String section() {
        return Objects.requireNonNullElse(query.sectionOrNull(), "");
    }

    public boolean isFiltered() {
        return !(group() + office() + section()).isEmpty();
    }

    public boolean isLater() {
        return query.cursorOrNull() != null;
    }

    public String nextLink() {
        return "/city/overdue" + query.pageLink(year, next);
    }

    public String firstLink() {
        return "/city/overdue" + query.pageLink(year, null);
    }

    public String csvLink() {
        return "/city/overdue.csv" + query.pageLink(year, null);
    }
}
