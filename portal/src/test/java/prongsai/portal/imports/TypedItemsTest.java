package prongsai.portal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.PlanImport.Item;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedItemsTest {
    private static final List<Item> ITEMS = List.of(new Item(2565, "I7"), new Item(2565, "I11"), new Item(2564, "O1"));

    @Test
    void are_written_by_year_and_read_again() {
        assertEquals("2565: I7, I11; 2564: O1", TypedItems.of(ITEMS));
        assertEquals(ITEMS, TypedItems.read("2565: I7, I11; 2564: O1", 2566));
    }

    @Test
    void without_a_year_they_are_of_the_plans_basis() {
        assertEquals(List.of(new Item(2565, "E1")), TypedItems.read("E1", 2565));
    }

    @Test
    void thai_digits_and_missing_marks_are_understood() {
        assertEquals(List.of(new Item(2565, "I๗"), new Item(2565, "I8")), TypedItems.read("๒๕๖๕ I๗ I8", 2566));
    }

    @Test
    void nothing_typed_is_no_item() {
        assertEquals(List.of(), TypedItems.read("  ", 2565));
    }
}
