package prongsai.assessment.imports;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import prongsai.assessment.imports.ImportRun.Step;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Databases;
import prongsai.platform.problem.Problem;
import prongsai.platform.schedule.LeaderLock;

/**
 * Work on many scores that goes on behind its answer, on threads of its own, a little at a time. Each second it says how far
 * it is; what stops saying so has died with its replica. Threads and not the event loop, since reading a file takes seconds.
 */
@ApplicationScoped
class RunningImports {
    private static final Logger LOG = Logger.getLogger(RunningImports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ImportRuns runs;
    private final LeaderLock leader;
    private final ExecutorService workers;
    private final Map<UUID, Progress> here = new ConcurrentHashMap<>();

    RunningImports(ImportRuns runs, LeaderLock leader, ImportSettings settings) {
        this.runs = runs;
        this.leader = leader;
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(settings.atATime(), work -> {
            Thread thread = new Thread(work, "score-imports-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /**
     * Starts registered work; what it answers ends with the work, well or not. The work finishes its run itself; what it
     * throws becomes the run's problem.
     */
    CompletableFuture<Void> start(UUID id, Step first, Consumer<Progress> work) {
        Progress progress = new Progress(first);
        here.put(id, progress);
        return CompletableFuture.runAsync(() -> work(id, progress, work), workers);
    }

    private void work(UUID id, Progress progress, Consumer<Progress> work) {
        try {
            work.accept(progress);
        } catch (RuntimeException e) {
            Problem problem = problem(e);
            if (problem.type() == CommonProblem.UNEXPECTED) {
                LOG.errorf(e, "Import %s", id);
            }
            tell(id, problem);
        } finally {
            here.remove(id);
        }
    }

    /** Where even this cannot be told, the missing sign of life will tell it. */
    private void tell(UUID id, Problem problem) {
        try {
            runs.fail(id, problem).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("Import %s failed and could not say so: %s", id, e.getMessage());
        }
    }

    private static Problem problem(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (Databases.wasChangedByAnother(cause)) {
                return CommonProblem.BEING_CHANGED_BY_ANOTHER.because();
            }
        }
        return Databases.anyIsAway(e)
                ? CommonProblem.TEMPORARILY_UNAVAILABLE.because()
                : CommonProblem.UNEXPECTED.because();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return Multi.createFrom()
                .iterable(here.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        one -> runs.beat(one.getKey(), one.getValue().mark()))
                .collect()
                .last();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> buryTheDead() {
        return runs.buryTheDead();
    }

    @Scheduled(every = "1h", delayed = "11m")
    Uni<Void> forgetOldOnes() {
        return leader.run("score-imports-kept", runs::forgetOldOnes);
    }
}
