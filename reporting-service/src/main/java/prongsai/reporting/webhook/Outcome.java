package prongsai.reporting.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending an event.
 *
 * @param status what the receiver answered; null where it did not
 * @param error a short word for why it did not arrive; null where it did
 */
record Outcome(@Nullable Integer status, @Nullable String error) {
    private static final int GONE = 410;

    static Outcome answered(int status) {
        return new Outcome(status, status / 100 == 2 ? null : "status-" + status);
    }

    boolean arrived() {
        return error == null;
    }

    /** Whether the receiver says that it will never want anything again. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
