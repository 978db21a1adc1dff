package prongsai.assessment.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.imports.ImportRun.State;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.ProblemTexts;

/**
 * Starts work on many scores and answers: 200 with the result where that is there soon, else 202 with the progress. A request
 * that repeats an {@code Idempotency-Key} starts nothing and is answered by the first one's run.
 */
@ApplicationScoped
class AnsweringRuns {
    private static final String ADDRESS = "/api/v1/assessments/imports/";

    private final ImportRuns runs;
    private final RunningImports running;
    private final ShowingRuns showing;
    private final Transactions transactions;
    private final ImportSettings settings;

    AnsweringRuns(
            ImportRuns runs,
            RunningImports running,
            ShowingRuns showing,
            Transactions transactions,
            ImportSettings settings) {
        this.runs = runs;
        this.running = running;
        this.showing = showing;
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * Registers the run, starts the work once that is stored, and answers.
     *
     * @param work finishes the run itself
     * @param unused called where the work will not be started
     */
    Uni<Response> run(Caller who, ImportRun run, HttpHeaders headers, Consumer<Progress> work, Runnable unused) {
        Context request = Vertx.currentContext();
        AtomicReference<@Nullable ImportRun> fresh = new AtomicReference<>();
        return transactions
                .in(who, change -> runs.register(run)
                        .invoke(() -> fresh.set(run))
                        .replaceWith(accepted(run)))
                .onFailure()
                .invoke(unused)
                .chain(registered -> {
                    UUID id = id(registered);
                    if (fresh.get() == null) {
                        unused.run();
                        return Uni.createFrom().item(id);
                    }
                    CompletableFuture<Void> end = running.start(id, run.step(), work);
                    return isPatient(headers)
                            ? soon(end).replaceWith(id)
                            : Uni.createFrom().item(id);
                })
                .emitOn(command -> request.runOnContext(nothing -> command.run()))
                .chain(runs::get)
                .map(now -> answer(now, language(headers)));
    }

    static Locale language(HttpHeaders headers) {
        return ProblemTexts.language(headers.getAcceptableLanguages());
    }

    /** {@code Prefer: respond-async} (RFC 7240) asks not to be kept waiting at all. */
    private static boolean isPatient(HttpHeaders headers) {
        List<String> wishes = headers.getRequestHeader("Prefer");
        return wishes == null || wishes.stream().noneMatch(wish -> wish.contains("respond-async"));
    }

    private Uni<Void> soon(CompletableFuture<Void> end) {
        return Uni.createFrom()
                .completionStage(end.copy())
                .ifNoItem()
                .after(settings.patience())
                .recoverWithItem(() -> null);
    }

    private static Answer accepted(ImportRun run) {
        return new Answer(202, URI.create(ADDRESS + run.id()), null, null);
    }

    private static UUID id(Response registered) {
        String address = Objects.requireNonNull(registered.getHeaderString("Location"));
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private Response answer(ImportRun run, Locale language) {
        if (run.problem() != null) {
            throw run.problem().again();
        }
        boolean done = run.state() == State.DONE;
        return Response.status(done ? 200 : 202)
                .header("Location", ADDRESS + run.id())
                .header("Vary", "Accept-Language")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(done ? showing.result(run, language) : showing.view(run, language))
                .build();
    }
}
