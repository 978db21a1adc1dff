package prongsai.portal.centre.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.centre.RoundState.Note;
import prongsai.portal.api.centre.Submission;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTest {
    private static final Submission.Snapshot SNAPSHOT = new Submission.Snapshot(
            2565,
            LocalDate.parse("2022-10-01"),
            LocalDate.parse("2023-03-31"),
            List.of(new Submission.Issue("i", 1, 1, List.of(new Submission.Item(2565, "I7")), "รู้แผนงบประมาณ")),
            List.of(measure("b", 2), measure("a", 1)),
            List.of(new Submission.Standing("a", "NOT_DONE", "เลื่อน")),
            List.of(
                    new Submission.Result("r", 1, List.of("a", "b"), "ติดป้ายแล้ว"),
                    new Submission.Result("s", 2, List.of(), "อบรมแล้ว")),
            List.of(new Submission.Proof("p", "PHOTO", List.of(), List.of("r"), "ป้ายหน้าเขต", null, null, "ATTACHED")),
            null,
            null);

    @Test
    void rows_are_in_the_order_of_the_plan_with_issue_and_standing() {
        List<Review.Row> rows = new Review.Rows(SNAPSHOT, Set.of()).measures();

        assertEquals(1, rows.get(0).number());
        assertEquals("รู้แผนงบประมาณ (I7)", rows.get(0).issues());
        assertEquals("NOT_DONE", rows.get(0).standing());
        assertEquals("เลื่อน", rows.get(0).reason());
    }

    @Test
    void a_result_of_two_measures_is_told_once() {
        List<Review.Row> rows = new Review.Rows(SNAPSHOT, Set.of()).measures();

        assertNull(rows.get(0).results().get(0).seeMeasure());
        assertEquals("ป้ายหน้าเขต", rows.get(0).results().get(0).proofs().get(0).caption());
        assertEquals(1, rows.get(1).results().get(0).seeMeasure());
    }

    @Test
    void a_result_of_no_measure_is_not_lost() {
        Review.Rows rows = new Review.Rows(SNAPSHOT, Set.of());
        rows.measures();

        assertEquals(
                List.of(2), rows.loose().stream().map(Review.ResultLine::number).toList());
    }

    @Test
    void a_measure_whose_result_changed_is_marked() {
        List<Review.Row> rows = new Review.Rows(SNAPSHOT, Set.of("r")).measures();

        assertTrue(rows.get(0).changed());
        assertFalse(new Review.Rows(SNAPSHOT, Set.of("s")).measures().get(0).changed());
    }

    @Test
    void notes_go_to_the_places_they_were_typed_beside() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("m2", " ขอภาพ ");
        form.putSingle("r1", "");
        form.putSingle("m9", "ไม่มีแถวนี้");

        assertEquals(
                List.of(new Note("/measures/b", "ขอภาพ")), Decision.typed(form).placed(SNAPSHOT));
    }

    @Test
    void the_notes_of_the_return_stand_beside_their_rows_again() {
        Decision decision = Decision.fresh("\"3\"", List.of(new Note("/results/r", "ขอภาพ")), SNAPSHOT);

        assertEquals("ขอภาพ", decision.note("r1"));
        assertEquals("", decision.note("m1"));
    }

    @Test
    void a_changed_value_is_shown_in_its_words() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertEquals(
                "๑ ครั้ง · ๒ จุด",
                Change.words(json.readTree("[{\"text\":\"๑ ครั้ง\",\"quantity\":1},{\"text\":\"๒ จุด\"}]")));
        assertEquals("–", Change.words(json.readTree("null")));
        assertEquals("50", Change.words(json.readTree("50")));
    }

    private static Submission.Measure measure(String id, int number) {
        return new Submission.Measure(id, number, List.of("i"), "ติดป้าย", List.of(), null, null, 0);
    }
}
