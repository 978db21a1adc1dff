package prongsai.evidence.inbound;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;

/** What is heard of measures, results and rounds, through the real topic. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeasuresListenerTest {
    @Inject
    Heard heard;

    private final Told told = Told.of("1026");

    /** A message after which all earlier ones of the organisation have been applied, since they come in order. */
    private void allIsHeard() {
        heard.until("known_measures", told.measure("ADMIN"), "version", 1L);
    }

    @Test
    void a_measure_is_known_with_its_sections() {
        UUID measure = told.measure("FINANCE");

        heard.until("known_measures", measure, "sections", "[\"FINANCE\"]");
        assertEquals(2566, heard.now("known_measures", measure, "fiscal_year"));
        assertEquals("1026", heard.now("known_measures", measure, "organisation"));
    }

    @Test
    void older_news_changes_nothing() {
        UUID measure = told.measure("FINANCE");
        told.measure(measure, "REVENUE", 3);
        told.measure(measure, "CLEANING", 2);

        allIsHeard();

        assertEquals("[\"REVENUE\"]", heard.now("known_measures", measure, "sections"));
        assertEquals(3L, heard.now("known_measures", measure, "version"));
    }

    @Test
    void the_same_event_twice_is_applied_once() {
        UUID id = UUID.randomUUID();
        UUID result = UUID.randomUUID();
        String data =
                "{\"result\": {\"id\": \"%s\", \"plan\": \"%s\", \"organisation\": \"1026\", \"fiscalYear\": 2566,"
                                .formatted(result, UUID.randomUUID())
                        + " \"round\": \"M12\", \"measures\": [], \"removed\": false, \"version\": 1, \"new\": {\"field\": 1}}}";
        told.send(id, "result-recorded", result, 1, data);
        told.send(id, "result-recorded", result, 1, data);

        allIsHeard();

        assertEquals("M12", heard.now("known_results", result, "half"));
        assertEquals(1, heard.count("select count(*) from inbox where event_id = '" + id + "'"));
    }

    @Test
    void a_result_may_be_heard_of_before_its_measure() {
        UUID later = UUID.randomUUID();
        UUID result = told.result(later);

        heard.until("known_results", result, "measures", "[\"" + later + "\"]");
        assertNull(heard.now("known_measures", later, "version"));
        told.result(result, 2, true, later);
        heard.until("known_results", result, "removed", true);
    }

    @Test
    void a_submitted_round_is_known_with_its_evidence() {
        UUID listed = UUID.randomUUID();
        UUID round = told.round("M6");
        told.round(round, "M6", "SUBMITTED", 2, listed);

        heard.until("known_rounds", round, "status", "SUBMITTED");
        assertArrayEquals(new UUID[] {listed}, (UUID[]) heard.now("known_rounds", round, "evidence"));
        told.round(round, "M6", "RETURNED", 3);
        heard.until("known_rounds", round, "status", "RETURNED");
    }

    @Test
    void what_does_not_concern_evidence_is_passed_over_and_what_cannot_be_read_is_kept_aside() {
        UUID plan = UUID.randomUUID();
        long before = heard.count("select count(*) from dead_letters");
        told.tell("plan-approved", plan, 1, "plan", Map.of("id", plan));
        told.tell("something-nobody-knows-yet", plan, 1, "thing", Map.of());
        told.send(UUID.randomUUID(), "round-opened", plan, 1, "{\"round\": {\"round\": \"M7\"}}");

        allIsHeard();

        await().atMost(10, SECONDS).until(() -> heard.count("select count(*) from dead_letters") == before + 1);
    }
}
