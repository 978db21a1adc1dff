package prongsai.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process of the single machine. Once started it is watched: when it ends without being asked, it is started again, at first after a
 * second, then after ever longer pauses up to half a minute. A part that was stopped or killed by this class stays away until it is started.
 */
public final class Part {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Recipe recipe;
    private final Home home;
    private final Executor watchers;
    private final Consumer<String> progress;
    private final ReentrantLock starting = new ReentrantLock();

    private @Nullable Process process;
    private @Nullable Process watched;
    private boolean wanted;
    private boolean retired;
    private volatile Duration pause = FIRST_PAUSE;

    Part(Recipe recipe, Home home, Executor watchers, Consumer<String> progress) {
        this.recipe = recipe;
        this.home = home;
        this.watchers = watchers;
        this.progress = progress;
    }

    public String name() {
        return recipe.name();
    }

    String label() {
        return recipe.label();
    }

    /** Starts it, when it does not run, and returns when it is ready; a refusal names its log. */
    public void start() {
        synchronized (this) {
            wanted = true;
        }
        bring();
    }

    /** Asks it to end in good order and waits until it has. */
    public void stop() {
        Process running = unwant(false);
        if (running != null) {
            Spawn.end(running.toHandle(), recipe.stopSignal(), STOP_PATIENCE);
        }
    }

    /** Ends it as a power cut would (SIGKILL). */
    public void kill() {
        Process running = unwant(false);
        if (running != null) {
            running.destroyForcibly();
            Await.until(() -> !running.isAlive(), STOP_PATIENCE);
        }
    }

    /** Stops it for good: it cannot be started again. */
    void retire() {
        Process running = unwant(true);
        if (running != null) {
            Spawn.end(running.toHandle(), recipe.stopSignal(), STOP_PATIENCE);
        }
        try {
            Files.deleteIfExists(home.process(name()));
        } catch (IOException e) {
            progress.accept(name() + ": " + e.getMessage());
        }
    }

    public boolean isRunning() {
        Process running = current();
        return running != null && running.isAlive();
    }

    /** The number of its process. */
    public long pid() {
        Process running = current();
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException(name() + " does not run");
        }
        return running.pid();
    }

    /** Resident memory of its process, without that of its children; 0 where the system does not tell. */
    public long rssBytes() {
        return Machine.residentBytes(pid());
    }

    public Path log() {
        return recipe.log();
    }

    private void bring() {
        starting.lock();
        try {
            int attempt = 1;
            while (!isReadyWithinPatience()) {
                giveUpOrPause(attempt++);
            }
        } finally {
            starting.unlock();
        }
    }

    private boolean isReadyWithinPatience() {
        Process launched = launch();
        boolean settled = Await.until(
                () -> isRetired() || !launched.isAlive() || recipe.ready().getAsBoolean(), recipe.patience());
        if (!settled || !launched.isAlive() || isRetired()) {
            return false;
        }
        watch(launched);
        return true;
    }

    private synchronized Process launch() {
        if (!isWanted()) {
            throw new Stopped(name());
        }
        Process running = process;
        if (running == null || !running.isAlive()) {
            running = Spawn.start(recipe.command(), recipe.environment(), home.folder(), recipe.log());
            ProcessRecord.of(running.toHandle()).write(home.process(name()));
            process = running;
        }
        return running;
    }

    /** Returns only when another attempt makes sense: it ended at once, and may do better the next time. */
    private void giveUpOrPause(int attempt) {
        Process failed = current();
        boolean hangs = failed != null && failed.isAlive();
        if (failed != null && hangs) {
            Spawn.end(failed.toHandle(), recipe.stopSignal(), STOP_PATIENCE);
        }
        if (!isWanted()) {
            throw new Stopped(name());
        }
        if (hangs || attempt >= recipe.attempts()) {
            throw new Refusal(
                    label() + " เริ่มทำงานไม่สำเร็จ: ดูบันทึก " + recipe.log(),
                    label() + " did not get ready: see " + recipe.log() + LogTail.of(recipe.log()));
        }
        Await.until(() -> !isWanted(), FIRST_PAUSE);
    }

    private synchronized void watch(Process launched) {
        if (watched != launched) {
            watched = launched;
            watchers.execute(() -> watchOver(launched));
        }
    }

    private void watchOver(Process launched) {
        long begin = System.nanoTime();
        launched.onExit().join();
        if (System.nanoTime() - begin > STABLE.toNanos()) {
            pause = FIRST_PAUSE;
        }
        while (isGoneUnasked(launched)) {
            progress.accept("! " + label() + " หยุดเอง จะเริ่มใหม่ใน " + pause.toSeconds()
                    + " วินาที  ended by itself, starts again in " + pause.toSeconds() + " s (" + recipe.log() + ")");
            Await.until(() -> !isWanted(), pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            bringBack();
        }
    }

    /** Whether nobody asked for its end, and nobody has started it again since. */
    private synchronized boolean isGoneUnasked(Process launched) {
        return isWanted() && watched == launched;
    }

    private void bringBack() {
        try {
            bring();
            progress.accept("✓ " + label() + " กลับมาแล้ว  is back");
        } catch (RuntimeException e) {
            if (isWanted()) {
                progress.accept("! " + e.getMessage());
            }
        }
    }

    private synchronized @Nullable Process unwant(boolean forGood) {
        wanted = false;
        retired = retired || forGood;
        return process;
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private synchronized boolean isWanted() {
        return wanted && !retired;
    }

    private synchronized boolean isRetired() {
        return retired;
    }
}
