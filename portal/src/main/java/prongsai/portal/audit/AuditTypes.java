package prongsai.portal.audit;

import java.util.List;

/** What can have happened, by the short names of the events ({@code plan-submitted}); the words stand in the messages. */
public final class AuditTypes {
    static final List<String> ALL = List.of(
            "score-published",
            "framework-activated",
            "concordance-set",
            "organisation-registered",
            "organisation-changed",
            "plan-drafted",
            "plan-changed",
            "plan-submitted",
            "plan-approved",
            "plan-returned",
            "plan-published",
            "plan-unpublished",
            "measure-planned",
            "measure-revised",
            "measure-progressed",
            "measure-completed",
            "measure-reopened",
            "measure-withdrawn",
            "result-recorded",
            "result-removed",
            "round-calendar-set",
            "round-opened",
            "round-revised",
            "round-proposed",
            "round-submitted",
            "round-accepted",
            "round-returned",
            "round-published",
            "round-unpublished",
            "gift-form-set",
            "gift-return-answered",
            "gift-return-submitted",
            "gift-return-returned",
            "month-signed-off",
            "comment-written",
            "standard-measure-kept",
            "standard-measure-retired",
            "evidence-attached",
            "evidence-described",
            "evidence-blurred",
            "evidence-withdrawn",
            "evidence-removed",
            "evidence-viewed",
            "link-checked",
            "disclosure-changed");

    private AuditTypes() {}

    /** {@code plan-submitted} of {@code prongsai.measures.plan-submitted.v1}. */
    public static String shortName(String type) {
        String[] parts = type.split("\\.", -1);
        return parts.length < 2 ? type : parts[parts.length - 2];
    }
}
