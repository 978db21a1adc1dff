package prongsai.measures.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.measures.plan.PlanIssue.ItemOfYear;
import prongsai.measures.plan.PublishedScore.ItemScore;
import prongsai.measures.plan.PublishedScore.Weak;
import prongsai.platform.thai.Deadline;
import prongsai.platform.thai.Recurrence;

class DraftingRulesTest {
    private static final int YEAR = 2565;

    private static Weak weak(String code, String score, boolean weakest, boolean below) {
        return new Weak(code, 2, null, "ข้อ " + code, new BigDecimal(score), weakest, below);
    }

    private static PublishedScore score(int revision, Weak... weak) {
        return new PublishedScore(
                "1012", YEAR, revision, List.of(weak), List.of(new ItemScore("I7", new BigDecimal("93.99"))));
    }

    private static List<String> codes(DraftBasis basis) {
        PublishedScore score = score(
                1,
                weak("I7", "93.99", true, false),
                weak("I11", "81.20", true, true),
                weak("I12", "84.99", false, true),
                weak("O1", "100", true, false));
        return score.chosen(basis, null).stream().map(WeakItem::code).toList();
    }

    private static List<WeakItem> items(String... codes) {
        return List.of(codes).stream()
                .map(code -> new WeakItem(code, 2, null, "ข้อ " + code))
                .toList();
    }

    private static List<String> codes(List<ItemOfYear> items) {
        return items.stream().map(ItemOfYear::code).toList();
    }

    private static Plan drafted(String... codes) {
        Plan plan = Plan.begun(UUID.randomUUID(), "1012", YEAR + 1, List.of());
        plan.beginWith(DraftedIssues.of(List.of(), YEAR, items(codes)));
        assertNotNull(plan.draftedFrom(1));
        return plan;
    }

    @Test
    void each_basis_chooses_its_items_and_never_one_at_a_hundred() {
        assertEquals(List.of("I7", "I11"), codes(DraftBasis.WEAKEST));
        assertEquals(List.of("I11", "I12"), codes(DraftBasis.BELOW_THRESHOLD));
        assertEquals(List.of("I7", "I11", "I12"), codes(DraftBasis.WEAKEST_AND_BELOW));
    }

    @Test
    void a_correction_takes_out_what_nobody_touched_and_keeps_what_people_worked_on() {
        Plan plan = drafted("I7", "I11", "I12", "I13");
        UUID reworded = plan.issues().get(1).id();
        UUID withMeasure = plan.issues().get(2).id();
        assertNotNull(plan.reword(reworded, 2, null, plan.issues().get(1).items(), "ถ้อยคำของเขต"));

        assertNotNull(plan.follow(2, items("I13", "I20"), Set.of(withMeasure)));

        assertEquals(
                List.of("ถ้อยคำของเขต", "ข้อ I12", "ข้อ I13", "ข้อ I20"),
                plan.issues().stream().map(PlanIssue::description).toList());
        assertEquals(
                List.of(1, 2, 3, 4),
                plan.issues().stream().map(PlanIssue::position).toList());
        DraftChange change = plan.drafting().changes().get(0);
        assertEquals(2, change.revision());
        assertEquals(List.of("I20"), codes(change.added()));
        assertEquals(List.of("I7"), codes(change.removed()));
        assertEquals(List.of("I11", "I12"), codes(change.kept()));
    }

    @Test
    void an_older_or_repeated_revision_changes_nothing() {
        Plan plan = drafted("I7");
        assertNotNull(plan.follow(3, items("I8"), Set.of()));
        long edition = plan.edition();

        assertNull(plan.follow(3, items("I9"), Set.of()));
        assertNull(plan.follow(2, items("I9"), Set.of()));

        assertEquals(edition, plan.edition());
        assertEquals(
                List.of("ข้อ I8"),
                plan.issues().stream().map(PlanIssue::description).toList());
    }

    @Test
    void a_plan_that_the_director_has_or_has_approved_follows_no_correction() {
        Plan plan = drafted("I7");
        assertNotNull(plan.submit());
        assertNull(plan.follow(2, items("I8"), Set.of()));
        assertNotNull(plan.approve());
        assertNull(plan.follow(2, items("I8"), Set.of()));
        assertNotNull(plan.giveBack("แก้ไข"));
        assertNotNull(plan.follow(2, items("I8"), Set.of()));
    }

    @Test
    void a_plan_that_people_began_is_theirs() {
        Plan plan = Plan.begun(UUID.randomUUID(), "1012", YEAR + 1, List.of());
        assertNull(plan.follow(1, items("I7"), Set.of()));
        assertNull(plan.follow(2, items("I8"), Set.of()));
    }

    private static void moves(String text, String later, String date) {
        MovedDeadline moved = MovedDeadline.of(Deadline.read(text));
        assertEquals(new MovedDeadline(new Deadline(later, LocalDate.parse(date), recurrence(text)), false), moved);
    }

    private static Recurrence recurrence(String text) {
        return Deadline.read(text).recurrence();
    }

    @Test
    void a_deadline_moves_by_a_year_in_its_words_and_in_its_date() {
        moves("๓๐ มี.ค. ๖๖", "๓๐ มี.ค. ๖๗", "2024-03-30");
        moves("30 เมษายน 2566", "30 เมษายน 2567", "2024-04-30");
        moves(
                "๓๐ มี.ค. ๖๖ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน",
                "๓๐ มี.ค. ๖๗ และต้องสื่อสารในเรื่องดังกล่าวทุกเดือน",
                "2024-03-30");
        moves("ภายในเดือนกุมภาพันธ์ ๖๖", "ภายในเดือนกุมภาพันธ์ ๖๗", "2024-02-29");
    }

    @Test
    void a_date_beside_words_without_a_year_moves_alone() {
        assertEquals(
                new MovedDeadline(new Deadline("ทุกเดือน", null, Recurrence.MONTHLY), false),
                MovedDeadline.of(Deadline.read("ทุกเดือน")));
        assertEquals(
                new MovedDeadline(new Deadline("ก่อนสิ้นปี", LocalDate.parse("2025-02-28"), Recurrence.NONE), false),
                MovedDeadline.of(new Deadline("ก่อนสิ้นปี", LocalDate.parse("2024-02-29"), Recurrence.NONE)));
        assertEquals(new MovedDeadline(null, false), MovedDeadline.of(null));
    }

    @Test
    void what_cannot_be_moved_for_certain_keeps_its_words_and_loses_its_date() {
        Deadline twoDays = new Deadline("๓๐ มี.ค. ๖๖ หรือ ๓๐ ก.ย. ๖๖", LocalDate.parse("2023-03-30"), Recurrence.NONE);
        Deadline saidOtherwise = new Deadline("๓๐ มี.ค. ๖๖", LocalDate.parse("2023-04-05"), Recurrence.NONE);
        Deadline leapDay = Deadline.read("๒๙ ก.พ. ๖๗");
        for (Deadline due : List.of(twoDays, saidOtherwise, leapDay)) {
            assertEquals(
                    new MovedDeadline(new Deadline(due.text(), null, due.recurrence()), true), MovedDeadline.of(due));
        }
    }
}
