package prongsai.platform.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void a_change_still_goes_by_the_version() {
        assertTrue(new IfMatch("\"7-2026-11-26-e2\"").allows("7-2026-11-26"));
        assertTrue(new IfMatch("\"7\"").allows("7-2026-11-26"));
    }
}
