package prongsai.portal.city;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityStatus;
import prongsai.portal.api.CityStatus.City;
import prongsai.portal.api.CityStatus.Row;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.FiscalYears;

/** The page's content: the figures of all that was answered, and the lines that are left after the search, in order. */
record CityView(
        int year,
        int currentYear,
        boolean asked,
        @Nullable Integer basisYear,
        String from,
        String to,
        @Nullable String asOf,
        boolean empty,
        City sums,
        PlanStates planStates,
        Completion completion,
        List<CityRow> rows,
        int of,
        CityQuery query) {

    private static final int EARLIEST = 2560;

    static final List<String> GROUPS = List.of("central", "south", "north", "east", "north-thonburi", "south-thonburi");

    static CityView of(CityStatus status, CityQuery query, int currentYear, Language language) {
        List<Row> all = status.rows();
        boolean wholeCity = query.chosenGroup().isEmpty() && status.city() != null;
        return new CityView(
                status.fiscalYear(),
                currentYear,
                query.askedYear() != null,
                basisYear(all),
                FiscalYears.firstDay(status.fiscalYear(), language),
                FiscalYears.lastDay(status.fiscalYear(), language),
                status.asOf() == null ? null : FiscalYears.moment(status.asOf(), language),
                ReadingStatus.isEmpty(status),
                wholeCity ? Objects.requireNonNull(status.city()) : Figures.sums(all),
                PlanStates.of(all),
                Completion.of(all, language),
                shown(all, query, language),
                all.size(),
                query);
    }

    private static List<CityRow> shown(List<Row> all, CityQuery query, Language language) {
        String text = query.text().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(row -> holds(row, text))
                .filter(query.chosen()::holds)
                .sorted(query.order().comparator(language))
                .map(row -> CityRow.of(row, language))
                .toList();
    }

    private static boolean holds(Row row, String text) {
        return row.organisation().toLowerCase(Locale.ROOT).contains(text)
                || row.nameTh().contains(text)
                || Objects.requireNonNullElse(row.nameEn(), "")
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    private static @Nullable Integer basisYear(List<Row> rows) {
        return rows.stream()
                .map(Row::score)
                .filter(Objects::nonNull)
                .map(score -> Objects.requireNonNull(score).fiscalYear())
                .findFirst()
                .orElse(null);
    }

    /** Whether another year is shown than the one it is, although no year was asked for. */
    public boolean isLatestKnown() {
        return !asked && year != currentYear;
    }

    public List<String> groups() {
        return GROUPS;
    }

    public String group() {
        return query.chosenGroup();
    }

    public String text() {
        return query.text();
    }

    /** The parameter of the order, or empty for the usual one. */
    public String sort() {
        return query.order().isUsual() ? "" : query.order().parameter();
    }

    /** What only is shown, as a parameter of the address; empty for everything. */
    public String only() {
        return query.chosen().parameter();
    }

    /** What can be asked for alone. */
    public List<String> onlies() {
        return Only.parameters();
    }

    public boolean isFiltered() {
        return !group().isEmpty() || !text().isEmpty() || !only().isEmpty();
    }

    public @Nullable Integer previousYear() {
        return year > EARLIEST ? year - 1 : null;
    }

    /** Plans are drafted for the year to come, so one year ahead may be looked at. */
    public @Nullable Integer nextYear() {
        return year <= currentYear ? year + 1 : null;
    }

    public String yearLink(int other) {
        return "/city" + query.link(other, query.order());
    }

    /** Everything of this year. */
    public String allLink() {
        return "/city?year=" + year;
    }

    public String csvLink() {
        return "/city.csv" + query.link(year, query.order());
    }

    public String sortLink(String column) {
        return "/city" + query.link(year, query.order().clicked(Column.valueOf(column))) + "#districts";
    }

    /** For {@code aria-sort}; {@code none} where the table is ordered by another column. */
    public String sorted(String column) {
        if (query.order().column() != Column.valueOf(column)) {
            return "none";
        }
        return query.order().descending() ? "descending" : "ascending";
    }

    public String count(int number) {
        return Figures.count(number);
    }

    /** The share of all measures that is completed. */
    public String completedShare() {
        return Figures.percent(Figures.share(sums.completed(), sums.measures()));
    }
}
