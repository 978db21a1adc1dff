package prongsai.portal.centre.rounds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.Submission;
import prongsai.portal.api.centre.SubmissionDiff;

/**
 * What a report says otherwise than the one before it.
 *
 * @param number of the measure, result or issue; nothing for what has none
 * @param what its words, where it is still there
 */
record Change(String part, @Nullable Integer number, String what, String kind, List<Field> fields) {
    private static final int LONGEST = 300;

    /** What of a score people compare; the rest follows from it. */
    private static final List<String> OF_SCORE = List.of("total", "grade", "revision");

    /** By which field an entry within a list is told from the others. */
    private static final List<String> SAYING = List.of("text", "title", "code", "date");

    /** A field, before and now. */
    record Field(String name, String from, String to) {}

    /** What an entry is called. */
    private record Named(@Nullable Integer number, String what) {}

    static List<Change> of(SubmissionDiff diff, Submission.Snapshot now) {
        Map<String, Named> names = names(now);
        return diff.differences().stream()
                .map(one -> {
                    Named named = names.getOrDefault(one.id(), new Named(null, ""));
                    return new Change(
                            one.part(),
                            named.number(),
                            named.what(),
                            one.kind(),
                            one.fields().stream()
                                    .filter(field -> !one.part().equals("score") || OF_SCORE.contains(field.field()))
                                    .map(field -> new Field(field.field(), words(field.from()), words(field.to())))
                                    .toList());
                })
                .toList();
    }

    private static Map<String, Named> names(Submission.Snapshot now) {
        Stream<Map.Entry<String, Named>> issues =
                now.issues().stream().map(one -> Map.entry(one.id(), new Named(one.position(), one.description())));
        Stream<Map.Entry<String, Named>> measures =
                now.measures().stream().map(one -> Map.entry(one.id(), new Named(one.number(), one.activity())));
        Stream<Map.Entry<String, Named>> results =
                now.results().stream().map(one -> Map.entry(one.id(), new Named(one.number(), one.text())));
        return Stream.of(issues, measures, results)
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Words where there are words, else the value as it is. */
    static String words(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "–";
        }
        if (value.isArray()) {
            String all = Stream.iterate(0, i -> i < value.size(), i -> i + 1)
                    .map(i -> words(value.get(i)))
                    .collect(Collectors.joining(" · "));
            return shortly(all.isEmpty() ? "–" : all);
        }
        if (value.isObject()) {
            return shortly(SAYING.stream()
                    .map(value::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElseGet(value::toString));
        }
        return shortly(value.asText());
    }

    private static String shortly(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
