package prongsai.evidence.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.evidence.intake.Photo;
import prongsai.evidence.item.Evidence.Status;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.item.EvidenceEvent.EvidenceState;
import prongsai.evidence.known.Relations;
import prongsai.evidence.known.Surroundings;
import prongsai.evidence.known.SurroundingsFixture;
import prongsai.evidence.link.LinkCheck;
import prongsai.platform.problem.Problem;

class EvidenceTest {
    private static final Instant NOW = Instant.parse("2023-06-01T03:00:00Z");
    private static final UUID MEASURE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Surroundings AROUND = SurroundingsFixture.oneMeasure(MEASURE, "1012", 2566);

    private static Description saying(String caption, LocalDate takenOn) {
        return new Description(caption, 1, takenOn, null, null, new Relations(List.of(MEASURE), List.of(), List.of()));
    }

    private static Evidence photo(LocalDate noted, LocalDate typed) {
        Photo photo = new Photo("a".repeat(64), "b".repeat(64), 10, 4, 3, "image/jpeg", noted, List.of());
        return Evidence.photo(UUID.randomUUID(), photo, saying("ภาพ", typed), AROUND, "officer-1012", NOW);
    }

    private static void assertProblem(String code, Runnable change) {
        assertEquals(code, assertThrows(Problem.class, change::run).type().code());
    }

    @Test
    void a_photo_belongs_to_the_organisation_of_its_measure_and_is_internal() {
        EvidenceState state = photo(null, null).attached().evidence();

        assertEquals("1012", state.organisation());
        assertEquals(Visibility.INTERNAL, state.visibility());
        assertEquals(Status.ATTACHED, state.status());
        assertEquals(1, state.version());
        assertEquals("officer-1012", state.by());
        assertNull(state.takenOn());
    }

    @Test
    void the_date_typed_goes_before_the_cameras() {
        LocalDate camera = LocalDate.of(2023, 1, 1);
        LocalDate typed = LocalDate.of(2023, 2, 2);

        assertEquals(camera, photo(camera, null).state().takenOn());
        assertEquals(typed, photo(camera, typed).state().takenOn());
    }

    @Test
    void a_day_outside_the_fiscal_year_or_to_come_is_a_warning() {
        assertEquals(List.of(), photo(null, LocalDate.of(2022, 10, 1)).state().warnings());
        assertEquals(
                List.of(Warning.TAKEN_OUTSIDE_FISCAL_YEAR),
                photo(null, LocalDate.of(2022, 9, 30)).state().warnings());
        assertEquals(
                List.of(Warning.TAKEN_IN_THE_FUTURE),
                photo(null, LocalDate.of(2023, 6, 2)).state().warnings());
    }

    @Test
    void a_change_says_only_what_is_other() {
        Evidence evidence = photo(null, LocalDate.of(2023, 1, 1));

        EvidenceState state = evidence.describe(
                        new Description(
                                null, 5, null, Visibility.PUBLIC, List.of(Confirmation.values()), evidence.relations()),
                        AROUND,
                        false,
                        "x",
                        NOW)
                .evidence();

        assertEquals("ภาพ", state.caption());
        assertEquals(5, state.position());
        assertEquals(LocalDate.of(2023, 1, 1), state.takenOn());
        assertEquals(Visibility.PUBLIC, state.visibility());
        assertEquals(2, state.version());
    }

    @Test
    void only_what_was_looked_through_becomes_public() {
        Evidence evidence = photo(null, null);
        List<Confirmation> most = List.of(Confirmation.FACES, Confirmation.NAMES);
        Description open = new Description(null, null, null, Visibility.PUBLIC, null, evidence.relations());
        Description half = new Description(null, null, null, Visibility.PUBLIC, most, evidence.relations());

        assertProblem("not-looked-through", () -> evidence.describe(open, AROUND, false, "x", NOW));
        assertProblem("not-looked-through", () -> photo(null, null).describe(half, AROUND, false, "x", NOW));

        Evidence other = photo(null, null);
        Description all = new Description(null, null, null, null, List.of(Confirmation.values()), other.relations());
        assertEquals(
                Visibility.INTERNAL,
                other.describe(all, AROUND, false, "somebody", NOW).evidence().visibility());
        assertEquals(
                Visibility.PUBLIC,
                other.describe(open, AROUND, false, "another", NOW).evidence().visibility());
        assertEquals("somebody", other.confirmedBy());
        assertProblem(
                "not-looked-through",
                () -> other.describe(
                        new Description(null, null, null, null, most, other.relations()), AROUND, false, "x", NOW));
    }

    @Test
    void frozen_evidence_can_only_be_withdrawn() {
        Evidence evidence = photo(null, null);

        assertProblem("frozen", () -> evidence.describe(saying("x", null), AROUND, true, "x", NOW));
        assertProblem("frozen", () -> evidence.remove(true));
        assertEquals("reason", evidence.withdraw("reason").reason());
        assertEquals("a".repeat(64), evidence.state().sha256());
        assertEquals(2, evidence.version());
    }

    @Test
    void withdrawn_evidence_is_not_shown_and_not_changed() {
        Evidence evidence = photo(null, null);
        assertEquals("image/jpeg", evidence.shown().contentType());
        assertEquals(Status.WITHDRAWN, evidence.withdraw("reason").evidence().status());

        assertProblem("withdrawn", evidence::shown);
        assertProblem("already-withdrawn", () -> evidence.withdraw("again"));
        assertProblem("already-withdrawn", () -> evidence.remove(false));
        assertProblem("already-withdrawn", () -> evidence.describe(saying("x", null), AROUND, false, "x", NOW));
    }

    @Test
    void a_link_has_no_file_and_nobody_has_looked_yet() {
        Evidence link = Evidence.link(
                UUID.randomUUID(),
                new TypedLink(
                        URI.create("https://a2.th/"),
                        "https://a๒.th/",
                        LinkCheck.pending(),
                        List.of(Warning.LINK_MENDED)),
                saying("", LocalDate.of(2020, 1, 1)),
                AROUND,
                "x",
                NOW);

        assertEquals(LinkCheck.pending(), link.state().check());
        assertEquals("https://a2.th/", link.state().url());
        assertEquals("https://a๒.th/", link.state().urlAsTyped());
        assertProblem("no-file", link::shown);
        assertProblem("no-link", photo(null, null)::watched);
        assertEquals(
                List.of(Warning.LINK_MENDED, Warning.TAKEN_OUTSIDE_FISCAL_YEAR),
                link.state().warnings());
        assertEquals(
                List.of(Warning.LINK_MENDED),
                link.describe(saying("", LocalDate.of(2023, 1, 1)), AROUND, false, "x", NOW)
                        .evidence()
                        .warnings());
    }

    @Test
    void a_range_is_read_as_http_says() {
        assertEquals(new ByteRange(0, 100), ByteRange.of("bytes=0-", 100));
        assertEquals(new ByteRange(10, 90), ByteRange.of("bytes=10-500", 100));
        assertEquals(new ByteRange(95, 5), ByteRange.of("bytes=-5", 100));
        assertEquals(new ByteRange(0, 100), ByteRange.of("bytes=-500", 100));
        assertNull(ByteRange.of("bytes=5-2", 100));
        assertNull(ByteRange.of("bytes=0-1,5-6", 100));
        assertNull(ByteRange.of("bytes=-", 100));
        assertNull(ByteRange.of(null, 100));
        assertProblem("range-outside", () -> ByteRange.of("bytes=100-", 100));
        assertProblem("range-outside", () -> ByteRange.of("bytes=-0", 100));
    }
}
