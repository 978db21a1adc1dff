package prongsai.portal.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.CityIndicators;
import prongsai.portal.api.CityIndicators.Indicator;
import prongsai.portal.api.CityIndicators.Office;
import prongsai.portal.layout.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeatMapTest {
    private static final CityIndicators CITY = new CityIndicators(
            2566,
            2565,
            List.of(
                    office("1012", "สำนักงานเขตยานนาวา", "98.87", "-1.2"),
                    office("1026", "สำนักงานเขตดินแดง", "84.99", null),
                    new Office("1041", "สำนักงานเขตหลักสี่", "Lak Si District Office", List.of())),
            null);

    @Test
    void a_cell_says_what_its_shade_says() {
        HeatCell weak = HeatCell.of(new BigDecimal("84.999"), new BigDecimal("2.5"), new BigDecimal("85"));

        assertEquals("85.00", weak.score());
        assertEquals(2, weak.level());
        assertTrue(weak.below());
        assertTrue(weak.up());
        assertEquals("2.50", weak.change());
    }

    @Test
    void a_score_at_the_threshold_is_not_below_it() {
        assertFalse(
                HeatCell.of(new BigDecimal("85"), null, new BigDecimal("85")).below());
    }

    @Test
    void the_weakest_come_first_and_the_unknown_last_either_way() {
        assertEquals(List.of("1026", "1012", "1041"), codes("1"));
        assertEquals(List.of("1012", "1026", "1041"), codes("-1"));
    }

    @Test
    void means_are_of_what_is_known() {
        HeatMap map = HeatMap.of(CITY, null, query(""), Language.TH);

        assertEquals("91.93", map.means().get(0).score());
        assertTrue(map.isScored());
    }

    @Test
    void a_second_click_turns_the_order() {
        HeatMap map = HeatMap.of(CITY, null, query("1"), Language.TH);

        assertEquals("/city/indicators?year=2566&sort=-1#table", map.sortLink(1));
        assertEquals("ascending", map.sorted(1));
    }

    private static List<String> codes(String sort) {
        return HeatMap.of(CITY, null, query(sort), Language.TH).lines().stream()
                .map(HeatMap.Line::code)
                .toList();
    }

    private static CityQuery query(String sort) {
        return new CityQuery("2566", "", "", sort);
    }

    private static Office office(String code, String nameTh, String score, String change) {
        BigDecimal moved = change == null ? null : new BigDecimal(change);
        return new Office(code, nameTh, null, List.of(new Indicator(1, new BigDecimal(score), moved, 0, 0, 0)));
    }
}
