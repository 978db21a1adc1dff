package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThaiDigitsTest {

    @Test
    void every_thai_digit_has_a_latin_one_and_back() {
        assertEquals("0123456789", ThaiDigits.toLatin("๐๑๒๓๔๕๖๗๘๙"));
        assertEquals("๐๑๒๓๔๕๖๗๘๙", ThaiDigits.toThai("0123456789"));
    }

    @Test
    void mixed_digits_become_one_kind_and_nothing_else_changes() {
        assertEquals("ภายใน 20 เม.ย 66 (82.87 คะแนน) ฿ฯ", ThaiDigits.toLatin("ภายใน 20 เม.ย ๖๖ (๘๒.๘๗ คะแนน) ฿ฯ"));
        assertEquals("I๔ ๙๘.๑๔ AA", ThaiDigits.toThai("I4 98.๑๔ AA"));
        assertEquals("", ThaiDigits.toLatin(""));
    }
}
