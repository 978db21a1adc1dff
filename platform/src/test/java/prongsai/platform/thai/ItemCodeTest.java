package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {

    @ParameterizedTest
    @CsvSource({
        "I1, I1",
        "O๐๑, O1",
        "i๑, I1",
        "' e 15 ', E15",
        "O43, O43",
        "o๑๐, O10",
        "O๐๑๐, O10",
        "I 4, I4",
        "X007, X7",
        "O999, O999"
    })
    void a_typed_code_becomes_canonical(String typed, String code) {
        assertEquals(code, ItemCode.parse(typed).toString());
        assertEquals(Optional.of(ItemCode.parse(code)), ItemCode.tryParse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "4", "I0", "O00", "II4", "I4.", "I-4", "I1000", "ก๑", "I4 I5", "é1"})
    void what_is_no_code_is_refused(String typed) {
        assertThrows(IllegalArgumentException.class, () -> ItemCode.parse(typed));
        assertEquals(Optional.empty(), ItemCode.tryParse(typed));
    }

    @Test
    void the_parts_are_checked_too() {
        assertEquals(new ItemCode("E", 9), ItemCode.of('E', 9));
        assertThrows(IllegalArgumentException.class, () -> new ItemCode("e", 9));
        assertThrows(IllegalArgumentException.class, () -> new ItemCode("EI", 9));
        assertThrows(IllegalArgumentException.class, () -> new ItemCode("E", 0));
    }

    @Test
    void the_message_names_what_was_typed() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> ItemCode.parse("ข้อ ๔"));

        assertTrue(refused.getMessage().contains("ข้อ ๔"));
    }

    @Test
    void codes_are_ordered_as_the_papers_print_them() {
        List<String> ordered = Stream.of("Z1", "O2", "A1", "I10", "E1", "O10", "I9")
                .map(ItemCode::parse)
                .sorted()
                .map(ItemCode::toString)
                .toList();

        assertEquals(List.of("I9", "I10", "E1", "O2", "O10", "A1", "Z1"), ordered);
    }
}
