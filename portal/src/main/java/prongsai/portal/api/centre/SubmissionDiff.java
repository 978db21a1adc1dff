package prongsai.portal.api.centre;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a submission says otherwise than the one before it. */
public record SubmissionDiff(int from, int to, List<Difference> differences) {
    /**
     * One entry that is other.
     *
     * @param part {@code issues}, {@code measures}, {@code standings}, {@code results}, {@code annexes}, {@code evidence} …
     * @param kind {@code ADDED}, {@code REMOVED} or {@code CHANGED}
     */
    public record Difference(String part, String id, String kind, List<Field> fields) {}

    /** A field and what it said. */
    public record Field(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}
}
