package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ฝ่ายปกครอง                                        | ADMIN
            ฝ่ายคลัง ฝ่ายเทศกิจ                                | FINANCE CITY_LAW
            ฝ่ายปกครอง ฝ่ายทะเบียน ฝ่ายโยธา ฝ่ายสิ่งแวดล้อม       | ADMIN REGISTRATION PUBLIC_WORKS ENVIRONMENT
            ฝ่ายโยธา ฝ่ายรักษาความสะอาดฯ                       | PUBLIC_WORKS CLEANING
            ฝ่ายโยธา ฝ่ายสิ่งแวดล้อมฯ                            | PUBLIC_WORKS ENVIRONMENT
            ฝ่ายรายได้ ฝ่ายการคลัง ฝ่ายเทศกิจ ฝ่ายทะเบียน ฝ่ายพัฒนาชุมชนฯ | REVENUE FINANCE CITY_LAW REGISTRATION COMMUNITY
            ฝ่ายรักษา ความสะอาดและสวน สาธารณะ                  | CLEANING
            ฝ่ายสิ่งแวดล้อมและสุขภาพ ฝ่ายเทคนิค                  | ENVIRONMENT CITY_LAW
            ฝ่ายคลัง ฝ่ายการคลัง                               | FINANCE
            ฝ่ายโยธาและภาคีเครือข่ายประชาชน                    | PUBLIC_WORKS
            กลุ่มงานพัสดุ                                       |
            """)
    void every_division_named_is_in_charge(String text, @Nullable String lead) {
        Responsible responsible = Responsible.read(text);

        assertEquals(new Responsible(codes(lead), List.of(), false, false, text), responsible);
    }

    @Test
    void a_division_and_all_is_read_as_both() {
        String text = "ฝ่ายคลังและทุกฝ่าย";

        assertEquals(new Responsible(List.of("FINANCE"), List.of(), true, false, text), Responsible.read(text));
    }

    @Test
    void all_divisions_alone_name_no_one_in_charge() {
        String text = "ทุกฝ่าย";

        assertEquals(new Responsible(List.of(), List.of(), true, false, text), Responsible.read(text));
    }

    @Test
    void schools_are_told_beside_the_division() {
        String text = "ฝ่ายการศึกษาและโรงเรียนในสังกัดเขต";

        assertEquals(new Responsible(List.of("EDUCATION"), List.of(), false, true, text), Responsible.read(text));
    }

    @Test
    void other_divisions_are_not_all_divisions() {
        Responsible responsible = Responsible.read("ฝ่ายโยธาฝ่ายสิ่งแวดล้อมฯ และฝ่ายอื่นๆ");

        assertEquals(List.of("PUBLIC_WORKS", "ENVIRONMENT"), responsible.lead());
        assertFalse(responsible.all());
        assertTrue(responsible.text().endsWith("และฝ่ายอื่นๆ"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ฝ่ายปกครอง ร่วมกับ ฝ่ายทะเบียน                        | ADMIN           | REGISTRATION
            ฝ่ายปกครอง ผู้สนับสนุน: ฝ่ายทะเบียน ฝ่ายโยธา            | ADMIN           | REGISTRATION PUBLIC_WORKS
            ผู้สนับสนุน: ฝ่ายทะเบียน ผู้รับผิดชอบหลัก: ฝ่ายปกครอง      | ADMIN           | REGISTRATION
            ฝ่ายทะเบียน (สนับสนุน) ฝ่ายโยธา                       | PUBLIC_WORKS    | REGISTRATION
            ฝ่ายปกครอง (หลัก) ฝ่ายคลัง (ร่วม)                      | ADMIN           | FINANCE
            ฝ่ายปกครองและฝ่ายคลังร่วมกัน                          | ADMIN FINANCE   |
            การมีส่วนร่วม ฝ่ายปกครอง                             | ADMIN           |
            ฝ่ายปกครอง สนับสนุนโดย ฝ่ายปกครอง                    | ADMIN           |
            """)
    void only_a_word_of_support_makes_a_division_support(
            String text, @Nullable String lead, @Nullable String supporting) {
        Responsible responsible = Responsible.read(text);

        assertEquals(codes(lead), responsible.lead());
        assertEquals(codes(supporting), responsible.supporting());
    }

    @Test
    void an_exception_is_left_to_a_person() {
        String text = "ทุกฝ่าย ยกเว้นฝ่ายเทศกิจ";

        assertEquals(new Responsible(List.of(), List.of(), false, false, text), Responsible.read(text));
    }

    private static List<String> codes(@Nullable String codes) {
        return codes == null ? List.of() : List.of(codes.split(" ", -1));
    }
}
