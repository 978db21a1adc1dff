package prongsai.measures.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.platform.store.JsonColumn;
import prongsai.platform.time.FiscalYear;
import prongsai.platform.time.Half;

/**
 * When a half-year's report is made, in Bangkok days.
 *
 * @param opensOn the first day on which it can be submitted; null where nobody has fixed one, then any day is right
 * @param dueOn the last day on which it is not late
 * @param periodFrom the first day it tells of
 * @param periodTo the last day it tells of
 */
public record RoundDates(
        Half round, @Nullable LocalDate opensOn, LocalDate dueOn, LocalDate periodFrom, LocalDate periodTo) {
    /**
     * By the fiscal year alone: due a month after the period. The papers do not say when reports are owed, so this is our
     * assumption until the centre sets its calendar.
     */
    static RoundDates byTheYear(Half round, int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        LocalDate end = round.to(year);
        return new RoundDates(round, null, end.plusMonths(1), round.from(year), end);
    }

    /** Both rounds of a year by the year alone. */
    static List<RoundDates> byTheYear(int fiscalYear) {
        return Stream.of(Half.values())
                .map(round -> byTheYear(round, fiscalYear))
                .toList();
    }

    /** Whether the day lies in the period. */
    boolean covers(LocalDate day) {
        return !day.isBefore(periodFrom) && !day.isAfter(periodTo);
    }

    /** The dates of a calendar as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<List<RoundDates>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
