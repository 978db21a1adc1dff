package prongsai.measures.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.measures.framework.Concordances.Between;
import prongsai.measures.framework.Concordances.Kind;
import prongsai.measures.framework.Concordances.Pair;
import prongsai.measures.framework.Concordances.Translation;

class ConcordancesTest {
    private final Concordances known = new Concordances(List.of(
            new Between(
                    2565,
                    2566,
                    List.of(
                            new Pair("I1", "I2"),
                            new Pair("I3", "I4"),
                            new Pair("I3", "I5"),
                            new Pair("I6", null),
                            new Pair(null, "I9"))),
            new Between(2566, 2567, List.of(new Pair("I2", "I7"), new Pair("I4", null)))));

    private Translation translated(int from, String code, int to) {
        return known.translate(from, code, to);
    }

    @Test
    void an_item_is_found_in_the_next_year_and_in_the_year_before() {
        assertEquals(new Translation(Kind.ANSWERED, List.of("I2")), translated(2565, "I1", 2566));
        assertEquals(new Translation(Kind.ANSWERED, List.of("I1")), translated(2566, "I2", 2565));
        assertEquals(new Translation(Kind.ANSWERED, List.of("I4", "I5")), translated(2565, "I3", 2566));
        assertEquals(new Translation(Kind.ANSWERED, List.of("I1")), translated(2565, "I1", 2565));
    }

    @Test
    void what_was_said_not_to_compare_differs_from_what_nobody_spoke_of() {
        assertEquals(Kind.NOT_COMPARABLE, translated(2565, "I6", 2566).kind());
        assertEquals(Kind.NOT_COMPARABLE, translated(2566, "I9", 2565).kind());
        assertEquals(Kind.UNKNOWN, translated(2565, "I8", 2566).kind());
        assertEquals(Kind.UNKNOWN, translated(2563, "I1", 2564).kind());
    }

    @Test
    void years_between_are_walked_through() {
        assertEquals(new Translation(Kind.ANSWERED, List.of("I7")), translated(2565, "I1", 2567));
        assertEquals(new Translation(Kind.ANSWERED, List.of("I1")), translated(2567, "I7", 2565));
        assertEquals(Kind.UNKNOWN, translated(2565, "I3", 2567).kind());
    }

    @Test
    void scores_compare_only_where_an_item_is_asked_again_by_one_that_asks_nothing_else() {
        assertEquals("I2", known.comparable(2565, "I1", 2566));
        assertNull(known.comparable(2565, "I3", 2566));
        assertNull(known.comparable(2566, "I5", 2565));
    }
}
