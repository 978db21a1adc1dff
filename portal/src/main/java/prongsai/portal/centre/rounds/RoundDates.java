package prongsai.portal.centre.rounds;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.centre.RoundCalendar.Dates;

/** The dates of one round as they stand in the form, in the form's own shape ({@code 2024-03-31}); empty for none. */
record RoundDates(String round, String opensOn, String dueOn, String periodFrom, String periodTo) {
    /** One day of the form; {@code place} is where the service finds it. */
    record Day(String what, String name, String place, String value) {}

    /** The fields of the form, in the order people think of them. */
    public List<Day> days(int index) {
        return Stream.of(
                        Map.entry("opensOn", opensOn),
                        Map.entry("dueOn", dueOn),
                        Map.entry("periodFrom", periodFrom),
                        Map.entry("periodTo", periodTo))
                .map(field -> new Day(
                        field.getKey(),
                        round + "-" + field.getKey(),
                        "rounds/" + index + "/" + field.getKey(),
                        field.getValue()))
                .toList();
    }

    static RoundDates of(Dates dates) {
        return new RoundDates(
                dates.round(),
                text(dates.opensOn()),
                text(dates.dueOn()),
                text(dates.periodFrom()),
                text(dates.periodTo()));
    }

    static RoundDates typed(String round, MultivaluedMap<String, String> form) {
        return new RoundDates(
                round,
                field(form, round, "opensOn"),
                field(form, round, "dueOn"),
                field(form, round, "periodFrom"),
                field(form, round, "periodTo"));
    }

    Dates dates() {
        return new Dates(round, day(opensOn), day(dueOn), day(periodFrom), day(periodTo));
    }

    private static String field(MultivaluedMap<String, String> form, String round, String name) {
        return Objects.requireNonNullElse(form.getFirst(round + "-" + name), "");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Nothing where nothing, or no day, was typed; what must be there the service says. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
