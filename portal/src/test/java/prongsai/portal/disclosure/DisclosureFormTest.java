package prongsai.portal.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.Disclosure;
import prongsai.portal.api.Disclosure.AddressWords;
import prongsai.portal.api.Disclosure.Element;
import prongsai.portal.api.Tagged;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureFormTest {
    @Test
    void rows_left_empty_do_not_count_and_formats_stay_with_their_addresses() {
        DisclosureForm form = new DisclosureForm();
        form.url = List.of(" ", "https://a.go.th", "https://b.go.th");
        form.format = List.of("WEB_PAGE", "PDF", "EXCEL");

        assertEquals(
                List.of(new AddressWords("https://a.go.th", "PDF"), new AddressWords("https://b.go.th", "EXCEL")),
                form.words().urls());
    }

    @Test
    void an_element_is_present_where_its_own_row_is_ticked_though_a_row_above_is_empty() {
        DisclosureForm form = new DisclosureForm();
        form.element = List.of("", "ผังโครงสร้าง", "เบอร์โทรศัพท์");
        form.present = List.of("2");

        assertEquals(
                List.of(new Element("ผังโครงสร้าง", false), new Element("เบอร์โทรศัพท์", true)),
                form.words().elements());
    }

    @Test
    void what_is_blank_is_nothing() {
        DisclosureForm form = new DisclosureForm();
        form.period = " ";
        form.dueOn = "";

        assertNull(form.words().period());
        assertNull(form.words().dueOn());
    }

    @Test
    void what_was_saved_is_shown_as_it_was_typed_with_room_for_more() {
        Disclosure saved = Items.named("O1", "INCOMPLETE");

        DisclosureForm form = DisclosureForm.of(new Tagged<>(saved, "\"3-2024-01-31\""));

        assertEquals("เว็บไซต์.ไทย/๑", form.addressRows().get(0).url());
        assertEquals(3, form.addressRows().size());
        assertEquals(saved.elements(), form.words().elements());
        assertEquals("2024-01-31", form.publishedOn());
        assertEquals("\"3-2024-01-31\"", form.tag());
    }
}
