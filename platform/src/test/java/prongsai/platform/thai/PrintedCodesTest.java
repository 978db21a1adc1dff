package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedCodesTest {

    /** A column: what stands there from top to bottom, under which instrument, after which number, in which bounds. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # plan of fiscal year 2566, indicators 1 to 5
            ๑๑. ๑๒. ๑๓. ๑๔. ๑๕. ๑๖.       | I | 0  | I1-I6   | I1 I2 I3 I4 I5 I6
            ๑๗. ๑๘. ๑๙. ๑๑๐. ๑๑๑. ๑๑๒.    | I | 6  | I7-I12  | I7 I8 I9 I10 I11 I12
            ๑๓. ๑๔. ๑๕. ๑๖. ๑๗. ๑๘.       | I | 12 | I13-I18 | I13 I14 I15 I16 I17 I18
            ๑๙. ๒๐. ๒๑. ๒๒. ๒๓. ๒๔.       | I | 18 | I19-I24 | I19 I20 I21 I22 I23 I24
            1๒๕. 1๒๖. 1๒๗. 1๒๘. 1๒๙. 1๓๐. | I | 24 | I25-I30 | I25 I26 I27 I28 I29 I30
            # the same without knowing the framework: the order is enough
            ๑๑. ๑๒. ๑๓. ๑๔. ๑๕. ๑๖.       | I | 0  | -       | I1 I2 I3 I4 I5 I6
            ๑๗. ๑๘. ๑๙. ๑๑๐. ๑๑๑. ๑๑๒.    | I | 6  | -       | I7 I8 I9 I10 I11 I12
            ๑๓. ๑๔. ๑๕. ๑๖. ๑๗. ๑๘.       | I | 12 | -       | I13 I14 I15 I16 I17 I18
            ๑๙. ๒๐. ๒๑. ๒๒. ๒๓. ๒๔.       | I | 18 | -       | I19 I20 I21 I22 I23 I24
            # its analysis names the weakest items of an indicator only
            ๗ ๑๑                          | I | 0  | I7-I12  | I7 I11
            ๑๙ ๒๐ ๒๓                      | I | 0  | I19-I24 | I19 I20 I23
            # report of fiscal year 2568
            ๑๑ 1๒ 1๓                      | I | 0  | I1-I3   | I1 I2 I3
            1๔ 1๕ 1๖                      | I | 3  | I4-I6   | I4 I5 I6
            1๗ 1๘ 1๙ 1๑๐ ๑๑๑ ๑๑๒          | I | 6  | -       | I7 I8 I9 I10 I11 I12
            # report of fiscal year 2567, items below 85 only
            ๒๒ 14 1๕ 1๖                   | I | 0  | -       | I2 I4 I5 I6
            ๑๘                            | I | 6  | -       | I8
            1๑๒ ๑๖                        | I | 8  | -       | I12 I16
            # another report of fiscal year 2568
            1๕                            | I | 0  | -       | I5
            # O read as a zero of either kind
            ๐๑๐ ๐๑๑                       | O | 9  | -       | O10 O11
            ๐๑๕                           | O | 14 | O10-O17 | O15
            0๑๕                           | O | 0  | -       | O15
            O๑๐                           | O | 9  | -       | O10
            020 021 0๒๒                   | O | 19 | -       | O20 O21 O22
            ๐๑ ๐๒ 0๓ 0๔                   | O | 0  | O1-O7   | O1 O2 O3 O4
            # letters printed right, or nearly
            E๑. E๒. e3                    | E | 0  | -       | E1 E2 E3
            'l๔ |๕'                       | I | 0  | -       | I4 I5
            O๐๑                           | O | 0  | -       | O1
            # a damaged digit between two neighbours
            E๗ E๘ E๔ E๑๐                  | E | 4  | E7-E10  | E7 E8 E9 E10
            """)
    void a_column_of_the_papers_is_read_as_it_was_meant(
            String printed, char instrument, int previous, @Nullable String known, String meant) {
        List<Optional<ItemCode>> column =
                PrintedCodes.readColumn(List.of(printed.split(" ", -1)), instrument, previous, range(known));

        assertEquals(
                List.of(meant.split(" ", -1)),
                column.stream()
                        .map(code -> code.map(ItemCode::toString).orElse("?"))
                        .toList());
    }

    @Test
    void the_same_digits_are_another_item_under_another_indicator() {
        assertEquals(Optional.of(ItemCode.of('I', 3)), PrintedCodes.read("๑๓", 'I', 0, new ItemRange('I', 1, 6)));
        assertEquals(Optional.of(ItemCode.of('I', 13)), PrintedCodes.read("๑๓", 'I', 0, new ItemRange('I', 13, 18)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            E๔       | E | 8 | -       | not above the previous one
            E๔       | I | 0 | -       | the letter contradicts the section
            ๑๓       | E | 0 | E1-E5   | out of the known numbers
            1๓       | I | 0 | I13-I18 | a Latin 1 is the letter, and I3 is not here
            ๑๑๓๔     | I | 0 | -       | too long
            ตัวชี้วัด  | I | 0 | -       | no digits
            ''       | I | 0 | -       | nothing
            ๐        | O | 0 | -       | only the letter
            """)
    void what_fits_nowhere_is_not_read(
            String printed, char instrument, int previous, @Nullable String known, String why) {
        assertEquals(Optional.empty(), PrintedCodes.read(printed, instrument, previous, range(known)), why);
    }

    @Test
    void a_gap_of_two_is_not_filled() {
        assertEquals(
                List.of(Optional.of(ItemCode.of('E', 7)), Optional.empty(), Optional.of(ItemCode.of('E', 10))),
                PrintedCodes.readColumn(List.of("E๗", "E๔", "E๑๐"), 'E', 0, null));
    }

    @Test
    void a_code_printed_right_stands_even_under_a_misplaced_heading() {
        assertEquals(Optional.of(ItemCode.of('E', 4)), PrintedCodes.read("E๔", 'E', 2, new ItemRange('E', 1, 3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ๐๑ - ๐๑๗   | O | 0  | O1-O17
            O๑๘-O๒๒    | O | 17 | O18-O22
            O1 – O17   | O | 0  | O1-O17
            1๔ - 1๖    | I | 3  | I4-I6
            1๑๑-๑๑๒    | I | 10 | I11-I12
            E๑ ถึง E๓  | E | 0  | E1-E3
            E๔         | E | 3  | E4
            """)
    void a_row_for_several_items_is_read_as_a_range(String printed, char instrument, int previous, String meant) {
        assertEquals(
                Optional.of(meant),
                PrintedCodes.readRange(printed, instrument, previous, null).map(ItemRange::toString));
    }

    @Test
    void a_line_end_inside_a_range_does_not_matter() {
        assertEquals(Optional.of(new ItemRange('O', 1, 17)), PrintedCodes.readRange("๐๑ -\n๐๑๗", 'O', 0, null));
    }

    @Test
    void half_a_range_is_none() {
        assertEquals(Optional.empty(), PrintedCodes.readRange("O๑ - ", 'O', 0, null));
        assertEquals(Optional.empty(), PrintedCodes.readRange("O๑๗ - O๑", 'O', 0, null));
    }

    @Test
    void a_range_tells_every_code_of_it() {
        assertEquals(
                List.of("O9", "O10", "O11"),
                new ItemRange('O', 9, 11)
                        .codes().stream().map(ItemCode::toString).toList());
        assertThrows(IllegalArgumentException.class, () -> new ItemRange('O', 5, 4));
    }

    private static @Nullable ItemRange range(@Nullable String known) {
        if (known == null) {
            return null;
        }
        int dash = known.indexOf('-');
        ItemCode first = ItemCode.parse(known.substring(0, dash));
        ItemCode last = ItemCode.parse(known.substring(dash + 1));
        return new ItemRange(known.charAt(0), first.number(), last.number());
    }
}
