package prongsai.assessment.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.assessment.framework.FrameworkContent;
import prongsai.assessment.framework.FrameworkContent.Instrument;
import prongsai.assessment.framework.FrameworkContent.Part;
import prongsai.assessment.framework.FrameworkFixtures;

class ScorePlacesTest {
    private final ScorePlaces places = ScorePlaces.of(withParts());

    /** FY2565 with an instrument of two parts, one called as an indicator is. */
    private static FrameworkContent withParts() {
        FrameworkContent real = FrameworkFixtures.shipped(2565, "bma-district-office");
        List<Instrument> instruments = real.instruments().stream()
                .map(one -> one.code().equals("EIT")
                        ? new Instrument(
                                "EIT",
                                one.nameTh(),
                                null,
                                one.weight(),
                                List.of(new Part("PUBLIC", null), new Part("2", null)))
                        : one)
                .toList();
        return new FrameworkContent(
                real.completeness(),
                real.missing(),
                real.unverified(),
                real.planNameTh(),
                real.papers(),
                real.threshold(),
                instruments,
                real.indicators(),
                real.items(),
                real.unplacedItems(),
                real.grades());
    }

    @ParameterizedTest
    @CsvSource({
        "I1, I1",
        "i ๐๑, I1",
        "ข้อ O43, O43",
        "item e15, E15",
        "9.1, 9.1",
        "ตัวชี้วัดย่อยที่ ๙.๑, 9.1",
        "3, 3",
        "ตัวชี้วัดที่ ๑๐, 10",
        "Indicator 2, 2",
        "iit, IIT",
        "public, part:PUBLIC",
        "part:2, part:2",
        "2, 2",
        "stated:total, stated:total",
        "คะแนนรวม, stated:total",
        "ระดับ, stated:grade",
        "Stated: Grade, stated:grade",
        "stated:ตัวชี้วัดที่ ๙, stated:9",
        "ตามเอกสาร:IIT, stated:IIT",
        "ตามเอกสาร:รวม, stated:total"
    })
    void places_are_found_as_people_type_them(String typed, String name) {
        assertEquals(name, places.name(places.find(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I99", "11", "9.9", "ข้อ 1", "XIT", "stated:11", "stated:I1", "", "1I", "ตัวชี้วัดที่ I1"})
    void what_the_questionnaire_does_not_have_is_not_guessed_at(String typed) {
        assertEquals(-1, places.find(typed));
    }

    @Test
    void values_go_to_their_places_and_the_rest_stays() {
        Object[] values = new Object[places.count()];
        values[places.find("I1")] = new BigDecimal("1");
        values[places.find("part:2")] = new BigDecimal("2");
        values[places.find("stated:total")] = new BigDecimal("3");
        values[places.find("stated:grade")] = "AA";
        GivenScores before = new GivenScores(
                Map.of("I1", new BigDecimal("9"), "I2", new BigDecimal("8")),
                Map.of("9.1", new BigDecimal("7")),
                Map.of(),
                Map.of(),
                Map.of("IIT", new BigDecimal("6")),
                new GivenScores.Stated(Map.of("1", new BigDecimal("5")), Map.of(), null, "B"));

        GivenScores merged = places.merged(before, Arrays.asList(values));

        assertEquals(
                new GivenScores(
                        Map.of("I1", new BigDecimal("1"), "I2", new BigDecimal("8")),
                        Map.of("9.1", new BigDecimal("7")),
                        Map.of(),
                        Map.of("2", new BigDecimal("2")),
                        Map.of("IIT", new BigDecimal("6")),
                        new GivenScores.Stated(Map.of("1", new BigDecimal("5")), Map.of(), new BigDecimal("3"), "AA")),
                merged);
        assertEquals(new BigDecimal("2"), places.value(merged, places.find("part:2")));
    }
}
