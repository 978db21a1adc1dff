package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Issues that share a measure make one row of the papers, with their shared list of measures (DOMAIN 5.3). */
final class IssueGroups {
    private IssueGroups() {}

    /** Issues that are tied by shared measures, and those measures; both in the plan's order. */
    record Group(List<JsonNode> issues, List<JsonNode> measures) {
        int indicator() {
            return issues.get(0).path("indicator").asInt();
        }

        List<String> measureIds() {
            return measures.stream().map(Json::id).toList();
        }
    }

    static List<Group> of(List<JsonNode> issues, List<JsonNode> measures) {
        List<Group> groups = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (JsonNode issue : issues) {
            if (!told.contains(Json.id(issue))) {
                Set<String> tied = tied(Json.id(issue), measures);
                told.addAll(tied);
                groups.add(new Group(
                        issues.stream()
                                .filter(one -> tied.contains(Json.id(one)))
                                .toList(),
                        measures.stream().filter(one -> answersAnyOf(one, tied)).toList()));
            }
        }
        return groups;
    }

    private static Set<String> tied(String issue, List<JsonNode> measures) {
        Set<String> tied = new LinkedHashSet<>(Set.of(issue));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (JsonNode measure : measures) {
                if (answersAnyOf(measure, tied)) {
                    grown |= tied.addAll(Json.texts(measure, "issues"));
                }
            }
        }
        return tied;
    }

    private static boolean answersAnyOf(JsonNode measure, Set<String> issues) {
        return Json.texts(measure, "issues").stream().anyMatch(issues::contains);
    }
}
