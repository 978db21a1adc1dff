package prongsai.evidence.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.evidence.known.KnownConcordance.Pair;

/** What copies make of what is told, in whatever order. */
class KnownAssessmentsTest {
    @Test
    void the_epoch_decides_before_the_version() {
        KnownScores known = new KnownScores("2565-1012");
        known.toldAt(2, 5);

        assertFalse(known.isOlderThan(2, 5), "the same once more");
        assertFalse(known.isOlderThan(2, 4));
        assertFalse(known.isOlderThan(1, 9), "what was told before the owner was restored");
        assertTrue(known.isOlderThan(2, 6));
        assertTrue(known.isOlderThan(3, 1));
    }

    @Test
    void an_item_may_answer_one_several_or_none() {
        KnownConcordance known = new KnownConcordance("2565-2566-x");
        known.take(List.of(
                new Pair("O1", "O2"),
                new Pair("O3", "O2"),
                new Pair("O3", "O4"),
                new Pair(null, "O5"),
                new Pair("O6", null)));

        assertEquals(List.of("O1", "O3"), known.earlier("O2"));
        assertEquals(List.of("O3"), known.earlier("O4"));
        assertEquals(List.of(), known.earlier("O5"));
        assertEquals(List.of(), known.earlier("O6"));
    }
}
