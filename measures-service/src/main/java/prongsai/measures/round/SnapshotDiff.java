package prongsai.measures.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.SnapshotHash;

/** What is other in a second submission of a round than in a first. */
final class SnapshotDiff {
    /** The lists of a snapshot, and by what their entries are told apart. */
    private static final Map<String, String> PARTS = parts();

    /** Counters that change with every touch and say nothing to a reader. */
    private static final Set<String> UNSAID = Set.of("version", "history");

    private SnapshotDiff() {}

    /** What became of an entry. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One entry that is other.
     *
     * @param part {@code issues}, {@code measures}, {@code standings}, {@code results}, {@code annexes}, {@code evidence},
     *     {@code indicatorNotes} or {@code score}
     * @param id what it is called among its kind
     * @param fields what of it changed; empty for one that came or went
     */
    record Difference(String part, String id, Kind kind, List<FieldChange> fields) {}

    /** A field and what it said; null where it said nothing. */
    record FieldChange(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    static List<Difference> between(RoundSnapshot first, RoundSnapshot second) {
        JsonNode before = SnapshotHash.tree(first);
        JsonNode after = SnapshotHash.tree(second);
        List<Difference> all = new ArrayList<>();
        PARTS.forEach((part, key) -> compare(part, entries(before, part, key), entries(after, part, key), all));
        List<FieldChange> score = fields(before.path("score"), after.path("score"));
        if (!score.isEmpty()) {
            all.add(new Difference("score", "score", Kind.CHANGED, score));
        }
        return all;
    }

    private static void compare(
            String part, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Difference> all) {
        before.forEach((id, entry) -> {
            JsonNode now = after.get(id);
            List<FieldChange> changes = now == null ? List.of() : fields(entry, now);
            if (now == null || !changes.isEmpty()) {
                all.add(new Difference(part, id, now == null ? Kind.REMOVED : Kind.CHANGED, changes));
            }
        });
        after.keySet().stream()
                .filter(id -> !before.containsKey(id))
                .forEach(id -> all.add(new Difference(part, id, Kind.ADDED, List.of())));
    }

    private static List<FieldChange> fields(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !UNSAID.contains(name))
                .filter(name -> !Objects.equals(said(before, name), said(after, name)))
                .map(name -> new FieldChange(name, said(before, name), said(after, name)))
                .toList();
    }

    private static @Nullable JsonNode said(JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private static Map<String, JsonNode> entries(JsonNode snapshot, String part, String key) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        snapshot.path(part).forEach(entry -> entries.put(entry.path(key).asText(), entry));
        return entries;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("issues", "id");
        parts.put("indicatorNotes", "indicator");
        parts.put("measures", "id");
        parts.put("standings", "measure");
        parts.put("results", "id");
        parts.put("annexes", "id");
        parts.put("evidence", "id");
        return parts;
    }
}
