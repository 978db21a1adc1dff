package prongsai.deploy;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts what is done, and tells. */
final class Steps {

    private final int total;
    private final Consumer<String> progress;
    private final AtomicInteger done = new AtomicInteger();

    Steps(int total, Consumer<String> progress) {
        this.total = total;
        this.progress = progress;
    }

    /** Does it, and tells how long it took. */
    void take(String label, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        progress.accept(String.format(
                Locale.ROOT,
                "[%d/%d] %s … พร้อม  ready (%.1f s)",
                done.incrementAndGet(),
                total,
                label,
                taken.toMillis() / 1000.0));
    }
}
