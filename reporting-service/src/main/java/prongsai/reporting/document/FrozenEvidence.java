package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a snapshot as a paper may show it now: one withdrawn since leaves its placeholder; the public sees what is
 * marked public only.
 */
final class FrozenEvidence {
    private FrozenEvidence() {}

    static List<JsonNode> of(JsonNode snapshot, List<JsonNode> evidenceNow, boolean forThePublic) {
        Map<String, JsonNode> now = new HashMap<>();
        evidenceNow.forEach(one -> now.put(Json.id(one), one));
        return Json.list(snapshot.path("evidence")).stream()
                .map(frozen -> withdrawn(now.get(Json.id(frozen))) ? now.get(Json.id(frozen)) : frozen)
                .filter(one -> !forThePublic || isPublic(now.get(Json.id(one))))
                .toList();
    }

    private static boolean withdrawn(@Nullable JsonNode now) {
        return now != null && now.path("status").asText().equals("WITHDRAWN");
    }

    private static boolean isPublic(@Nullable JsonNode now) {
        return now != null && now.path("visibility").asText().equals("PUBLIC");
    }
}
