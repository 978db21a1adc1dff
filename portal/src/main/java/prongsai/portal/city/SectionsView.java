package prongsai.portal.city;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import prongsai.portal.api.CitySections;
import prongsai.portal.api.CitySections.Section;
import prongsai.portal.api.Districts.District;
import prongsai.portal.layout.Language;

/** The work of each section, with bars as long as its measures against those of the busiest. */
record SectionsView(int year, List<Line> lines, List<LateView.Named> offices, LateQuery query) {
    /** One section; widths are of a bar of 100 for the busiest section's measures. */
    record Line(
            String code, String name, Section work, int completedWidth, int openWidth, int lateWidth, int lateFrom) {}

    static SectionsView of(CitySections read, List<District> districts, LateQuery query, Language language) {
        Map<String, String> names = Sections.names(districts);
        int most = read.sections().stream().mapToInt(Section::measures).max().orElse(0);
        return new SectionsView(
                read.fiscalYear(),
                read.sections().stream().map(one -> line(one, most, names)).toList(),
                LateView.offices(districts, query, language),
                query);
    }

    private static Line line(Section one, int most, Map<String, String> names) {
        String code = Objects.requireNonNullElse(one.section(), "");
        int late = Math.min(one.overdue(), one.measures() - one.completed());
        int all = Figures.width(Figures.share(one.measures(), most));
        int completed = Figures.width(Figures.share(one.completed(), most));
        int lateFrom = Figures.width(Figures.share(one.measures() - late, most));
        return new Line(
                code,
                names.getOrDefault(code, code),
                one,
                completed,
                Math.max(lateFrom - completed, 0),
                all - lateFrom,
                lateFrom);
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

    public boolean isFiltered() {
        return !(group() + office()).isEmpty();
    }

    public String csvLink() {
        return "/city/sections.csv" + query.pageLink(year, null);
    }

    /** What of a section is late. */
    public String lateLink(Line line) {
        String section = line.code().isEmpty() ? "" : "&section=" + line.code();
        return "/city/overdue" + query.pageLink(year, null) + section;
    }
}
