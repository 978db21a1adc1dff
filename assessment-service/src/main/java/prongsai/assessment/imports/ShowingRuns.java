package prongsai.assessment.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.imports.RunView.ChangesView;
import prongsai.assessment.imports.RunView.FailedDraft;
import prongsai.assessment.imports.RunView.Failure;
import prongsai.assessment.imports.RunView.ImportAnswer;
import prongsai.assessment.imports.RunView.PublicationAnswer;
import prongsai.assessment.imports.RunView.RejectedCell;
import prongsai.platform.problem.ProblemTexts;

/** Puts what was kept without a language into the reader's. */
@ApplicationScoped
class ShowingRuns {
    private final ImportRuns runs;
    private final ProblemTexts texts;

    ShowingRuns(ImportRuns runs, ProblemTexts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    RunView view(ImportRun run, Locale language) {
        return new RunView(
                run.id(),
                run.kind(),
                run.by(),
                run.at(),
                run.fiscalYear(),
                run.fileName(),
                run.sha256(),
                run.dryRun(),
                run.state(),
                run.step(),
                run.done(),
                run.of(),
                result(run, language),
                run.problem() == null ? null : failure(run.problem(), language));
    }

    /** What it came to; null where it is not done or the result was not read. */
    @Nullable
    Object result(ImportRun run, Locale language) {
        String stored = run.result();
        if (stored == null) {
            return null;
        }
        return switch (run.kind()) {
            case IMPORT -> of(runs.read(stored, ImportResult.class), language);
            case PUBLICATION -> of(runs.read(stored, PublicationResult.class), language);
        };
    }

    private ImportAnswer of(ImportResult result, Locale language) {
        return new ImportAnswer(
                result.rows(),
                result.accepted(),
                result.written(),
                result.rejectedCount(),
                result.rejected().stream()
                        .map(cell -> new RejectedCell(
                                cell.row(), cell.column(), cell.value(), say(cell.key(), cell.arguments(), language)))
                        .toList(),
                new ChangesView(
                        result.changes().organisations(),
                        result.changes().added(),
                        result.changes().changed(),
                        result.changes().same(),
                        result.changes().first()));
    }

    private PublicationAnswer of(PublicationResult result, Locale language) {
        return new PublicationAnswer(
                result.published(),
                result.unchanged(),
                result.failed().stream()
                        .map(one -> new FailedDraft(one.organisation(), say(one.key(), one.arguments(), language)))
                        .toList());
    }

    private Failure failure(ToldProblem problem, Locale language) {
        return new Failure(
                "/problems/" + problem.code(),
                say(problem.code() + ".title", problem.arguments(), language),
                say(problem.code() + ".detail", problem.arguments(), language));
    }

    private String say(String key, List<String> arguments, Locale language) {
        return texts.say(key, List.copyOf(arguments), language);
    }
}
