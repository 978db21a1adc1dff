package prongsai.portal.centre.frameworks;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Questionnaire;

/**
 * A questionnaire as the page shows it.
 *
 * @param one nothing where a file for a year without one was refused
 * @param onlyLookedAt whether it is what a file says, and not kept
 */
record FrameworkView(int year, String scope, @Nullable Questionnaire one, boolean onlyLookedAt) {
    static FrameworkView of(Questionnaire one) {
        return new FrameworkView(one.fiscalYear(), one.scope(), one, false);
    }

    static FrameworkView onlyLookedAt(Questionnaire one) {
        return new FrameworkView(one.fiscalYear(), one.scope(), one, true);
    }

    static FrameworkView refused(int year, String scope, @Nullable Questionnaire one) {
        return new FrameworkView(year, scope, one, false);
    }

    public boolean isDraft() {
        return one != null && one.status().equals("DRAFT") && !onlyLookedAt;
    }

    /** The items of an indicator. */
    public List<Questionnaire.Item> itemsOf(Questionnaire.Indicator indicator) {
        return one == null
                ? List.of()
                : one.items().stream()
                        .filter(item -> item.indicator() == indicator.number())
                        .toList();
    }

    public List<Questionnaire.UnplacedItem> unplaced() {
        return one == null ? List.of() : Objects.requireNonNullElse(one.unplacedItems(), List.of());
    }

    public List<String> unverified() {
        return one == null ? List.of() : Objects.requireNonNullElse(one.unverified(), List.of());
    }
}
