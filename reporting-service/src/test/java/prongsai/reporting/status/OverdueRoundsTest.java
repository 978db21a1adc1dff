package prongsai.reporting.status;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.ToldEvents;

/** The metric that the alert {@code RoundsOverdue} looks at, in a year of its own (2590). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OverdueRoundsTest {
    @Inject
    OverdueRounds overdue;

    @Inject
    Pool pool;

    private static void round(UUID id, int fiscalYear, String status, String dueOn, long version) {
        ToldEvents.tell("measures", UUID.randomUUID(), "round-opened", id.toString(), "OVER-1", version, """
                {"round":{"id":"%s","plan":"%s","organisation":"OVER-1","fiscalYear":%d,"round":"M6","status":"%s","dueOn":"%s","version":%d}}
                """.formatted(
                        id, UUID.randomUUID(), fiscalYear, status, dueOn, version));
    }

    /** What the metric says at ten in the morning in Bangkok of this day. */
    private double on(String day) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.UTC), Clock.class);
        overdue.look().await().indefinitely();
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("prongsai_rounds_overdue"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private void known(UUID id, String status) {
        await().atMost(20, SECONDS)
                .until(() -> pool.preparedQuery("select 1 from rounds where id = $1 and status = $2")
                                .executeAndAwait(Tuple.of(id, status))
                                .size()
                        == 1);
    }

    @Test
    void a_round_is_late_from_the_day_after_until_the_centre_has_it() {
        UUID late = UUID.randomUUID();
        UUID handedIn = UUID.randomUUID();
        UUID long_ago = UUID.randomUUID();
        round(late, 2590, "OPEN", "2047-04-10", 1);
        round(handedIn, 2590, "SUBMITTED", "2047-04-10", 1);
        round(long_ago, 2587, "OPEN", "2044-04-10", 1);
        known(late, "OPEN");
        known(handedIn, "SUBMITTED");
        known(long_ago, "OPEN");

        assertEquals(0, on("2047-04-10"), "on its day it is not late");
        assertEquals(1, on("2047-04-11"));
        assertEquals(1, on("2048-01-15"), "the year after still counts it");
        assertEquals(0, on("2049-01-15"), "two years after nobody waits for it");

        round(late, 2590, "SUBMITTED", "2047-04-10", 2);
        known(late, "SUBMITTED");
        assertEquals(0, on("2047-04-11"));
    }
}
