package prongsai.measures.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.Concordances;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.score.PublishedFigures;

/** How far an organisation's scores went up or down after a standard measure was taken over, in points of 0 to 100. */
final class ScoreChange {
    private ScoreChange() {}

    /**
     * From the basis year to the next year that was published: of the items the standard measure is for (their mean), else of
     * its indicator, whose number means the same from year to year.
     *
     * @return null where either year has no score, or the items of the two cannot be compared
     */
    static @Nullable BigDecimal after(
            StandardText standard, int basisYear, List<PublishedFigures> published, Concordances concordances) {
        PublishedFigures before = of(basisYear, published).orElse(null);
        PublishedFigures next = published.stream()
                .filter(year -> year.fiscalYear() > basisYear)
                .min(Comparator.comparingInt(PublishedFigures::fiscalYear))
                .orElse(null);
        if (before == null || next == null) {
            return null;
        }
        Integer indicator = standard.indicator();
        return standard.items().isEmpty() && indicator != null
                ? between(before.indicator(indicator), next.indicator(indicator))
                : ofItems(standard.items(), before, next, concordances);
    }

    private static Optional<PublishedFigures> of(int year, List<PublishedFigures> published) {
        return published.stream().filter(one -> one.fiscalYear() == year).findFirst();
    }

    private static @Nullable BigDecimal ofItems(
            List<ItemOfYear> items, PublishedFigures before, PublishedFigures next, Concordances concordances) {
        List<BigDecimal> changes = items.stream()
                .map(item -> ofItem(item, before, next, concordances))
                .filter(Objects::nonNull)
                .toList();
        return changes.isEmpty()
                ? null
                : changes.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(changes.size()), MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal ofItem(
            ItemOfYear item, PublishedFigures before, PublishedFigures next, Concordances concordances) {
        String then = concordances
                .translate(item.fiscalYear(), item.code(), before.fiscalYear())
                .only();
        String now = then == null ? null : concordances.comparable(before.fiscalYear(), then, next.fiscalYear());
        return then == null || now == null ? null : between(before.item(then), next.item(now));
    }

    private static @Nullable BigDecimal between(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        return before == null || now == null ? null : now.subtract(before);
    }
}
