package prongsai.platform.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    @Test
    void a_district_office_has_ten_divisions() {
        assertEquals(
                List.of(
                        "ADMIN",
                        "REGISTRATION",
                        "PUBLIC_WORKS",
                        "ENVIRONMENT",
                        "REVENUE",
                        "CLEANING",
                        "EDUCATION",
                        "FINANCE",
                        "CITY_LAW",
                        "COMMUNITY"),
                Sections.codes());
    }

    @Test
    void every_name_leads_back_to_its_code() {
        for (String code : Sections.codes()) {
            assertEquals(Optional.of(code), Sections.codeOf(Sections.nameTh(code)));
        }
        assertEquals("Finance", Sections.nameEn("FINANCE"));
    }

    @ParameterizedTest
    @CsvSource({
        "ฝ่ายคลัง, FINANCE",
        "การคลัง, FINANCE",
        "ฝ่ายสิ่งแวดล้อม, ENVIRONMENT",
        "ฝ่ายสิ่งแวดล้อมฯ, ENVIRONMENT",
        "ฝ่ายสิ่งแวดล้อมและสุขภาพ, ENVIRONMENT",
        "ฝ่ายรักษาความสะอาดฯ, CLEANING",
        "ฝ่าย พัฒนาชุมชนฯ, COMMUNITY",
        "ฝ่ายเทคนิค, CITY_LAW",
        "ปกครอง, ADMIN"
    })
    void a_short_form_is_known(String name, String code) {
        assertEquals(Optional.of(code), Sections.codeOf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ฝ่าย", "ทุกฝ่าย", "ฝ่ายอื่นๆ", "ฝ่ายปกครองและทุกฝ่าย", "ADMIN"})
    void any_other_name_is_unknown(String name) {
        assertEquals(Optional.empty(), Sections.codeOf(name));
    }

    @Test
    void an_unknown_code_has_no_name() {
        assertThrows(IllegalArgumentException.class, () -> Sections.nameTh("LEGAL"));
        assertThrows(IllegalArgumentException.class, () -> Sections.nameEn("finance"));
    }
}
