package prongsai.measures.round;

import java.util.List;
import prongsai.platform.events.DomainEvent;

/** What happens to the centre's calendar. */
public sealed interface RoundCalendarEvent extends DomainEvent {
    CalendarState calendar();

    @Override
    default State state() {
        return calendar();
    }

    /** The centre has set when the rounds of a year open and are due; it holds for every round not yet submitted. */
    record RoundCalendarSet(CalendarState calendar) implements RoundCalendarEvent {}

    /** The calendar of a fiscal year (Buddhist Era) after the change. */
    record CalendarState(int fiscalYear, List<RoundDates> rounds, long version) implements State {
        /** It belongs to no organisation: all go by it. */
        @Override
        public String organisation() {
            return "ALL";
        }

        @Override
        public String subject() {
            return Integer.toString(fiscalYear);
        }
    }
}
