package prongsai.assessment.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.assessment.framework.Framework.Status;
import prongsai.assessment.framework.FrameworkContent.Completeness;
import prongsai.assessment.framework.ShippedFrameworks.OfYear;

/** What is known of the years, as the field's reference counts it. */
class ShippedFrameworksTest {
    static List<OfYear> all() {
        return ShippedFrameworks.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_one_holds_the_rules_and_says_what_it_lacks(OfYear year) {
        FrameworkContent content = year.content();

        assertEquals(List.of(), CheckingFrameworks.errorsOf(content));
        assertEquals(year.status() == Status.ACTIVE, CheckingFrameworks.weightsAreKnown(content));
        boolean whole = year.fiscalYear() == 2565;
        assertEquals(whole ? Completeness.COMPLETE : Completeness.PARTIAL, content.completeness());
        assertEquals(whole, content.missing().isEmpty());
    }

    @Test
    void the_districts_have_every_year_from_2563_to_2568() {
        assertEquals(
                List.of(2563, 2564, 2565, 2566, 2567, 2568),
                all().stream()
                        .filter(one -> one.scope().equals(Framework.DISTRICTS))
                        .map(OfYear::fiscalYear)
                        .toList());
    }

    @Test
    void items_are_as_many_as_the_papers_have() {
        assertEquals(Map.of('I', 30L, 'E', 15L, 'O', 43L), counts(2565, Framework.DISTRICTS));
        assertEquals(Map.of('I', 7L, 'E', 13L, 'O', 30L), counts(2566, Framework.DISTRICTS));
        assertEquals(Map.of('I', 12L, 'E', 6L, 'O', 22L), counts(2568, Framework.DISTRICTS));
        assertEquals(Map.of('O', 43L), counts(2566, "national"));
        assertEquals(Map.of(), counts(2563, Framework.DISTRICTS));
    }

    @Test
    void where_an_item_belongs_is_not_guessed() {
        FrameworkContent year = FrameworkFixtures.shipped(2569, "national");

        assertEquals(26, year.unplacedItemsOrNone().size());
        assertTrue(year.items().isEmpty());
        assertFalse(CheckingFrameworks.weightsAreKnown(year));
    }

    @Test
    void the_papers_name_changes_with_2567() {
        assertTrue(String.valueOf(
                        FrameworkFixtures.shipped(2566, Framework.DISTRICTS).planNameTh())
                .contains("ส่งเสริม"));
        assertTrue(String.valueOf(
                        FrameworkFixtures.shipped(2567, Framework.DISTRICTS).planNameTh())
                .contains("ยกระดับ"));
    }

    private static Map<Character, Long> counts(int fiscalYear, String scope) {
        return FrameworkFixtures.shipped(fiscalYear, scope).items().stream()
                .collect(Collectors.groupingBy(item -> item.code().charAt(0), Collectors.counting()));
    }
}
