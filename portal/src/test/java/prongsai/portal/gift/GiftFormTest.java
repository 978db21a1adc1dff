package prongsai.portal.gift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.GiftReturn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftFormTest {
    private static final List<GiftReturn.Field> FIELDS = List.of(
            new GiftReturn.Field("item", "สิ่งที่ได้รับ", "Item", "TEXT", true, null),
            new GiftReturn.Field("value", "มูลค่า", "Value", "NUMBER", false, null));
    private static final Instant MORNING = Instant.parse("2024-01-31T02:00:00Z");

    private static MultivaluedMap<String, String> form(String answer) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.put("answer", List.of(answer));
        form.put("seen", List.of(MORNING.toString()));
        return form;
    }

    @Test
    void the_values_of_an_entry_stay_together_and_empty_entries_do_not_count() {
        MultivaluedMap<String, String> typed = form("entries");
        typed.put("field-item", List.of("", "กระเช้า", "ปฏิทิน"));
        typed.put("field-value", List.of(" ", "", "150"));

        GiftReturn.Said said = GiftForm.typed(typed, FIELDS).said();

        assertFalse(said.nil());
        assertEquals(List.of(Map.of("item", "กระเช้า"), Map.of("item", "ปฏิทิน", "value", "150")), said.entries());
    }

    @Test
    void what_stands_outside_the_years_form_is_not_sent() {
        MultivaluedMap<String, String> typed = form("entries");
        typed.put("field-secret", List.of("x"));

        assertEquals(List.of(), GiftForm.typed(typed, FIELDS).entries());
    }

    @Test
    void one_press_says_nil() {
        assertTrue(GiftForm.typed(form("nil"), FIELDS).said().nil());
    }

    @Test
    void only_a_later_answer_of_the_same_section_is_a_conflict() {
        GiftForm form = GiftForm.typed(form("nil"), FIELDS);

        assertTrue(form.saw(new GiftReturn.Section("FINANCE", "NIL", List.of(), null, MORNING)));
        assertFalse(form.saw(new GiftReturn.Section("FINANCE", "NIL", List.of(), null, MORNING.plusSeconds(1))));
        assertFalse(form.saw(new GiftReturn.Section("FINANCE", "MISSING", List.of(), null, null)));
    }
}
