package prongsai.assessment.imports;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.imports.ImportRun.Step;
import prongsai.assessment.score.PublishingMany;
import prongsai.assessment.score.PublishingMany.Outcome;
import prongsai.platform.identity.Caller;

/** Publishes a year's drafts in transactions of a hundred; what is published stays so where it breaks off. */
@ApplicationScoped
class PublishingYear {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 100;

    private final PublishingMany publishing;
    private final ImportRuns runs;
    private final Pool pool;

    PublishingYear(PublishingMany publishing, ImportRuns runs, Pool pool) {
        this.publishing = publishing;
        this.runs = runs;
        this.pool = pool;
    }

    /** Publishes those named, or all of the run's year; blocks until the run is finished. */
    void publish(
            Caller who,
            ImportRun run,
            @Nullable String reason,
            @Nullable List<String> organisations,
            Progress progress) {
        int fiscalYear = run.fiscalYear() == null ? 0 : run.fiscalYear();
        List<String> codes = organisations == null
                ? publishing.ofYear(fiscalYear).await().atMost(PATIENCE)
                : List.copyOf(new TreeSet<>(organisations));
        Map<String, Framework> frameworks = await(() -> publishing.frameworks(fiscalYear));
        PublicationResult result = new PublicationResult(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            progress.at(Step.PUBLISHING, from, (long) codes.size());
            List<String> some = codes.subList(from, Math.min(codes.size(), from + AT_ONCE));
            await(() -> publishing.publish(who, fiscalYear, some, frameworks, reason))
                    .forEach(outcome -> tell(outcome, result));
        }
        progress.at(Step.PUBLISHING, codes.size(), (long) codes.size());
        runs.finish(pool, run.id(), progress.mark(), result).await().atMost(PATIENCE);
    }

    private static void tell(Outcome outcome, PublicationResult result) {
        if (outcome instanceof Outcome.Published) {
            result.published().add(outcome.organisation());
        } else if (outcome instanceof Outcome.Unchanged) {
            result.unchanged().add(outcome.organisation());
        } else if (outcome instanceof Outcome.Failed failed) {
            ToldProblem why = ToldProblem.of(failed.why());
            result.failed()
                    .add(new PublicationResult.Failed(failed.organisation(), why.code() + ".detail", why.arguments()));
        }
    }

    /** Sessions belong to the event loop; this thread waits. */
    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
