package prongsai.measures.round;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import prongsai.measures.round.RoundCalendarEvent.CalendarState;
import prongsai.measures.round.RoundCalendarEvent.RoundCalendarSet;
import prongsai.platform.time.Half;

/** When the rounds of a fiscal year (Buddhist Era) open and are due, as the centre has set it. */
@Entity
@Table(name = "round_calendars")
@CheckReturnValue
class RoundCalendar {
    @Id
    private int fiscalYear;

    @Convert(converter = RoundDates.Column.class)
    private List<RoundDates> rounds;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RoundCalendar() {}

    /** As nobody has set it yet: by the fiscal year. */
    RoundCalendar(int fiscalYear) {
        this.fiscalYear = fiscalYear;
        this.rounds = RoundDates.byTheYear(fiscalYear);
    }

    RoundCalendarSet set(List<RoundDates> dates) {
        rounds = List.copyOf(dates);
        version++;
        return new RoundCalendarSet(new CalendarState(fiscalYear, rounds, version));
    }

    RoundDates of(Half round) {
        return rounds.stream()
                .filter(dates -> dates.round() == round)
                .findFirst()
                .orElseThrow();
    }

    int fiscalYear() {
        return fiscalYear;
    }

    List<RoundDates> rounds() {
        return rounds;
    }

    /** Whether the centre has set it; else the dates are assumed. */
    boolean verified() {
        return version > 0;
    }

    long version() {
        return version;
    }
}
