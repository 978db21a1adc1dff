package prongsai.portal.limit;

/** A bucket that fills steadily up to its size; each request takes one token out of it. */
final class Bucket {
    private static final double NANOS = 1e9;

    private final Rate rate;
    private double tokens;
    private long filledAt;

    Bucket(Rate rate, long now) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filledAt = now;
    }

    /**
     * Takes a token.
     *
     * @param now in nanoseconds, of a clock that never goes back
     * @return 0 when there was one, else after how many whole seconds there will be
     */
    synchronized long take(long now) {
        tokens = Math.min(rate.burst(), tokens + Math.max(0, now - filledAt) / NANOS * rate.perSecond());
        filledAt = now;
        if (tokens >= 1) {
            tokens -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - tokens) / rate.perSecond()));
    }
}
