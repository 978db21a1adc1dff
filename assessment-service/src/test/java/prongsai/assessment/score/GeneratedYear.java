package prongsai.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Completeness;
import prongsai.assessment.framework.FrameworkContent.Grade;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.framework.FrameworkContent.Part;
import prongsai.assessment.framework.FrameworkContent.SubIndicator;

/** A questionnaire nobody has seen, and scores of every item of it; the same seed gives the same year again. */
final class GeneratedYear {
    final FrameworkContent framework;
    final Map<String, BigDecimal> scores = new LinkedHashMap<>();
    private final Random random;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    GeneratedYear(long seed) {
        random = new Random(seed);
        int first = random.nextInt(1, 99);
        int second = random.nextInt(0, 100 - first);
        instrument("IIT", first, 'I', false);
        instrument("EIT", second, 'E', random.nextBoolean());
        instrument("OIT", 100 - first - second, 'O', false);
        framework = new FrameworkContent(
                Completeness.COMPLETE,
                List.of(),
                null,
                null,
                null,
                BigDecimal.valueOf(random.nextInt(50, 95)),
                instruments,
                indicators,
                items,
                null,
                List.of(
                        new Grade("TOP", "สูง", null, new BigDecimal("90"), new BigDecimal("90")),
                        new Grade("MIDDLE", "กลาง", null, new BigDecimal("60"), null),
                        new Grade("LOW", "ต่ำ", null, BigDecimal.ZERO, null)));
        items.forEach(item -> scores.put(item.code(), score()));
    }

    private void instrument(String code, int weight, char letter, boolean inParts) {
        List<Part> parts = inParts ? List.of(new Part(code + "-1", null), new Part(code + "-2", null)) : List.of();
        instruments.add(new Instrument(code, code, null, BigDecimal.valueOf(weight), parts));
        int number = 0;
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int indicator = indicators.size() + 1;
            List<SubIndicator> subs = new ArrayList<>();
            for (int j = letter == 'O' ? random.nextInt(1, 6) : 0; j > 0; j--) {
                subs.add(new SubIndicator(indicator + "." + (subs.size() + 1), "ย่อย"));
            }
            indicators.add(new Indicator(indicator, code, "ตัวชี้วัด", null, null, subs));
            for (int j = 0; j < Math.max(subs.size(), inParts ? 2 : 1) * random.nextInt(1, 5); j++) {
                String sub = subs.isEmpty() ? null : subs.get(j % subs.size()).code();
                String part = inParts ? parts.get(j % 2).code() : null;
                items.add(new Item(letter + Integer.toString(++number), indicator, sub, part, "ข้อ", null));
            }
        }
    }

    private BigDecimal score() {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(100);
            case 1 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextInt(10_001), 2);
        };
    }

    String anyItem() {
        return items.get(random.nextInt(items.size())).code();
    }

    Scores computed(Map<String, BigDecimal> given) {
        return Scoring.compute(
                prongsai.assessment.framework.FrameworkFixtures.active(2570, "generated", framework),
                new GivenScores(given, Map.of(), Map.of(), Map.of(), Map.of(), GivenScores.Stated.NOTHING));
    }

    Scores computed() {
        return computed(scores);
    }
}
