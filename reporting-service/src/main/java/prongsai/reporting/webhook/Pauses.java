package prongsai.reporting.webhook;

import java.time.Duration;
import java.util.List;

/** How long to wait after a failure, longer each time; varied by a fifth so that what failed together does not return together. */
record Pauses(List<Duration> steps) {
    private static final double SPREAD = 0.2;

    /**
     * The pause after so many failed attempts.
     *
     * @param attempts at least 1
     * @param random from 0 to 1
     */
    Duration after(int attempts, double random) {
        Duration step = steps.get(Math.min(attempts, steps.size()) - 1);
        return Duration.ofMillis((long) (step.toMillis() * (1 - SPREAD + 2 * SPREAD * random)));
    }
}
