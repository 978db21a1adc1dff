package prongsai.portal.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** A bucket for each client of one kind. No more are remembered than allowed; who is forgotten begins with a full one. */
final class Buckets {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Rate rate;
    private final Cache<String, Bucket> buckets;

    Buckets(Rate rate, long remembered) {
        this.rate = rate;
        Duration full = Duration.ofSeconds((long) Math.ceil(rate.burst() / rate.perSecond()));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(full.compareTo(KEPT) > 0 ? full : KEPT)
                .build();
    }

    /** 0 when this client may go on, else after how many seconds it may. */
    long take(String client) {
        long now = System.nanoTime();
        return buckets.get(client, begun -> new Bucket(rate, now)).take(now);
    }
}
