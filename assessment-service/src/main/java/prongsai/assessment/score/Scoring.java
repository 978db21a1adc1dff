package prongsai.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;
import prongsai.assessment.framework.FrameworkContent.Part;
import prongsai.assessment.framework.FrameworkContent.SubIndicator;
import prongsai.assessment.score.Scores.OfCode;
import prongsai.assessment.score.Scores.OfIndicator;
import prongsai.assessment.score.Scores.OfInstrument;

/**
 * From items to the total: {@code item -> sub-indicator (disclosure only) -> indicator -> instrument -> x weight -> total},
 * each step a plain mean of the level below, so a disclosure indicator is the mean of its sub-indicators and not of its items
 * (reproduced on the national table of FY2564), and an instrument of several parts the mean of its parts (the city's FY2566
 * figures). A level is computed when all its parts are there, else the given value stands, else it is null.
 */
final class Scoring {
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FrameworkContent framework;
    private final GivenScores given;
    private final Discrepancies discrepancies = new Discrepancies();

    private Scoring(FrameworkContent framework, GivenScores given) {
        this.framework = framework;
        this.given = given;
    }

    static Scores compute(Framework framework, GivenScores given) {
        return new Scoring(framework.content(), given).compute(framework.revision());
    }

    private Scores compute(int revision) {
        Map<String, @Nullable BigDecimal> subIndicators = new LinkedHashMap<>();
        Map<Integer, @Nullable BigDecimal> indicators = new LinkedHashMap<>();
        Map<String, @Nullable BigDecimal> parts = new LinkedHashMap<>();
        Map<String, @Nullable BigDecimal> instruments = new LinkedHashMap<>();
        for (Indicator indicator : framework.indicators()) {
            for (SubIndicator sub : indicator.subIndicatorsOrNone()) {
                subIndicators.put(sub.code(), subIndicator(indicator, sub));
            }
            indicators.put(indicator.number(), indicator(indicator, subIndicators));
        }
        for (Instrument instrument : framework.instruments()) {
            for (Part part : instrument.partsOrNone()) {
                parts.put(part.code(), part(instrument, part));
            }
            instruments.put(instrument.code(), instrument(instrument, indicators, parts));
        }
        BigDecimal total = total(instruments);
        String grade = total == null ? null : Grading.grade(framework, total, instruments);
        discrepancies.compareWithStated(given.stated(), indicators, instruments, total, grade);

        Analysis analysis = new Analysis(framework, given.items());
        return new Scores(
                revision,
                round(total),
                grade,
                framework.instruments().stream()
                        .map(i -> new OfInstrument(
                                i.code(),
                                round(instruments.get(i.code())),
                                i.knownWeight(),
                                round(weighted(i, instruments.get(i.code())))))
                        .toList(),
                parts.entrySet().stream()
                        .map(part -> new OfCode(part.getKey(), round(part.getValue())))
                        .toList(),
                framework.indicators().stream()
                        .map(i -> new OfIndicator(
                                i.number(),
                                round(indicators.get(i.number())),
                                Grading.alone(framework, indicators.get(i.number()))))
                        .toList(),
                subIndicators.entrySet().stream()
                        .map(sub -> new OfCode(sub.getKey(), round(sub.getValue())))
                        .toList(),
                framework.items().stream()
                        .map(item -> new OfCode(item.code(), round(given.items().get(item.code()))))
                        .toList(),
                analysis.weakest(),
                analysis.belowThreshold(),
                analysis.passed(),
                discrepancies.found());
    }

    private @Nullable BigDecimal subIndicator(Indicator indicator, SubIndicator sub) {
        List<@Nullable BigDecimal> parts = framework.items().stream()
                .filter(item -> sub.code().equals(item.subIndicator()))
                .map(item -> given.items().get(item.code()))
                .toList();
        BigDecimal computed = allItemsAreKnown(indicator) ? mean(parts) : null;
        return standing(
                "sub-indicator " + sub.code(), computed, given.subIndicators().get(sub.code()));
    }

    private @Nullable BigDecimal indicator(Indicator indicator, Map<String, @Nullable BigDecimal> subIndicators) {
        List<@Nullable BigDecimal> parts = new ArrayList<>();
        if (indicator.subIndicatorsOrNone().isEmpty()) {
            for (Item item : framework.items()) {
                if (item.indicator() == indicator.number()) {
                    parts.add(given.items().get(item.code()));
                }
            }
        } else {
            for (SubIndicator sub : indicator.subIndicatorsOrNone()) {
                parts.add(subIndicators.get(sub.code()));
            }
        }
        boolean whole =
                allItemsAreKnown(indicator) || !indicator.subIndicatorsOrNone().isEmpty();
        BigDecimal computed = whole ? mean(parts) : null;
        String number = Integer.toString(indicator.number());
        return standing("indicator " + number, computed, given.indicators().get(number));
    }

    /** The part's own chain: the means of its items per indicator, then of those; open where its items are not all known. */
    private @Nullable BigDecimal part(Instrument instrument, Part part) {
        List<@Nullable BigDecimal> indicators = new ArrayList<>();
        boolean known = true;
        for (Indicator indicator : of(instrument)) {
            List<@Nullable BigDecimal> items = framework.items().stream()
                    .filter(item -> item.indicator() == indicator.number()
                            && part.code().equals(item.part()))
                    .map(item -> given.items().get(item.code()))
                    .toList();
            known = known && allItemsAreKnown(indicator);
            if (!items.isEmpty()) {
                indicators.add(mean(items));
            }
        }
        return standing(
                "part " + part.code(),
                known ? mean(indicators) : null,
                given.parts().get(part.code()));
    }

    private @Nullable BigDecimal instrument(
            Instrument instrument,
            Map<Integer, @Nullable BigDecimal> indicators,
            Map<String, @Nullable BigDecimal> parts) {
        List<@Nullable BigDecimal> below = new ArrayList<>();
        if (instrument.partsOrNone().isEmpty()) {
            of(instrument).forEach(indicator -> below.add(indicators.get(indicator.number())));
        } else {
            instrument.partsOrNone().forEach(part -> below.add(parts.get(part.code())));
        }
        return standing(
                "instrument " + instrument.code(),
                mean(below),
                given.instruments().get(instrument.code()));
    }

    private List<Indicator> of(Instrument instrument) {
        return framework.indicators().stream()
                .filter(indicator -> indicator.instrument().equals(instrument.code()))
                .toList();
    }

    private @Nullable BigDecimal total(Map<String, @Nullable BigDecimal> instruments) {
        BigDecimal total = BigDecimal.ZERO;
        for (Instrument instrument : framework.instruments()) {
            BigDecimal weighted = weighted(instrument, instruments.get(instrument.code()));
            if (weighted == null) {
                return null;
            }
            total = total.add(weighted);
        }
        return total;
    }

    private static @Nullable BigDecimal weighted(Instrument instrument, @Nullable BigDecimal score) {
        return score == null ? null : score.multiply(instrument.knownWeight()).divide(HUNDRED, EXACT);
    }

    /** Of a year whose items are not all known, only indicators that say they are whole can be computed from them. */
    private boolean allItemsAreKnown(Indicator indicator) {
        if (framework.completeness() == FrameworkContent.Completeness.COMPLETE) {
            return true;
        }
        long known = framework.items().stream()
                .filter(item -> item.indicator() == indicator.number())
                .count();
        return indicator.itemCount() != null && indicator.itemCount() == known;
    }

    private static @Nullable BigDecimal mean(List<? extends @Nullable BigDecimal> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return sum.divide(BigDecimal.valueOf(parts.size()), EXACT);
    }

    private @Nullable BigDecimal standing(String what, @Nullable BigDecimal computed, @Nullable BigDecimal givenValue) {
        if (computed == null) {
            return givenValue;
        }
        discrepancies.compare(what, givenValue, computed);
        return computed;
    }

    /** Half up to two decimals, as the papers print them. */
    static @Nullable BigDecimal round(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
    }
}
