package prongsai.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an {@code application/problem+json} answer; {@code type} is a page that explains the problem. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String traceId,
        List<WrongValue> errors) {
    /** One wrong value: where, and why. */
    public record WrongValue(String pointer, String detail) {}
}
