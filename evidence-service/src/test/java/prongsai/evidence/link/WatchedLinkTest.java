package prongsai.evidence.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import prongsai.evidence.link.LinkCheck.Status;

/** What looks over time make of a link. */
class WatchedLinkTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");
    private static final String URL = "https://webportal.bangkok.go.th/";
    private static final Look.Alive ALIVE = new Look.Alive(URL, "หน้าแรก", "a".repeat(64));
    private static final Look.Failed GONE = new Look.Failed("HTTP_404");

    private static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    @Test
    void it_is_dead_after_three_failures_over_days_and_not_before() {
        WatchedLink link = WatchedLink.fresh(URL, MONDAY).after(ALIVE, MONDAY);
        link = link.after(GONE, day(7));
        assertEquals(Status.ALIVE, link.check().status());
        assertEquals("HTTP_404", link.check().why());
        link = link.after(GONE, day(8));
        assertEquals(Status.ALIVE, link.check().status());
        link = link.after(GONE, day(9));
        assertEquals(Status.DEAD, link.check().status());
        assertEquals("หน้าแรก", link.check().title());
    }

    @Test
    void three_failures_in_one_day_do_not_kill_it() {
        WatchedLink link = WatchedLink.fresh(URL, MONDAY);
        for (int i = 0; i < 5; i++) {
            link = link.after(GONE, MONDAY.plus(Duration.ofHours(i)));
        }

        assertEquals(Status.PENDING, link.check().status());
        assertEquals(5, link.failures());
    }

    @Test
    void a_success_between_begins_the_count_anew_and_raises_the_dead() {
        WatchedLink link = WatchedLink.fresh(URL, MONDAY).after(GONE, day(0)).after(GONE, day(1));
        link = link.after(ALIVE, day(2)).after(GONE, day(3)).after(GONE, day(5));
        assertEquals(Status.ALIVE, link.check().status());
        link = link.after(GONE, day(6));
        assertEquals(Status.DEAD, link.check().status());
        link = link.after(ALIVE, day(13));
        assertEquals(Status.ALIVE, link.check().status());
        assertNull(link.check().why());
    }

    @Test
    void silent_change_is_seen() {
        WatchedLink link = WatchedLink.fresh(URL, MONDAY).after(ALIVE, MONDAY);
        assertNull(link.check().changedAt());
        link = link.after(new Look.Alive(URL, "หน้าแรก", "b".repeat(64)), day(7));
        assertEquals(day(7), link.check().changedAt());
        link = link.after(new Look.Alive(URL, "หน้าแรก", "b".repeat(64)), day(14));
        assertEquals(day(7), link.check().changedAt());
    }

    @Test
    void a_host_that_asks_for_time_says_nothing_about_the_link() {
        WatchedLink before = WatchedLink.fresh(URL, MONDAY).after(ALIVE, MONDAY);
        WatchedLink after = before.after(new Look.Later("HTTP_429"), day(7));

        assertEquals(before.check(), after.check());
        assertEquals(day(7).plus(Duration.ofHours(1)), after.nextAt());
    }

    @Test
    void only_news_are_told() {
        WatchedLink first = WatchedLink.fresh(URL, MONDAY).after(ALIVE, MONDAY);
        assertTrue(first.check().saysMoreThan(LinkCheck.pending()));
        assertFalse(first.after(ALIVE, day(7)).check().saysMoreThan(first.check()));
        assertTrue(first.after(new Look.Refused("NOT_PUBLIC"), day(7)).check().saysMoreThan(first.check()));
    }
}
