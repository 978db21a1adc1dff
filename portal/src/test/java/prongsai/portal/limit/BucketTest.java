package prongsai.portal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void what_it_holds_may_be_asked_at_once_and_then_as_it_fills() {
        Bucket bucket = new Bucket(new Rate(2, 3), 0);

        assertEquals(0, bucket.take(0));
        assertEquals(0, bucket.take(0));
        assertEquals(0, bucket.take(0));
        assertEquals(1, bucket.take(0));
        assertEquals(0, bucket.take(SECOND / 2));
        assertEquals(1, bucket.take(SECOND / 2));
    }

    @Test
    void it_says_after_how_many_seconds_there_is_more() {
        Bucket bucket = new Bucket(new Rate(0.1, 1), 0);

        assertEquals(0, bucket.take(0));
        assertEquals(10, bucket.take(0));
        assertEquals(4, bucket.take(6 * SECOND));
        assertEquals(0, bucket.take(10 * SECOND));
    }

    @Test
    void a_long_pause_gives_no_more_than_it_holds() {
        Bucket bucket = new Bucket(new Rate(2, 2), 0);

        assertEquals(0, bucket.take(1000 * SECOND));
        assertEquals(0, bucket.take(1000 * SECOND));
        assertEquals(1, bucket.take(1000 * SECOND));
    }

    @Test
    void a_rate_of_nothing_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, 0));
    }

    @Test
    void a_customers_ipv6_network_is_one_client() {
        assertEquals(ClientAddress.network("2001:db8:1:2::1"), ClientAddress.network("2001:db8:1:2:ffff::9"));
        assertNotEquals(ClientAddress.network("2001:db8:1:2::1"), ClientAddress.network("2001:db8:1:3::1"));
        assertEquals("203.0.113.9", ClientAddress.network("203.0.113.9"));
        assertEquals("203.0.113.9", ClientAddress.network("::ffff:203.0.113.9"));
    }
}
