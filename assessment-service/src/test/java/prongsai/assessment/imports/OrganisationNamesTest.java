package prongsai.assessment.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.assessment.imports.OrganisationNames.Named;

class OrganisationNamesTest {
    private final OrganisationNames names = new OrganisationNames(List.of(
            new Named("1012", "สำนักงานเขตยานนาวา", "Yan Nawa", "d"),
            new Named("1026", "ดินแดง", "Din Daeng District Office", "d"),
            new Named("S-1", "โรงเรียนวัดกลาง", "Wat Klang School", "s"),
            new Named("S-2", "โรงเรียนวัดกลาง", "Wat Klang 2", "s")));

    @ParameterizedTest
    @CsvSource({
        "1012, 1012",
        "๑๐๑๒, 1012",
        "สำนักงานเขต ยานนาวา, 1012",
        "เขตยานนาวา, 1012",
        "ยานนาวา, 1012",
        "yan nawa district, 1012",
        "สำนักงานเขตดินแดง, 1026",
        "Din Daeng, 1026",
        "s-1, S-1",
        "Wat Klang 2, S-2"
    })
    void an_organisation_is_found_by_its_code_or_name(String typed, String code) {
        assertEquals(code, Objects.requireNonNull(names.find(typed).one()).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "ยาน", "เขต", "District Office", ""})
    void nobody_is_guessed(String typed) {
        assertNull(names.find(typed).one());
        assertEquals(List.of(), names.find(typed).several());
    }

    @Test
    void a_name_that_several_have_names_none_of_them() {
        assertNull(names.find("โรงเรียนวัดกลาง").one());
        assertEquals(List.of("S-1", "S-2"), names.find("โรงเรียนวัดกลาง").several());
    }
}
