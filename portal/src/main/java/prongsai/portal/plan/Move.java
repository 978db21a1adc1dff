package prongsai.portal.plan;

import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Measure;
import prongsai.portal.api.Plan;
import prongsai.portal.api.PlansClient;
import prongsai.portal.forms.Ids;

/**
 * One place up or down: an issue among the issues of the plan, a measure among those of its own list, as they stand on the page.
 *
 * @param kind {@code issue} or {@code measure}
 */
record Move(String kind, UUID id, boolean up) {
    private static final Pattern TYPED = Pattern.compile("(issue|measure):([^:]+):(up|down)");

    /** As a button says it: {@code measure:<id>:up}; anything else is not found. */
    static Move of(@Nullable String typed) {
        Matcher told = TYPED.matcher(typed == null ? "" : typed);
        if (!told.matches()) {
            throw new NotFoundException();
        }
        return new Move(told.group(1), Ids.of(told.group(2)), told.group(3).equals("up"));
    }

    /** The place on the page. */
    String place() {
        return kind + "-" + id;
    }

    /** The order after it; the same as before at either end. */
    PlansClient.Order in(Plan plan) {
        if (kind.equals("issue")) {
            List<UUID> issues = plan.issues().stream().map(Plan.Issue::id).toList();
            return new PlansClient.Order(moved(issues, issues), null);
        }
        List<UUID> list = plan.groups().stream()
                .map(Plan.Group::measures)
                .filter(measures -> measures.contains(id))
                .findFirst()
                .orElse(List.of());
        return new PlansClient.Order(
                null, moved(plan.measures().stream().map(Measure::id).toList(), list));
    }

    /** Changes places with its neighbour in the list that is shown. */
    private List<UUID> moved(List<UUID> all, List<UUID> shown) {
        int neighbour = shown.indexOf(id) + (up ? -1 : 1);
        List<UUID> order = new ArrayList<>(all);
        if (shown.contains(id) && neighbour >= 0 && neighbour < shown.size()) {
            Collections.swap(order, all.indexOf(id), all.indexOf(shown.get(neighbour)));
        }
        return order;
    }
}
