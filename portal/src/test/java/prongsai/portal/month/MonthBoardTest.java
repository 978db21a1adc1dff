package prongsai.portal.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.FollowUp;
import prongsai.portal.api.FollowUp.Line;
import prongsai.portal.api.FollowUp.Lists;
import prongsai.portal.api.FollowUp.OfSection;
import prongsai.portal.api.FollowUp.SignedOff;
import prongsai.portal.api.OrganisationsClient.Organisation;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.layout.Person;
import prongsai.portal.office.Office;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthBoardTest {
    private static final Line OF_FINANCE = line(1, "FINANCE");
    private static final Line OF_REVENUE = line(2, "REVENUE");
    private static final SignedOff SIGNED =
            new SignedOff(Instant.EPOCH, "u", null, new Lists(List.of(OF_FINANCE), List.of(), List.of()));

    private static Line line(int number, String section) {
        return new Line(new UUID(0, number), number, "ทำ", List.of(section), null, false, 0, null);
    }

    private static FollowUp month(List<Line> due, FollowUp.SignedOff signed) {
        List<OfSection> bySection = List.of(new OfSection("FINANCE", 8, 2, 0), new OfSection("REVENUE", 1, 0, 0));
        return new FollowUp(YearMonth.of(2023, 3), 2566, new UUID(0, 9), due, List.of(), List.of(), bySection, signed);
    }

    private static MonthBoard board(FollowUp month, MonthQuery query, boolean begun) {
        Organisation organisation =
                new Organisation("1046", "สำนักงานเขตคลองสามวา", null, "district-office", null, null, List.of());
        Person director = new Person("ผู้อำนวยการ", Set.of("district-director"), "1046", null);
        Office office = new Office(organisation, 2566, "months", new Page(Language.TH, "/", director, null));
        return new MonthBoard(office, month, query, begun, "", "");
    }

    @Test
    void a_section_sees_what_it_has_a_part_in() {
        MonthQuery query = new MonthQuery();
        query.section = "REVENUE";

        assertEquals(
                List.of(OF_REVENUE),
                board(month(List.of(OF_FINANCE, OF_REVENUE), null), query, true).lines("due"));
    }

    @Test
    void the_signed_list_stays_as_it_was() {
        MonthQuery query = new MonthQuery();
        query.signed = true;

        assertEquals(
                List.of(OF_FINANCE),
                board(month(List.of(OF_REVENUE), SIGNED), query, true).lines("due"));
    }

    @Test
    void a_long_list_begins_short_and_is_whole_where_it_alone_is_asked_for() {
        List<Line> many =
                IntStream.range(0, 30).mapToObj(i -> line(i, "FINANCE")).toList();
        MonthQuery one = new MonthQuery();
        one.list = "due";

        assertEquals(
                20, board(month(many, null), new MonthQuery(), true).shown(many).size());
        assertEquals(30, board(month(many, null), one, true).shown(many).size());
    }

    @Test
    void the_director_is_offered_to_sign_a_month_that_has_begun_and_is_not_signed() {
        FollowUp open = month(List.of(), null);

        assertTrue(board(open, new MonthQuery(), true).canSign());
        assertFalse(board(open, new MonthQuery(), false).canSign());
        assertFalse(board(month(List.of(), SIGNED), new MonthQuery(), true).canSign());
    }

    @Test
    void the_largest_number_fills_its_bar() {
        MonthBoard board = board(month(List.of(), null), new MonthQuery(), true);

        assertEquals(100, board.bar(8));
        assertEquals(25, board.bar(2));
    }
}
