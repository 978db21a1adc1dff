package prongsai.evidence.known;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What is known of the measures, results and rounds that a piece of evidence names. */
public record Surroundings(
        Relations named,
        List<KnownMeasure> measures,
        List<KnownResult> results,
        List<KnownRound> rounds,
        List<KnownMeasure> ofResults) {
    /** Whether all that is named has been heard of. */
    public boolean complete() {
        return measures.size() == named.measures().size()
                && results.size() == named.results().size()
                && rounds.size() == named.rounds().size();
    }

    /** Whether one of the measures or results named was taken away since. */
    public boolean anyRemoved() {
        return measures.stream().anyMatch(KnownMeasure::removed)
                || results.stream().anyMatch(KnownResult::removed);
    }

    /** Whose all of it is; call only where there is something. */
    public String organisation() {
        return all().map(Copy::organisation).findFirst().orElseThrow();
    }

    /** The fiscal years (Buddhist Era) of the plans concerned. */
    public Set<Integer> fiscalYears() {
        Set<Integer> years = new TreeSet<>();
        all().forEach(copy -> years.add(copy.fiscalYear()));
        return years;
    }

    /**
     * Whether evidence of all this is a section's to keep: it leads or supports every measure named and a measure of every
     * result named. A round alone is nobody's section's.
     */
    public boolean isOf(String section) {
        return (!measures.isEmpty() || !results.isEmpty())
                && measures.stream().allMatch(measure -> measure.concerns(section))
                && results.stream().allMatch(result -> concerns(result, section));
    }

    private boolean concerns(KnownResult result, String section) {
        List<UUID> answered = result.measures();
        return ofResults.stream().anyMatch(measure -> answered.contains(measure.id()) && measure.concerns(section));
    }

    Stream<Copy> all() {
        return Stream.of(measures, results, rounds).flatMap(List::stream);
    }
}
