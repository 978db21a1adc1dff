package prongsai.measures.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.framework.KnownFramework;

/**
 * A published score as far as plans are drafted from it.
 *
 * @param fiscalYear of the scores, Buddhist Era; the plan is for the year after
 * @param weak the weakest items and those below the passing score, as assessment-service found them
 */
public record PublishedScore(
        String organisation,
        int fiscalYear,
        int revision,
        @Nullable List<Weak> weak,
        @Nullable List<ItemScore> items) {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** An item to work on. */
    public record Weak(
            String code,
            int indicator,
            @Nullable String subIndicator,
            String labelTh,
            @Nullable BigDecimal score,
            boolean weakest,
            boolean belowThreshold) {}

    /** The score of an item, 0 to 100; null where it has none. */
    public record ItemScore(String code, @Nullable BigDecimal score) {}

    /** @param framework the year's questionnaire, which only {@link DraftBasis#ALL} needs; null where it is not known */
    List<WeakItem> chosen(DraftBasis basis, @Nullable KnownFramework framework) {
        if (basis == DraftBasis.ALL && framework != null) {
            return all(framework);
        }
        return Optional.ofNullable(weak).orElse(List.of()).stream()
                .filter(item -> isIn(basis, item))
                .filter(item -> canRise(item.score()))
                .map(item -> new WeakItem(item.code(), item.indicator(), item.subIndicator(), item.labelTh()))
                .toList();
    }

    private static boolean isIn(DraftBasis basis, Weak item) {
        return switch (basis) {
            case WEAKEST -> item.weakest();
            case BELOW_THRESHOLD -> item.belowThreshold();
            case WEAKEST_AND_BELOW, ALL -> true;
        };
    }

    private static boolean canRise(@Nullable BigDecimal score) {
        return score == null || score.compareTo(FULL) < 0;
    }

    private List<WeakItem> all(KnownFramework framework) {
        Map<String, BigDecimal> known = Optional.ofNullable(items).orElse(List.of()).stream()
                .flatMap(item -> Optional.ofNullable(item.score()).map(score -> Map.entry(item.code(), score)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        return framework.items().stream()
                .filter(item -> known.containsKey(item.code()) && canRise(known.get(item.code())))
                .map(item -> new WeakItem(item.code(), item.indicator(), item.subIndicator(), item.words()))
                .toList();
    }
}
