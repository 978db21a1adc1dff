package prongsai.reporting.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.events.ReceivedEvent;
import prongsai.platform.testing.RealParts;

/** Records are appended in their order, once, many at a time, and their chain holds. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecordsTest {
    @Inject
    Records records;

    @Inject
    VerifyingRecords verifying;

    @Inject
    Pool pool;

    static ReceivedEvent event(UUID id, String subject, String organisation) {
        return new ReceivedEvent(
                id,
                "prongsai.measures.plan-changed.v1",
                "/prongsai/measures",
                subject,
                organisation,
                Instant.parse("2023-01-01T00:00:00.123456789Z"),
                1,
                1,
                "officer",
                "district-officer",
                null,
                null,
                "{\"note\":\"ก \\\"ข\\\" \\u0000 \\n\"}");
    }

    private void append(List<ReceivedEvent> events) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> records.append(events)));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_batch_is_appended_in_its_order_and_what_is_recorded_already_is_passed_over() {
        UUID first = UUID.randomUUID();
        List<ReceivedEvent> batch = List.of(
                event(UUID.randomUUID(), "a", "2001"),
                event(first, "b", "2001"),
                event(first, "b again", "2001"),
                event(UUID.randomUUID(), "c", "2001"));

        append(List.of(event(first, "before", "2001")));
        append(batch);
        append(batch);

        String told = pool.query(
                        "select string_agg(subject, ',' order by seq) from records where organisation = '2001'")
                .executeAndAwait()
                .iterator()
                .next()
                .getString(0);
        assertEquals("before,a,c", told);
        assertTrue(verifying.all(null).await().indefinitely().holds());
    }
}
