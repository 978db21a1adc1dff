package prongsai.portal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.PlanImport.Row;
import prongsai.portal.api.PlanImport.Told;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewFormTest {
    private static final Draft DRAFT = Rows.draft("M6", Rows.with(3, 1), Rows.with(4, 2));

    private static MultivaluedMap<String, String> form(Draft draft, String action) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("draft", PackedDraft.pack(draft));
        form.putSingle("do", action);
        return form;
    }

    /** The first row as its fields are sent when nothing was changed. */
    private static MultivaluedMap<String, String> untouched(String action) {
        MultivaluedMap<String, String> form = form(DRAFT, action);
        form.putSingle("open", "0");
        form.putSingle("indicator-0", "2");
        form.putSingle("items-0", "2565: I7");
        form.putSingle("issue-0", "รู้แผนการใช้จ่ายงบประมาณ");
        form.putSingle("activity-1", "ติดป้าย");
        form.putSingle("outputs-1", "ป้าย ๕ จุด");
        form.putSingle("due-1", "๓๐ เม.ย. ๖๖");
        form.putSingle("round-0-0", "M6");
        form.putSingle("result-0-0", "ติดแล้ว");
        return form;
    }

    private static Draft after(MultivaluedMap<String, String> form) {
        return new ReviewForm(form, 2565).draft();
    }

    @Test
    void a_draft_passes_through_the_form_unchanged() {
        assertEquals(DRAFT, after(form(DRAFT, "check")));
        assertEquals(DRAFT, after(untouched("check")));
    }

    @Test
    void what_was_typed_stands_in_the_row_and_what_was_told_of_it_is_gone() {
        MultivaluedMap<String, String> form = untouched("check");
        form.putSingle("outputs-1", "ป้าย ๖ จุด\r\n\r\nแผ่นพับ");

        Row row = after(form).rows().get(0);

        assertEquals(
                List.of("ป้าย ๖ จุด", "แผ่นพับ"),
                row.measures().get(0).outputs().stream().map(one -> one.text()).toList());
        assertEquals(List.of(), row.told());
        assertEquals(List.of("ปีอ่านจากหัวเรื่อง"), after(form).rows().get(1).told());
    }

    @Test
    void a_measure_whose_activity_is_emptied_is_left_out_and_nothing_names_it() {
        MultivaluedMap<String, String> form = untouched("check");
        form.putSingle("activity-1", " ");

        Row row = after(form).rows().get(0);

        assertEquals(List.of(), row.measures());
        assertEquals(List.of(), row.answeredBy());
        assertEquals(List.of(), row.results().get(0).measures());
    }

    @Test
    void a_row_is_left_out_by_its_place() {
        assertEquals(List.of(Rows.with(4, 2)), after(form(DRAFT, "drop:0")).rows());
        assertEquals(DRAFT, after(form(DRAFT, "drop:7")));
    }

    @Test
    void what_could_not_be_read_stands_against_a_row_until_somebody_looked_at_it() {
        Draft unread = new Draft(DRAFT.rows(), List.of(new Told(3, "อ่านรหัสไม่ได้")), List.of(), List.of(), null);
        MultivaluedMap<String, String> form = untouched("check");
        form.putSingle("draft", PackedDraft.pack(unread));

        assertEquals(1, after(form(unread, "check")).unread().size());
        assertEquals(List.of(), after(form).unread());
    }

    @Test
    void a_button_says_what_it_is_about() {
        assertEquals(12, new ReviewForm(form(DRAFT, "edit:12"), 2565).edited());
        assertEquals(3, new ReviewForm(form(DRAFT, "page:3"), 2565).page());
        assertEquals("told", new ReviewForm(form(DRAFT, "only:told"), 2565).only());
        assertTrue(new ReviewForm(form(DRAFT, "accept"), 2565).isAccepted());
    }

    @Test
    void what_was_not_packed_here_is_refused() {
        MultivaluedMap<String, String> form = form(DRAFT, "check");
        form.putSingle("draft", "H4sIAAAA");

        assertThrows(BadRequestException.class, () -> after(form));
    }
}
