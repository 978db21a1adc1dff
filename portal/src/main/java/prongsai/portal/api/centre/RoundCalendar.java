package prongsai.portal.api.centre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the half-year reports of a fiscal year (Buddhist Era) are made.
 *
 * @param verified whether the centre has set it; else the dates are assumed from the fiscal year
 */
public record RoundCalendar(int fiscalYear, boolean verified, List<Dates> rounds) {
    /** One round, in Bangkok days. */
    public record Dates(
            String round,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo) {}

    /** The dates as they are to be. */
    public record Set(List<Dates> rounds) {}
}
