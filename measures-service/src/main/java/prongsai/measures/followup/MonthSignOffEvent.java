package prongsai.measures.followup;

import java.time.Instant;
import prongsai.platform.events.DomainEvent;

/** What happens to the director's months. */
public sealed interface MonthSignOffEvent extends DomainEvent {
    SignOffState signOff();

    @Override
    default State state() {
        return signOff();
    }

    /** The director has gone through a month's list. */
    record MonthSignedOff(SignOffState signOff) implements MonthSignOffEvent {}

    /**
     * The sign-off.
     *
     * @param month {@code 2023-03}, Christian Era
     * @param fiscalYear Buddhist Era
     * @param due how many were due in the month, then how many were late and without progress
     */
    record SignOffState(
            String organisation,
            String month,
            int fiscalYear,
            int due,
            int late,
            int withoutProgress,
            Instant at,
            long version)
            implements State {
        @Override
        public String subject() {
            return month + "-" + organisation;
        }
    }
}
