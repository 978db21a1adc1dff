package prongsai.portal.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.PublishedScores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {

    @Test
    void totals_of_two_years_make_a_line_from_the_ten_below_the_lowest_to_100() {
        Comparison comparison = Comparison.of(
                List.of(column("1012", 2565, "90"), column("1012", 2566, "100"), column("1026", 2566, "71")),
                new TreeMap<>());

        TotalsChart chart = comparison.chart();
        assertNotNull(chart);
        assertEquals(
                List.of("70", "80", "90", "100"),
                chart.scores().stream().map(TotalsChart.Tick::label).toList());
        assertEquals("M65 73L470 15", chart.lines().get(0).path());
        assertEquals("M470 184", chart.lines().get(1).path());
    }

    @Test
    void one_year_alone_makes_no_line() {
        assertNull(Comparison.of(
                        List.of(column("1012", 2565, "90"), new Comparison.Column("1012", "ยานนาวา", 2566, null)),
                        new TreeMap<>())
                .chart());
    }

    @Test
    void what_is_not_published_is_unknown_not_zero() {
        Comparison comparison = Comparison.of(
                List.of(column("1012", 2565, "90"), new Comparison.Column("1026", "ดินแดง", 2565, null)),
                new TreeMap<>(Map.of(1, "การปฏิบัติหน้าที่")));

        assertEquals("98.87", comparison.rows().get(1).cells().get(0).score());
        assertEquals("–", comparison.rows().get(1).cells().get(1).score());
    }

    private static Comparison.Column column(String office, int year, String total) {
        return new Comparison.Column(
                office,
                office,
                year,
                new PublishedScores(
                        year,
                        office,
                        new BigDecimal(total),
                        "A",
                        List.of(new PublishedScores.Indicator(1, new BigDecimal("98.87")))));
    }
}
