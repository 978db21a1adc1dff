package prongsai.portal.centre.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.centre.StandardMeasures.Item;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardFormTest {

    @Test
    void a_code_without_a_year_is_of_the_year_before_it() {
        assertEquals(
                List.of(new Item(2565, "I4"), new Item(2565, "e1"), new Item(2566, "O๐๑")),
                StandardForm.readItems("2565 I4, e1;2566 O๐๑\n"));
    }

    @Test
    void a_code_without_any_year_is_left_to_the_service_to_refuse() {
        assertEquals(List.of(new Item(0, "I4")), StandardForm.readItems("I4"));
    }

    @Test
    void empty_lines_are_no_outputs() {
        StandardForm form = new StandardForm();
        form.outputs = "ป้าย ๒ จุด\r\n\r\n แผ่นพับ ";

        assertEquals(List.of("ป้าย ๒ จุด", "แผ่นพับ"), form.typed().outputs());
    }
}
