package prongsai.evidence.known;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** What a piece of evidence belongs to, by id; in the order given, each once. */
public record Relations(List<UUID> measures, List<UUID> results, List<UUID> rounds) {
    public Relations {
        measures = once(measures);
        results = once(results);
        rounds = once(rounds);
    }

    public boolean isEmpty() {
        return measures.isEmpty() && results.isEmpty() && rounds.isEmpty();
    }

    /** What is named here and not there. */
    public Relations without(Relations there) {
        return new Relations(less(measures, there.measures), less(results, there.results), less(rounds, there.rounds));
    }

    private static List<UUID> less(List<UUID> all, List<UUID> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }

    private static List<UUID> once(List<UUID> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
