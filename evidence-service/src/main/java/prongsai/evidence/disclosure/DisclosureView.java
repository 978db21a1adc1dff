package prongsai.evidence.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.disclosure.DisclosureEvent.DisclosureState;
import prongsai.evidence.disclosure.Questionnaire.LostPoints;
import prongsai.evidence.known.KnownFramework.OitItem;

/**
 * An item of the disclosure check and what was said of it, without who approved it.
 *
 * @param overdue whether {@code dueOn} has passed in Bangkok and it is not ready
 * @param lostPoints what it answers of the year before and lost points there
 * @param version 0 where nothing was said yet
 */
record DisclosureView(
        String item,
        String labelTh,
        int indicator,
        @Nullable String subIndicator,
        Readiness state,
        boolean complete,
        boolean approved,
        @Nullable Instant approvedAt,
        boolean overdue,
        List<LostPoints> lostPoints,
        List<Address> urls,
        List<Element> elements,
        @Nullable String period,
        @Nullable String responsible,
        @Nullable String responsibleTh,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate publishedOn,
        long version) {
    static DisclosureView of(OitItem item, Disclosure disclosure, Questionnaire asked, LocalDate today) {
        DisclosureState state = disclosure.state();
        return new DisclosureView(
                item.code(),
                item.labelTh(),
                item.indicator(),
                item.subIndicator(),
                state.state(),
                state.complete(),
                state.approved(),
                state.approvedAt(),
                disclosure.overdue(today),
                asked.lostPoints(item),
                state.urls(),
                state.elements(),
                state.period(),
                state.responsible(),
                asked.organisation().sectionNameTh(state.responsible()),
                state.dueOn(),
                state.publishedOn(),
                state.version());
    }
}
