package prongsai.assessment.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.FrameworkFixtures;
import prongsai.assessment.score.Scores.OfCode;
import prongsai.assessment.score.Scores.OfIndicator;
import prongsai.assessment.score.Scores.OfInstrument;
import prongsai.assessment.score.Scores.Passed;

/** The figures that the papers print, and the rules they prove. */
class ScoringTest {
    private static final Framework FY2565 = FrameworkFixtures.of(2565);
    private static final Framework FY2566 = FrameworkFixtures.of(2566);

    private static GivenScores items(Map<String, BigDecimal> items) {
        return new GivenScores(items, Map.of(), Map.of(), Map.of(), Map.of(), GivenScores.Stated.NOTHING);
    }

    private static Map<String, BigDecimal> all(String score) {
        Map<String, BigDecimal> items = new HashMap<>();
        FY2565.content().items().forEach(item -> items.put(item.code(), new BigDecimal(score)));
        return items;
    }

    private static BigDecimal score(String number) {
        return new BigDecimal(number);
    }

    @Test
    void yan_nawa_2565_comes_out_as_printed() {
        Scores scores = Scoring.compute(
                FY2565,
                ReadingScores.read(
                        FrameworkFixtures.demo("scores-2565-1012.json", AssessmentResource.DraftScores.class),
                        FY2565.content()));

        assertEquals(
                List.of("98.87", "93.69", "96.78", "94.92", "97.84", "97.47", "97.74", "96.90", "100.00", "100.00"),
                scores.indicators().stream()
                        .map(OfIndicator::score)
                        .map(BigDecimal::toPlainString)
                        .toList());
        assertEquals(
                List.of("AA", "A", "AA", "A", "AA", "AA", "AA", "AA", "AA", "AA"),
                scores.indicators().stream().map(OfIndicator::grade).toList());
        assertEquals(
                List.of("96.42", "97.37", "100.00"),
                scores.instruments().stream()
                        .map(OfInstrument::score)
                        .map(BigDecimal::toPlainString)
                        .toList());
        assertEquals(
                List.of("28.93", "29.21", "40.00"),
                scores.instruments().stream()
                        .map(OfInstrument::weighted)
                        .map(BigDecimal::toPlainString)
                        .toList());
        assertEquals(score("98.14"), scores.total());
        assertEquals("AA", scores.grade());
        assertEquals(List.of(), scores.discrepancies());
    }

    @Test
    void yan_nawa_2565_is_weak_where_the_paper_says() {
        Scores scores = Scoring.compute(
                FY2565,
                ReadingScores.read(
                        FrameworkFixtures.demo("scores-2565-1012.json", AssessmentResource.DraftScores.class),
                        FY2565.content()));

        assertEquals(List.of("I7", "I11", "I19", "I20", "I23"), scores.weakest().get("IIT"));
        assertEquals(List.of("E1", "E2", "E12", "E14", "E15"), scores.weakest().get("EIT"));
        assertEquals(List.of(), scores.weakest().get("OIT"));
        assertEquals(List.of("I11"), scores.belowThreshold());
        assertEquals(new Passed(29, 30), scores.passed().get("IIT"));
        assertEquals(new Passed(15, 15), scores.passed().get("EIT"));
        assertEquals(new Passed(43, 43), scores.passed().get("OIT"));
    }

    /** One of nine items of 9.1 lost: 97.78, as the national table of FY2564 has it; by items it would be 96.97. */
    @Test
    void a_disclosure_indicator_is_the_mean_of_its_sub_indicators() {
        Map<String, BigDecimal> items = all("100");
        items.put("O1", BigDecimal.ZERO);

        Scores scores = Scoring.compute(FY2565, items(items));

        assertEquals(new OfCode("9.1", score("88.89")), scores.subIndicators().get(0));
        assertEquals(score("97.78"), scores.indicators().get(8).score());
        assertEquals(List.of("O1"), scores.weakest().get("OIT"));
    }

    @Test
    void a_half_is_rounded_up_in_decimal_arithmetic() {
        Map<String, BigDecimal> given = Map.of("IIT", score("96.35"), "EIT", score("0"), "OIT", score("0"));

        Scores scores = Scoring.compute(
                FY2565, new GivenScores(Map.of(), Map.of(), Map.of(), Map.of(), given, GivenScores.Stated.NOTHING));

        assertEquals(score("28.91"), scores.instruments().get(0).weighted());
    }

    @Test
    void a_missing_item_leaves_its_levels_open() {
        Map<String, BigDecimal> items = all("90");
        items.remove("E3");

        Scores scores = Scoring.compute(FY2565, items(items));

        assertNull(scores.indicators().get(5).score());
        assertNull(scores.instruments().get(1).score());
        assertNull(scores.total());
        assertNull(scores.grade());
        assertEquals(score("90.00"), scores.instruments().get(0).score());
    }

    @Test
    void what_is_given_stands_where_it_cannot_be_computed() {
        Map<String, BigDecimal> items = all("90");
        items.remove("E3");
        GivenScores given = new GivenScores(
                items, Map.of(), Map.of("6", score("80")), Map.of(), Map.of(), GivenScores.Stated.NOTHING);

        Scores scores = Scoring.compute(FY2565, given);

        assertEquals(score("80.00"), scores.indicators().get(5).score());
        assertEquals(score("86.67"), scores.instruments().get(1).score());
    }

    @Test
    void what_the_paper_states_otherwise_is_listed() {
        GivenScores given = new GivenScores(
                all("90"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new GivenScores.Stated(Map.of("1", score("91")), Map.of(), score("90"), "AA"));

        List<Scores.Discrepancy> found = Scoring.compute(FY2565, given).discrepancies();

        assertEquals(
                List.of(
                        new Scores.Discrepancy("stated indicator 1", "91.00", "90.00"),
                        new Scores.Discrepancy("stated grade", "AA", "A")),
                found);
    }

    /** Only 20 low items of Din Daeng are known; of a partial year nothing is computed from them. */
    @Test
    void of_a_year_half_known_no_indicator_is_made_up() {
        Scores scores = Scoring.compute(
                FY2566,
                ReadingScores.read(
                        FrameworkFixtures.demo("scores-2566-1026.json", AssessmentResource.DraftScores.class),
                        FY2566.content()));

        assertNull(scores.indicators().get(0).score());
        assertNull(scores.total());
        assertEquals(20, scores.belowThreshold().size());
        assertEquals(List.of("I4", "I5", "I6", "I8", "I16"), scores.weakest().get("IIT"));
    }

    /** BMA FY2566 (national): 88.98 with an IIT of 82.44 was graded ผ่าน, not ผ่านดี. */
    @Test
    void from_2566_a_weak_instrument_lowers_the_grade() {
        Map<String, BigDecimal> given = Map.of("IIT", score("82.44"), "EIT", score("80.82"), "OIT", score("100"));

        Scores scores = Scoring.compute(
                FY2566, new GivenScores(Map.of(), Map.of(), Map.of(), Map.of(), given, GivenScores.Stated.NOTHING));

        assertEquals(score("88.98"), scores.total());
        assertEquals("PASS", scores.grade());
    }

    @Test
    void a_tie_at_the_cut_goes_to_the_earlier_item() {
        Map<String, BigDecimal> items = all("100");
        for (String code : List.of("E3", "E5", "E7", "E9", "E11", "E13")) {
            items.put(code, score("90"));
        }

        assertEquals(
                List.of("E3", "E5", "E7", "E9", "E11"),
                Scoring.compute(FY2565, items(items)).weakest().get("EIT"));
    }

    /** FY2564, national table of one page: each value comes from one to three disclosure items lost, and from no mean of items. */
    @ParameterizedTest
    @CsvSource({
        "97.78, O1",
        "97.50, O10",
        "97.14, O18",
        "96.00, O29",
        "94.64, 'O18,O10'",
        "93.78, 'O1,O29'",
        "93.50, 'O10,O29'",
        "92.50, 'O25,O10'"
    })
    void the_disclosure_values_of_the_national_table_are_reproduced(BigDecimal printed, String lost) {
        Framework national = FrameworkFixtures.active(2564, "national", FrameworkFixtures.shipped(2564, "national"));
        Map<String, BigDecimal> items = new HashMap<>();
        national.content().items().forEach(item -> items.put(item.code(), BigDecimal.valueOf(100)));
        for (String code : lost.split(",", -1)) {
            items.put(code, BigDecimal.ZERO);
        }

        assertEquals(
                printed,
                Scoring.compute(national, items(items)).indicators().get(8).score());
    }

    @ParameterizedTest
    @CsvSource({"93.75, 1", "87.50, 2"})
    void so_are_those_of_indicator_10(BigDecimal printed, int lost) {
        Framework national = FrameworkFixtures.active(2564, "national", FrameworkFixtures.shipped(2564, "national"));
        Map<String, BigDecimal> items = new HashMap<>();
        national.content().items().forEach(item -> items.put(item.code(), BigDecimal.valueOf(100)));
        for (int i = 0; i < lost; i++) {
            items.put("O" + (34 + i), BigDecimal.ZERO);
        }

        assertEquals(
                printed,
                Scoring.compute(national, items(items)).indicators().get(9).score());
    }

    /** Khlong Sam Wa FY2567: 95.00 with O15 at 0, so O15 stands among four; a mean of the 17 items would be 94.12. */
    @Test
    void khlong_sam_wa_has_95_with_one_item_at_0() {
        Framework year = FrameworkFixtures.of(2567);
        GivenScores given = new GivenScores(
                Map.of("O15", BigDecimal.ZERO),
                Map.of(
                        "9.1",
                        score("100"),
                        "9.2",
                        score("100"),
                        "9.3",
                        score("75"),
                        "9.4",
                        score("100"),
                        "9.5",
                        score("100")),
                Map.of(),
                Map.of(),
                Map.of(),
                GivenScores.Stated.NOTHING);

        Scores scores = Scoring.compute(year, given);

        assertEquals(score("95.00"), scores.indicators().get(8).score());
        assertEquals(List.of("O15"), scores.belowThreshold());
        assertNull(scores.total());
    }

    /** The city itself, FY2566: the public survey is the plain mean of its two parts, 79.40 and 82.24. */
    @Test
    void an_instrument_of_two_parts_is_their_mean() {
        Framework national = FrameworkFixtures.active(2566, "national", FrameworkFixtures.shipped(2566, "national"));
        GivenScores given = new GivenScores(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("EIT-1", score("79.40"), "EIT-2", score("82.24")),
                Map.of("IIT", score("82.44"), "OIT", score("100")),
                new GivenScores.Stated(Map.of(), Map.of(), score("88.98"), "PASS"));

        Scores scores = Scoring.compute(national, given);

        assertEquals(score("80.82"), scores.instruments().get(1).score());
        assertEquals(score("88.98"), scores.total());
        assertEquals("PASS", scores.grade());
        assertEquals(List.of(), scores.discrepancies());
        assertEquals(
                List.of(new OfCode("EIT-1", score("79.40")), new OfCode("EIT-2", score("82.24"))),
                scores.partsOrNone());
    }

    /** The audit office, FY2568: 94.64 in all, lowered from good pass to pass by a public survey under 85. */
    @Test
    void one_instrument_under_85_makes_a_pass_of_a_good_pass() {
        Map<String, BigDecimal> given = Map.of("IIT", score("98"), "EIT", score("84.99"), "OIT", score("99.36"));

        Scores scores = Scoring.compute(
                FrameworkFixtures.of(2568),
                new GivenScores(Map.of(), Map.of(), Map.of(), Map.of(), given, GivenScores.Stated.NOTHING));

        assertEquals(score("94.64"), scores.total());
        assertEquals("PASS", scores.grade());
    }
}
