package prongsai.measures.followup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import prongsai.measures.measure.Measure;
import prongsai.measures.measure.MeasureStatus;
import prongsai.measures.measure.Progress;
import prongsai.measures.measure.Tick;
import prongsai.platform.store.JsonColumn;

/**
 * What a director looks at in a month.
 *
 * @param due what falls due in the month, done or not, by day
 * @param late what was due before the month's end (before today, in the month that is running) and is still open
 * @param withoutProgress what is open and shows no progress since its last follow-up was due
 */
record MonthList(List<Line> due, List<Line> late, List<Line> withoutProgress) {
    /**
     * A measure on the list.
     *
     * @param dueOn the day that put it there; null where it has none
     * @param done whether it is done for that day
     * @param lastProgressOn the day of its newest progress; null where there is none
     */
    record Line(
            UUID measure,
            int number,
            String activity,
            List<String> sections,
            @Nullable LocalDate dueOn,
            boolean done,
            MeasureStatus status,
            int percent,
            @Nullable LocalDate lastProgressOn) {}

    /** @param today in Bangkok */
    static MonthList of(List<Measure> measures, YearMonth month, LocalDate today) {
        List<Measure> counted = measures.stream().filter(Measure::counts).toList();
        LocalDate end = month.atEndOfMonth();
        LocalDate lateBefore = today.isBefore(end.plusDays(1)) ? today : end.plusDays(1);
        return new MonthList(
                counted.stream()
                        .flatMap(measure -> dueIn(measure, month))
                        .sorted(Comparator.comparing((Line line) -> Objects.requireNonNull(line.dueOn()))
                                .thenComparing(Line::number))
                        .toList(),
                counted.stream()
                        .filter(measure -> measure.overdue(lateBefore))
                        .map(measure -> line(measure, measure.dueOn(), false))
                        .toList(),
                counted.stream()
                        .filter(Measure::open)
                        .filter(measure -> !progressed(measure, month))
                        .map(measure -> line(measure, measure.dueOn(), false))
                        .toList());
    }

    private static Stream<Line> dueIn(Measure measure, YearMonth month) {
        return measure.occurrences().stream()
                .filter(day -> YearMonth.from(day).equals(month))
                .map(day -> line(measure, day, done(measure, day)));
    }

    private static boolean done(Measure measure, LocalDate day) {
        return measure.status() == MeasureStatus.COMPLETED
                || measure.ticks().stream().map(Tick::date).anyMatch(day::equals);
    }

    /** Followed up each month, unless the plan says less often: then progress since that many months ago is enough. */
    private static boolean progressed(Measure measure, YearMonth month) {
        LocalDate from = month.minusMonths(measure.followedUpEvery() - 1L).atDay(1);
        return measure.history().stream()
                .map(Progress::on)
                .anyMatch(on -> !on.isBefore(from) && !on.isAfter(month.atEndOfMonth()));
    }

    private static Line line(Measure measure, @Nullable LocalDate dueOn, boolean done) {
        return new Line(
                measure.id(),
                measure.number(),
                measure.activity(),
                measure.sections(),
                dueOn,
                done,
                measure.status(),
                measure.percent(),
                measure.history().stream()
                        .map(Progress::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** A list as it was signed, as a column. */
    @Converter
    @Immutable
    static class Column extends JsonColumn<MonthList> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
