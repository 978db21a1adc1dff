package prongsai.platform.note;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;

/** The metric that the alert {@code OutboxOld} looks at. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxAgeTest {
    /** Larger than the broker takes, so that it stays. */
    private static final String STUCK =
            "insert into outbox (event_id, type, subject, organisation, occurred_at, epoch, version, actor,"
                    + " actor_role, data) values (gen_random_uuid(), 'prongsai.note.note-written.v1', 'stuck', '1001', now() - interval '1 hour',"
                    + " 1, 1, 'u', 'r', repeat('x', 2000000))";

    @Inject
    Pool pool;

    private static double age() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("prongsai_outbox_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void nothing_is_stuck_any_more() {
        pool.query("delete from outbox where subject = 'stuck'").executeAndAwait();
    }

    @Test
    void how_long_the_oldest_event_waits_is_told_until_it_is_gone() {
        await().atMost(10, SECONDS).until(() -> age() == 0);

        pool.query(STUCK).executeAndAwait();
        await().atMost(20, SECONDS).until(() -> age() >= 3_600 && age() < 3_700);

        nothing_is_stuck_any_more();
        await().atMost(20, SECONDS).until(() -> age() == 0);
    }
}
