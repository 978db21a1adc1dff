package prongsai.measures.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.measures.framework.Concordances;
import prongsai.measures.framework.Concordances.Between;
import prongsai.measures.framework.Concordances.Pair;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.score.PublishedFigures;
import prongsai.measures.score.PublishedFigures.OfIndicator;
import prongsai.measures.score.PublishedFigures.OfItem;

class ScoreChangeTest {
    private static final Concordances KNOWN = new Concordances(List.of(
            new Between(2565, 2566, List.of(new Pair("I7", "I8"), new Pair("I9", "I9"), new Pair("I11", null)))));

    private static final PublishedFigures BEFORE = figures(2565, "I7", "80.25", "I9", "90", "I11", "70");
    private static final PublishedFigures AFTER = figures(2566, "I8", "86.50", "I9", "89", "I11", "99");

    private static PublishedFigures figures(int year, String... scores) {
        return new PublishedFigures(
                year,
                List.of(
                        new OfItem(scores[0], new BigDecimal(scores[1])),
                        new OfItem(scores[2], new BigDecimal(scores[3])),
                        new OfItem(scores[4], new BigDecimal(scores[5]))),
                List.of(new OfIndicator(2, new BigDecimal(year == 2565 ? "93.69" : "95.00"))));
    }

    private static StandardText standard(Integer indicator, String... codes) {
        List<ItemOfYear> items =
                List.of(codes).stream().map(code -> new ItemOfYear(2565, code)).toList();
        return new StandardText(items, indicator, "ก", List.of(), List.of(), null, null, null, null);
    }

    private static BigDecimal change(StandardText standard, PublishedFigures... published) {
        return ScoreChange.after(standard, 2565, List.of(published), KNOWN);
    }

    @Test
    void an_item_is_compared_with_the_one_that_asks_the_same_a_year_later() {
        assertEquals(new BigDecimal("6.25"), change(standard(2, "I7"), BEFORE, AFTER));
        assertEquals(new BigDecimal("2.625"), change(standard(2, "I7", "I9"), BEFORE, AFTER));
    }

    @Test
    void an_indicator_is_compared_where_no_item_is_named() {
        assertEquals(new BigDecimal("1.31"), change(standard(2), BEFORE, AFTER));
        assertNull(change(standard(7), BEFORE, AFTER));
    }

    @Test
    void what_does_not_compare_or_is_not_published_says_nothing() {
        assertNull(change(standard(2, "I11"), BEFORE, AFTER));
        assertNull(change(standard(2, "I7"), BEFORE));
        assertNull(change(standard(2, "I7"), AFTER));
    }
}
