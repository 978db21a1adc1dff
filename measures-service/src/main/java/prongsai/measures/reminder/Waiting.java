package prongsai.measures.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits in some organisations: measures due soon or late, what was given back, who was mentioned.
 *
 * @param measures by organisation and day
 */
record Waiting(List<OpenMeasure> measures, List<GivenBack> givenBack, List<DueRound> rounds, List<Mention> mentions) {
    /** A half-year's report that is not submitted and due soon, or late. */
    record DueRound(String organisation, String round, int fiscalYear, LocalDate dueOn) {}

    /** A measure that is open and whose day is near or past. */
    record OpenMeasure(String organisation, int number, String activity, List<String> sections, LocalDate dueOn) {
        boolean concerns(@Nullable String section) {
            return sections.contains("ALL") || (section != null && sections.contains(section));
        }
    }

    /** Something that came back with a reason: a plan, a round, a gift return. */
    record GivenBack(
            String organisation,
            What what,
            int fiscalYear,
            @Nullable String round,
            String reason) {
        /** What came back. */
        enum What {
            PLAN,
            ROUND,
            GIFT_RETURN
        }
    }

    /** A comment that names somebody. */
    record Mention(Set<String> users, String activity, String text, Instant at) {}
}
