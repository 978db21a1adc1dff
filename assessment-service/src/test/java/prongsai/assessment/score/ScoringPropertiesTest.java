package prongsai.assessment.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Indicator;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Item;

/** What holds for every questionnaire and every set of scores, tried on generated ones. */
class ScoringPropertiesTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** Fractions have no rounding at all, so they are the measure for the decimal arithmetic. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_total_is_that_of_exact_fractions(long seed) {
        GeneratedYear year = new GeneratedYear(seed);
        Fraction total = Fraction.ZERO;
        for (Instrument instrument : year.framework.instruments()) {
            Fraction score = instrument(year, instrument);
            assertEquals(score.halfUp(), of(year.computed(), instrument.code()), instrument.code());
            total = total.plus(score.times(instrument.knownWeight()));
        }

        assertEquals(total.over(100).halfUp(), year.computed().total());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_better_answer_never_lowers_anything(long seed) {
        GeneratedYear year = new GeneratedYear(seed);
        Map<String, BigDecimal> better = new HashMap<>(year.scores);
        better.put(year.anyItem(), BigDecimal.valueOf(100));
        Scores before = year.computed();
        Scores after = year.computed(better);

        assertTrue(after.total().compareTo(before.total()) >= 0);
        for (int i = 0; i < before.indicators().size(); i++) {
            assertTrue(after.indicators()
                            .get(i)
                            .score()
                            .compareTo(before.indicators().get(i).score())
                    >= 0);
        }
        assertTrue(grade(year, after) <= grade(year, before), "the first grade is the best");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_total_lies_between_the_lowest_and_the_highest_item(long seed) {
        GeneratedYear year = new GeneratedYear(seed);
        BigDecimal lowest =
                year.scores.values().stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal highest =
                year.scores.values().stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal total = year.computed().total();

        assertTrue(total.compareTo(lowest) >= 0 && total.compareTo(highest) <= 0, total + " of " + year.scores);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_missing_answer_leaves_its_own_levels_open_and_no_others(long seed) {
        GeneratedYear year = new GeneratedYear(seed);
        String missing = year.anyItem();
        Map<String, BigDecimal> given = new HashMap<>(year.scores);
        given.remove(missing);
        Item item = year.framework.items().stream()
                .filter(one -> one.code().equals(missing))
                .findFirst()
                .orElseThrow();
        Scores whole = year.computed();
        Scores open = year.computed(given);

        assertNull(open.total());
        assertNull(open.grade());
        for (int i = 0; i < whole.indicators().size(); i++) {
            boolean own = whole.indicators().get(i).number() == item.indicator();
            assertEquals(
                    own ? null : whole.indicators().get(i).score(),
                    open.indicators().get(i).score());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_weakest_are_lower_than_all_others_and_told_in_the_order_of_the_codes(long seed) {
        GeneratedYear year = new GeneratedYear(seed);
        Scores scores = year.computed();
        for (Instrument instrument : year.framework.instruments()) {
            List<String> all = year.framework.items().stream()
                    .filter(item -> Objects.requireNonNull(year.framework.instrumentOf(item.indicator()))
                            .code()
                            .equals(instrument.code()))
                    .map(Item::code)
                    .toList();
            List<String> weakest = scores.weakest().get(instrument.code());
            long full = all.stream()
                    .filter(code -> year.scores.get(code).compareTo(BigDecimal.valueOf(100)) == 0)
                    .count();

            assertEquals(Math.min(5, all.size() - full), weakest.size());
            assertEquals(all.stream().filter(weakest::contains).toList(), weakest);
            for (String weak : weakest) {
                for (String other : all) {
                    int order = year.scores.get(weak).compareTo(year.scores.get(other));
                    boolean earlier = all.indexOf(weak) < all.indexOf(other);
                    assertTrue(
                            weakest.contains(other) || order < 0 || (order == 0 && earlier), weak + " before " + other);
                }
            }
            assertEquals(
                    all.stream()
                            .filter(code -> year.scores.get(code).compareTo(year.framework.threshold()) < 0)
                            .toList(),
                    scores.belowThreshold().stream().filter(all::contains).toList());
            assertEquals(
                    all.size()
                            - scores.belowThreshold().stream()
                                    .filter(all::contains)
                                    .count(),
                    scores.passed().get(instrument.code()).count());
        }
    }

    private static int grade(GeneratedYear year, Scores scores) {
        return year.framework.grades().stream()
                .map(FrameworkContent.Grade::code)
                .toList()
                .indexOf(scores.grade());
    }

    private static BigDecimal of(Scores scores, String instrument) {
        return scores.instruments().stream()
                .filter(one -> one.code().equals(instrument))
                .map(Scores.OfInstrument::score)
                .findFirst()
                .orElseThrow();
    }

    private static Fraction instrument(GeneratedYear year, Instrument instrument) {
        List<Indicator> indicators = year.framework.indicators().stream()
                .filter(one -> one.instrument().equals(instrument.code()))
                .toList();
        if (instrument.partsOrNone().isEmpty()) {
            return Fraction.mean(
                    indicators.stream().map(one -> indicator(year, one)).toList());
        }
        return Fraction.mean(instrument.partsOrNone().stream()
                .map(part -> Fraction.mean(indicators.stream()
                        .map(one -> items(
                                year,
                                item -> item.indicator() == one.number()
                                        && part.code().equals(item.part())))
                        .toList()))
                .toList());
    }

    private static Fraction indicator(GeneratedYear year, Indicator indicator) {
        if (indicator.subIndicatorsOrNone().isEmpty()) {
            return items(year, item -> item.indicator() == indicator.number());
        }
        return Fraction.mean(indicator.subIndicatorsOrNone().stream()
                .map(sub -> items(year, item -> sub.code().equals(item.subIndicator())))
                .toList());
    }

    private static Fraction items(GeneratedYear year, java.util.function.Predicate<Item> which) {
        return Fraction.mean(year.framework.items().stream()
                .filter(which)
                .map(item -> Fraction.of(year.scores.get(item.code())))
                .toList());
    }

    /** A number without rounding. */
    private record Fraction(BigInteger above, BigInteger below) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(BigDecimal number) {
            return new Fraction(number.movePointRight(2).toBigIntegerExact(), BigInteger.valueOf(100));
        }

        static Fraction mean(List<Fraction> parts) {
            return parts.stream().reduce(ZERO, Fraction::plus).over(parts.size());
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(BigDecimal factor) {
            return new Fraction(above.multiply(factor.toBigIntegerExact()), below);
        }

        Fraction over(long count) {
            return new Fraction(above, below.multiply(BigInteger.valueOf(count)));
        }

        /** Half up to two decimals: the floor of a hundred times the number, plus a half. */
        BigDecimal halfUp() {
            BigInteger two = BigInteger.TWO;
            return new BigDecimal(
                    above.multiply(BigInteger.valueOf(200)).add(below).divide(below.multiply(two)), 2);
        }
    }
}
