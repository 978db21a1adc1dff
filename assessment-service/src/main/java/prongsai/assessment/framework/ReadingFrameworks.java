package prongsai.assessment.framework;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;
import prongsai.platform.problem.Problem.FieldError;

/**
 * Reads a framework that somebody sent: the workbook of {@link WritingFrameworks}, or the JSON of the API. What is wrong in a
 * workbook is told by sheet and cell, as a person sees it ({@code items!B7}). Blocks: to be called on a worker.
 */
@ApplicationScoped
class ReadingFrameworks {
    private static final long LARGEST_JSON = 2_000_000;

    private final ObjectMapper json;
    private final Validator validator;

    ReadingFrameworks(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What the file says; fails with a problem that lists all that is wrong and where. */
    FrameworkContent read(Path file) {
        try {
            return looksLikeJson(file) ? fromJson(file) : new FrameworkWorkbook(json, this::errorsOf).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean looksLikeJson(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int first = in.read();
            while (first == 0xEF || first == 0xBB || first == 0xBF || Character.isWhitespace(first)) {
                first = in.read();
            }
            return first == '{';
        }
    }

    private FrameworkContent fromJson(Path file) throws IOException {
        if (Files.size(file) > LARGEST_JSON) {
            throw CommonProblem.TOO_LARGE.because();
        }
        try {
            FrameworkContent content = json.readerFor(FrameworkContent.class)
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(file.toFile());
            List<FieldError> errors = errorsOf(content);
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
            return content;
        } catch (JsonProcessingException e) {
            throw CommonProblem.UNREADABLE_BODY.because();
        }
    }

    /** What is wrong by the shape; where that is right, by the rules between the parts. */
    private List<FieldError> errorsOf(FrameworkContent content) {
        List<FieldError> errors = new ArrayList<>();
        validator
                .validate(content)
                .forEach(violation -> errors.add(new FieldError(
                        "/"
                                + violation
                                        .getPropertyPath()
                                        .toString()
                                        .replace('.', '/')
                                        .replace("[", "/")
                                        .replace("]", ""),
                        violation.getMessage(),
                        List.of())));
        return errors.isEmpty() ? CheckingFrameworks.errorsOf(content) : errors;
    }
}
