package prongsai.measures.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.followup.MonthList.Line;

/**
 * A director's month as it is answered: the list as it is now, and as it was signed.
 *
 * @param month {@code 2023-03}, Christian Era
 * @param fiscalYear the one the month lies in, Buddhist Era
 * @param plan null where the organisation has none for that year; the lists are empty then
 * @param bySection how many of each list a section has a part in; ALL stands for measures of every section
 * @param signOff null while it is not signed off
 */
record FollowUpView(
        String organisation,
        String month,
        int fiscalYear,
        @Nullable UUID plan,
        List<Line> due,
        List<Line> late,
        List<Line> withoutProgress,
        List<OfSection> bySection,
        @Nullable SignedOff signOff) {
    /** A section's share of the month. */
    record OfSection(String section, long due, long late, long withoutProgress) {}

    /** That the month was signed off, and the list as it was then. */
    record SignedOff(Instant at, String by, @Nullable String note, MonthList list) {
        static SignedOff of(MonthSignOff signOff) {
            return new SignedOff(signOff.signedAt(), signOff.signedBy(), signOff.note(), signOff.list());
        }
    }

    /** A month of the year, and whether it is signed off. */
    record MonthOfYear(
            String month,
            boolean signedOff,
            @Nullable Instant at,
            @Nullable String by) {}

    static FollowUpView of(
            String organisation,
            String month,
            int fiscalYear,
            @Nullable UUID plan,
            MonthList list,
            @Nullable MonthSignOff signOff) {
        return new FollowUpView(
                organisation,
                month,
                fiscalYear,
                plan,
                list.due(),
                list.late(),
                list.withoutProgress(),
                bySection(list),
                signOff == null ? null : SignedOff.of(signOff));
    }

    private static List<OfSection> bySection(MonthList list) {
        Map<String, OfSection> sections = new TreeMap<>();
        Stream.of(list.due(), list.late(), list.withoutProgress())
                .flatMap(List::stream)
                .flatMap(line -> line.sections().stream())
                .forEach(section -> sections.computeIfAbsent(
                        section,
                        code -> new OfSection(
                                code,
                                count(list.due(), code),
                                count(list.late(), code),
                                count(list.withoutProgress(), code))));
        return List.copyOf(sections.values());
    }

    private static long count(List<Line> lines, String section) {
        return lines.stream().filter(line -> line.sections().contains(section)).count();
    }
}
