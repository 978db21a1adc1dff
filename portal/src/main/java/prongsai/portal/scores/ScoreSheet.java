package prongsai.portal.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;
import prongsai.portal.api.ScoresClient.OfCode;
import prongsai.portal.api.ScoresClient.OfIndicator;
import prongsai.portal.api.ScoresClient.Scores;
import prongsai.portal.office.Office;
import prongsai.portal.office.Questionnaires.Questionnaire;

/**
 * Scores as the page shows them.
 *
 * @param years the published scores, the newest first
 * @param issues of the plan that answers the newest
 */
record ScoreSheet(Office office, List<Scores> years, Questionnaire questionnaire, List<Plan.Issue> issues) {
    private static final int CHART_WIDTH = 600;
    private static final int CHART_HEIGHT = 160;
    private static final int LOWEST = 50;

    /** The scores the plan of this year answers to; nothing where they are not published. */
    public @Nullable Scores newest() {
        return years.isEmpty() || years.get(0).fiscalYear() != office.year() - 1 ? null : years.get(0);
    }

    public String indicator(int number) {
        return questionnaire.indicator(number, office.page().language().isThai());
    }

    /** What an indicator had in an earlier year; nothing where it had none. */
    public @Nullable BigDecimal before(int number) {
        return years.size() < 2
                ? null
                : years.get(1).indicators().stream()
                        .filter(one -> one.number() == number)
                        .map(OfIndicator::score)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** An item that lost points. */
    record Weak(
            String code,
            String label,
            @Nullable Integer indicator,
            @Nullable BigDecimal score,
            boolean below,
            List<Plan.Issue> issues) {}

    /** The weakest items of each instrument and all below the threshold, the lowest first. */
    public List<Weak> weak() {
        Scores scores = newest();
        if (scores == null) {
            return List.of();
        }
        Stream<String> codes = Stream.concat(
                scores.belowThreshold().stream(),
                scores.weakest().values().stream().flatMap(List::stream));
        return codes.distinct()
                .map(code -> weak(code, scores))
                .sorted(Comparator.comparing(Weak::score, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())))
                .toList();
    }

    private Weak weak(String code, Scores scores) {
        BigDecimal score = scores.items().stream()
                .filter(item -> item.code().equals(code))
                .map(OfCode::score)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Weak(
                code,
                questionnaire.item(code),
                questionnaire.indicatorOf().get(code),
                score,
                scores.belowThreshold().contains(code),
                issues.stream()
                        .filter(issue -> issue.items().stream()
                                .anyMatch(item -> item.code().equals(code) && item.fiscalYear() == scores.fiscalYear()))
                        .toList());
    }

    /** A year's total as a point of the line; {@code x}, {@code y} in the chart's own measure. */
    record Point(int year, BigDecimal total, int x, int y) {}

    /** The totals over the years, the oldest first; empty where there are not two to compare. */
    public List<Point> trend() {
        List<Scores> known = years.stream()
                .filter(one -> one.total() != null)
                .sorted(Comparator.comparingInt(Scores::fiscalYear))
                .toList();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < known.size() && known.size() > 1; i++) {
            BigDecimal total = Objects.requireNonNull(known.get(i).total());
            points.add(new Point(known.get(i).fiscalYear(), total, x(i, known.size()), y(total)));
        }
        return points;
    }

    private static int x(int place, int of) {
        return CHART_WIDTH / of * place + CHART_WIDTH / of / 2;
    }

    /** The chart begins at 50 points. */
    private static int y(BigDecimal total) {
        double share = (total.doubleValue() - LOWEST) / (100 - LOWEST);
        return (int) Math.round(CHART_HEIGHT - 20 - Math.max(0, share) * (CHART_HEIGHT - 50));
    }

    /** The line through the points. */
    public String line() {
        StringBuilder path = new StringBuilder();
        trend().forEach(point -> path.append(path.isEmpty() ? "M" : "L")
                .append(point.x())
                .append(' ')
                .append(point.y()));
        return path.toString();
    }
}
