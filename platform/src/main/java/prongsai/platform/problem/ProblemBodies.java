package prongsai.platform.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.platform.problem.Problem.FieldError;

/** Says a problem in the caller's language: as the whole answer, or as the answer to one part of a request. */
@ApplicationScoped
public class ProblemBodies {
    private final ProblemTexts texts;

    ProblemBodies(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * The problem as it is answered.
     *
     * @param accepted the caller's languages, the dearest first; Thai unless English goes before it
     * @param path of the request
     */
    public ProblemBody of(Problem problem, List<Locale> accepted, String path) {
        return of(problem.type(), problem.arguments(), problem.errors(), ProblemTexts.language(accepted), path);
    }

    ProblemBody of(ProblemType type, List<Object> arguments, List<FieldError> errors, Locale language, String path) {
        return new ProblemBody(
                "/problems/" + type.code(),
                texts.say(type.code() + ".title", arguments, language),
                type.status(),
                texts.say(type.code() + ".detail", arguments, language),
                path,
                trace(),
                errors.stream()
                        .map(e -> new ProblemBody.WrongValue(e.pointer(), texts.say(e.key(), e.arguments(), language)))
                        .toList());
    }

    private static @Nullable String trace() {
        return Span.current().getSpanContext().isValid()
                ? Span.current().getSpanContext().getTraceId()
                : null;
    }
}
