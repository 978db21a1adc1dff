package prongsai.evidence.known;

import java.util.List;
import java.util.UUID;
import prongsai.evidence.known.Copy.Told;

/** What is known of measures, for plain tests. */
public final class SurroundingsFixture {
    private SurroundingsFixture() {}

    public static Surroundings oneMeasure(UUID id, String organisation, int fiscalYear, String... sections) {
        KnownMeasure measure = new KnownMeasure(id);
        measure.take(new Told(id, UUID.randomUUID(), organisation, fiscalYear, 1, 1), List.of(sections), false, false);
        Relations named = new Relations(List.of(id), List.of(), List.of());
        return new Surroundings(named, List.of(measure), List.of(), List.of(), List.of());
    }
}
