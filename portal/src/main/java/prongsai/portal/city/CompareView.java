package prongsai.portal.city;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be compared, what is, and how it looks.
 *
 * @param tooMany whether more was chosen than is compared
 */
record CompareView(
        int currentYear,
        List<Choice> offices,
        List<Choice> years,
        @Nullable Comparison comparison,
        boolean tooMany) {
    static final int MOST = 5;

    /** Something to choose. */
    record Choice(String code, String name, boolean chosen) {}

    static List<Choice> years(int current, List<Integer> chosen) {
        return IntStream.iterate(current, year -> year - 1)
                .limit(MOST + 1L)
                .mapToObj(year -> new Choice(Integer.toString(year), Integer.toString(year), chosen.contains(year)))
                .toList();
    }

    public int most() {
        return MOST;
    }

    public String csvLink() {
        return "/city/compare.csv?offices=" + chosen(offices) + "&years=" + chosen(years);
    }

    private static String chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::code).collect(Collectors.joining(","));
    }
}
