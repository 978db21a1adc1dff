package prongsai.reporting.projection;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import prongsai.platform.events.ReadingAgain;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/**
 * How many events a second a rebuild takes over, from a real broker into a real PostgreSQL, beside reading the topics alone. No test
 * of the build: {@code deploy/bench/rebuild} runs it.
 */
@QuarkusTest
@TestProfile(RebuildBench.NobodyListens.class)
@QuarkusTestResource(RealParts.class)
class RebuildBench {
    private static final Logger LOG = Logger.getLogger(RebuildBench.class);
    private static final List<String> TOPICS =
            List.of("prongsai.assessment.v1", "prongsai.measures.v1", "prongsai.evidence.v1");

    @Inject
    Pool pool;

    @Inject
    ReadingAgain reading;

    /** The consumers stay out of it: only the rebuild is measured. */
    public static class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.assessment.enabled", "false",
                    "mp.messaging.incoming.measures.enabled", "false",
                    "mp.messaging.incoming.evidence.enabled", "false");
        }
    }

    @Test
    void events_a_second() {
        int organisations = Integer.getInteger("bench.organisations", 300);
        long events = BenchEvents.tell(organisations);
        for (int run = 1; run <= 3; run++) {
            double floor =
                    seconds(() -> reading.of(TOPICS, batch -> Uni.createFrom().voidItem())
                            .await()
                            .indefinitely());
            double rebuilt = seconds(this::rebuild);
            LOG.infof(
                    "BENCH | read model rebuilt from %,d events, run %d | %d | %.1f s, %,.0f/s | read alone: %.1f s, %,.0f/s | %.2f | |",
                    events, run, organisations, rebuilt, events / rebuilt, floor, events / floor, floor / rebuilt);
        }
        long measures = pool.query("select count(*) from measures where version = 5")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
        Assertions.assertEquals(100L * organisations, measures);
    }

    private void rebuild() {
        String token = Tokens.centre();
        String progress = given().header("Authorization", "Bearer " + token)
                .post("/api/v1/projection/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String done = "select state from generations where id = " + progress.replaceAll(".*/", "");
        Awaitility.await()
                .atMost(10, TimeUnit.MINUTES)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> pool.query(done)
                        .executeAndAwait()
                        .iterator()
                        .next()
                        .getString(0)
                        .equals("SERVING"));
    }

    private static double seconds(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
