package prongsai.portal.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void no_cell_is_taken_for_a_formula(String text) {
        assertEquals("\"'" + text + "\"", Csv.cell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ดินแดง", "98.14", "", "62.5%"})
    void ordinary_words_stay_as_they_are(String text) {
        assertEquals("\"" + text + "\"", Csv.cell(text));
    }
}
