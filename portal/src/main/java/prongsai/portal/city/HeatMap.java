package prongsai.portal.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.CityIndicators;
import prongsai.portal.api.CityIndicators.Indicator;
import prongsai.portal.api.CityIndicators.Office;
import prongsai.portal.api.Questionnaire;
import prongsai.portal.layout.Language;
import prongsai.portal.shown.OfficeName;

/**
 * Offices by indicators, searched and in order.
 *
 * @param indicators the columns, by their numbers
 * @param threshold under which a score is weak; nothing where the year has no questionnaire
 * @param means of what is shown, column by column
 */
record HeatMap(
        int year,
        int scoreYear,
        @Nullable BigDecimal threshold,
        List<Named> indicators,
        List<Line> lines,
        List<HeatCell> means,
        int of,
        CityQuery query,
        HeatOrder order) {
    /** A column, with its name where one is known. */
    record Named(int number, String instrument, String name) {}

    /** An office and its cells, column by column. */
    record Line(String code, String name, List<HeatCell> cells) {}

    static HeatMap of(CityIndicators read, @Nullable Questionnaire asked, CityQuery query, Language language) {
        BigDecimal threshold = asked == null ? null : asked.threshold();
        List<Named> columns = columns(read, asked, language);
        List<Office> shown = shown(read.organisations(), query, language);
        return new HeatMap(
                read.fiscalYear(),
                read.scoreFiscalYear(),
                threshold,
                columns,
                shown.stream()
                        .map(office -> line(office, columns, threshold, language))
                        .toList(),
                columns.stream()
                        .map(column -> mean(shown, column.number(), threshold))
                        .toList(),
                read.organisations().size(),
                query,
                HeatOrder.of(query.sort));
    }

    private static List<Named> columns(CityIndicators read, @Nullable Questionnaire asked, Language language) {
        if (asked != null && !asked.indicators().isEmpty()) {
            return asked.indicators().stream()
                    .map(one -> new Named(one.number(), one.instrument(), one.name(language.isThai())))
                    .toList();
        }
        return read.organisations().stream()
                .flatMap(office -> office.indicators().stream())
                .map(Indicator::number)
                .distinct()
                .sorted()
                .map(number -> new Named(number, "", ""))
                .toList();
    }

    private static List<Office> shown(List<Office> all, CityQuery query, Language language) {
        String text = query.text().toLowerCase(Locale.ROOT);
        Comparator<Office> byName = Comparator.comparing(
                office -> OfficeName.shortly(office.nameTh(), office.nameEn(), language),
                Collator.getInstance(language.locale()));
        return all.stream()
                .filter(office -> Stream.of(office.organisation(), office.nameTh(), office.nameEn())
                        .filter(Objects::nonNull)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)))
                .sorted(HeatOrder.of(query.sort).comparator(byName))
                .toList();
    }

    private static Line line(Office office, List<Named> columns, @Nullable BigDecimal threshold, Language language) {
        return new Line(
                office.organisation(),
                OfficeName.shortly(office.nameTh(), office.nameEn(), language),
                columns.stream()
                        .map(column -> HeatCell.of(find(office, column.number()), threshold))
                        .toList());
    }

    static @Nullable Indicator find(Office office, int number) {
        return office.indicators().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static HeatCell mean(List<Office> offices, int number, @Nullable BigDecimal threshold) {
        List<BigDecimal> scores = offices.stream()
                .map(office -> find(office, number))
                .filter(Objects::nonNull)
                .map(one -> Objects.requireNonNull(one).score())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return scores.isEmpty()
                ? HeatCell.UNKNOWN
                : HeatCell.of(
                        scores.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(scores.size()), 4, RoundingMode.HALF_UP),
                        null,
                        threshold);
    }

    public boolean isScored() {
        return lines.stream().anyMatch(line -> line.cells().stream().anyMatch(cell -> cell.level() > 0));
    }

    /** The address of this view ordered by a column (0: the name). */
    public String sortLink(int column) {
        return "/city/indicators" + query.link(year, order.clicked(column).parameter()) + "#table";
    }

    public String sorted(int column) {
        return order.sorted(column);
    }

    public String csvLink() {
        return "/city/indicators.csv" + query.link(year, order.parameter());
    }

    public String group() {
        return query.chosenGroup();
    }

    public String text() {
        return query.text();
    }

    public List<String> groups() {
        return CityView.GROUPS;
    }

    public boolean isFiltered() {
        return !group().isEmpty() || !text().isEmpty();
    }

    /** The darkest first, as the legend has them. */
    public List<Integer> levels() {
        return List.of(5, 4, 3, 2, 1);
    }

    public String limit() {
        return threshold == null ? "" : threshold.stripTrailingZeros().toPlainString();
    }
}
