package prongsai.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.evidence.disclosure.Address.Check;
import prongsai.evidence.link.LinkCheck;
import prongsai.evidence.link.LinkCheck.Status;
import prongsai.platform.problem.Problem;

/** What is complete, what is ready, and what takes that away. */
class DisclosureTest {
    private static final String URL = "https://webportal.bangkok.go.th/yannawa";
    private static final LocalDate DUE = LocalDate.parse("2023-04-20");
    private static final LocalDate PUBLISHED = LocalDate.parse("2023-03-01");
    private static final Instant NOW = Instant.parse("2023-04-01T03:00:00Z");

    private final Disclosure disclosure = new Disclosure(2566, "1012", "O1");

    private static Address at(Format format, Status status) {
        return new Address(URL, URL, format, new Check(status, null, null, null, null, null));
    }

    private static LinkCheck seen(Status status) {
        return new LinkCheck(status, NOW, URL, null, null, null, null);
    }

    private Readiness written(List<Address> addresses, boolean present, LocalDate publishedOn) {
        Content what = new Content(addresses, List.of(new Element("ชื่อ", present)), null, "FINANCE", DUE, publishedOn);
        return disclosure.write(what).disclosure().state();
    }

    private Readiness written(Format format, Status status) {
        return written(List.of(at(format, status)), true, PUBLISHED);
    }

    @Test
    void without_an_address_it_is_missing_whatever_else_is_said() {
        assertEquals(Readiness.MISSING, disclosure.readiness());
        assertEquals(Readiness.MISSING, written(List.of(), true, PUBLISHED));
        assertFalse(disclosure.state().complete());
    }

    @Test
    void it_is_incomplete_without_an_element_a_day_or_a_format_that_counts() {
        assertEquals(Readiness.INCOMPLETE, written(List.of(at(Format.PDF, Status.ALIVE)), false, PUBLISHED));
        assertEquals(Readiness.INCOMPLETE, written(List.of(at(Format.PDF, Status.ALIVE)), true, null));
        assertEquals(
                Readiness.INCOMPLETE,
                written(List.of(at(Format.PDF, Status.ALIVE), at(Format.OTHER, Status.ALIVE)), true, PUBLISHED));
        assertEquals(
                Readiness.INCOMPLETE,
                written(List.of(at(Format.PDF, Status.DEAD)), false, PUBLISHED),
                "what its people can mend comes before what a host does");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DEAD", "REFUSED"})
    void where_nobody_gets_to_it_is_not_published(Status status) {
        assertEquals(Readiness.LINK_DEAD, written(Format.PDF, status));
        assertTrue(disclosure.state().complete());
        assertThrows(Problem.class, () -> {
            var unused = disclosure.approve("director", NOW);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"PENDING", "ALIVE"})
    void it_is_ready_once_it_is_approved(Status status) {
        assertEquals(Readiness.WAITING_FOR_APPROVAL, written(Format.EXCEL, status));

        assertEquals(
                Readiness.READY,
                disclosure.approve("director", NOW).disclosure().state());
        assertEquals("director", disclosure.state().approvedBy());
        assertEquals(2, disclosure.version());
    }

    @Test
    void every_change_takes_the_approval_away() {
        written(Format.PDF, Status.ALIVE);
        var unused = disclosure.approve("director", NOW);

        assertEquals(Readiness.WAITING_FOR_APPROVAL, written(Format.PDF, Status.ALIVE));
        assertFalse(disclosure.state().approved());
        assertEquals(null, disclosure.state().approvedAt());
    }

    @Test
    void a_dead_link_takes_readiness_away_and_not_the_approval() {
        written(Format.PDF, Status.ALIVE);
        var unused = disclosure.approve("director", NOW);

        var dead = disclosure.found(URL, seen(Status.DEAD)).disclosure();
        assertEquals(Readiness.LINK_DEAD, dead.state());
        assertTrue(dead.approved());
        assertEquals(3, dead.version());
        assertEquals(
                Readiness.READY,
                disclosure.found(URL, seen(Status.ALIVE)).disclosure().state());
    }

    @Test
    void it_is_overdue_from_the_day_after_until_it_is_ready() {
        written(Format.PDF, Status.ALIVE);

        assertFalse(disclosure.overdue(DUE));
        assertTrue(disclosure.overdue(DUE.plusDays(1)));
        var unused = disclosure.approve("director", NOW);
        assertFalse(disclosure.overdue(DUE.plusDays(1)));
    }
}
