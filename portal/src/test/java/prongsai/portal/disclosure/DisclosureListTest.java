package prongsai.portal.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.api.Disclosure;
import prongsai.portal.api.OrganisationsClient.Organisation;
import prongsai.portal.layout.Language;
import prongsai.portal.layout.Page;
import prongsai.portal.office.Office;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureListTest {
    private static DisclosureList list(Disclosure.OfYear year) {
        Organisation organisation =
                new Organisation("1046", "สำนักงานเขตคลองสามวา", null, "district-office", null, null, List.of());
        Office office = new Office(organisation, 2566, "disclosures", new Page(Language.TH, "/", null, null));
        return new DisclosureList(office, new DisclosuresQuery(), year);
    }

    @Test
    void what_is_still_to_be_done_comes_first_and_else_the_order_stays() {
        Disclosure.OfYear year = new Disclosure.OfYear(
                1,
                4,
                true,
                List.of(
                        Items.named("O9", "READY"),
                        Items.named("O7", "MISSING"),
                        Items.named("O1", "MISSING"),
                        Items.named("O2", "LINK_DEAD")));

        assertEquals(
                List.of("O7", "O1", "O2", "O9"),
                list(year).items().stream().map(Disclosure::item).toList());
    }

    @Test
    void the_bar_is_full_only_when_all_are_ready_and_empty_where_nothing_is_asked() {
        assertEquals(96, list(new Disclosure.OfYear(29, 30, false, List.of())).percent());
        assertEquals(0, list(new Disclosure.OfYear(0, 0, false, List.of())).percent());
    }

    @Test
    void may_be_begun_with_the_four_years_before() {
        assertEquals(
                List.of(2565, 2564, 2563, 2562),
                list(new Disclosure.OfYear(0, 0, false, List.of())).earlierYears());
    }
}
