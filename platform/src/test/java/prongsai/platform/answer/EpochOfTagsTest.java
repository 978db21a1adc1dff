package prongsai.platform.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EpochOfTagsTest {
    @Test
    void the_first_epoch_is_not_told() {
        assertEquals("7-2026-11-26", new EpochOfTags(1).told("7-2026-11-26"));
    }

    @Test
    void a_later_one_is_told_once() {
        EpochOfTags second = new EpochOfTags(2);

        assertEquals("7-2026-11-26-e2", second.told("7-2026-11-26"));
        assertEquals("7-2026-11-26-e2", second.told(second.told("7-2026-11-26")));
    }

    @Test
    void a_change_goes_by_the_version() {
        IfMatch seen = new IfMatch("\"7-2026-11-26-e2\"", new EpochOfTags(2));

        assertTrue(seen.allows("7-2026-11-27"));
        assertFalse(seen.allows("8-2026-11-26"));
        assertTrue(new IfMatch("\"7\"", new EpochOfTags(1)).allows("7-2026-11-26"));
    }

    @Test
    void a_change_of_what_was_seen_before_a_restore_is_stale() {
        assertFalse(new IfMatch("\"7-2026-11-26\"", new EpochOfTags(2)).allows("7-2026-11-26"));
        assertFalse(new IfMatch("\"7-e2\"", new EpochOfTags(3)).allows("7"));
        assertFalse(new IfMatch("\"7-e2\"", new EpochOfTags(1)).allows("7"));
        assertTrue(new IfMatch("\"7\", \"7-e3\"", new EpochOfTags(3)).allows("7"));
    }
}
