package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.score.Scores.Passed;

/** Where an organisation is weak: the lowest items and those below the passing score. */
final class Analysis {
    private static final int LOWEST = 5;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final FrameworkContent framework;
    private final Map<String, BigDecimal> scores;

    Analysis(FrameworkContent framework, Map<String, BigDecimal> scores) {
        this.framework = framework;
        this.scores = scores;
    }

    /**
     * Per instrument up to five lowest items with a score under 100. Of equal scores the one earlier in the questionnaire
     * counts as lower; they are told in the questionnaire's order, as the papers print them.
     */
    Map<String, List<String>> weakest() {
        Map<String, List<String>> weakest = new LinkedHashMap<>();
        for (Instrument instrument : framework.instruments()) {
            List<Item> items = scored(instrument);
            List<Item> lowest = items.stream()
                    .filter(item -> score(item).compareTo(FULL) < 0)
                    .sorted(Comparator.comparing(this::score))
                    .limit(LOWEST)
                    .toList();
            weakest.put(
                    instrument.code(),
                    items.stream().filter(lowest::contains).map(Item::code).toList());
        }
        return weakest;
    }

    List<String> belowThreshold() {
        return framework.items().stream()
                .filter(item -> scores.containsKey(item.code()))
                .filter(item -> score(item).compareTo(framework.threshold()) < 0)
                .map(Item::code)
                .toList();
    }

    Map<String, Passed> passed() {
        Map<String, Passed> passed = new LinkedHashMap<>();
        for (Instrument instrument : framework.instruments()) {
            List<Item> items = scored(instrument);
            long reached = items.stream()
                    .filter(item -> score(item).compareTo(framework.threshold()) >= 0)
                    .count();
            passed.put(instrument.code(), new Passed((int) reached, items.size()));
        }
        return passed;
    }

    private List<Item> scored(Instrument instrument) {
        List<Item> items = new ArrayList<>();
        for (Item item : framework.items()) {
            boolean here = framework.indicators().stream()
                    .filter(indicator -> indicator.number() == item.indicator())
                    .map(Indicator::instrument)
                    .anyMatch(instrument.code()::equals);
            if (here && scores.containsKey(item.code())) {
                items.add(item);
            }
        }
        return items;
    }

    private BigDecimal score(Item item) {
        return scores.getOrDefault(item.code(), FULL);
    }
}
