package prongsai.portal.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalogue's measures that fit the issues of a plan. */
public record Suggestions(List<OfIssue> issues) {
    public record OfIssue(UUID issue, List<StandardMeasure> standardMeasures) {}

    public record StandardMeasure(
            UUID id,
            String activity,
            List<Measure.Words> outputs,
            List<Measure.Words> awareness,
            @Nullable Words due) {}

    public record Words(@Nullable String text) {}
}
