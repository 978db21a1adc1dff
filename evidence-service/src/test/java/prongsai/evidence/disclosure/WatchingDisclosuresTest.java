package prongsai.evidence.disclosure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.disclosure.Office.as;
import static prongsai.evidence.disclosure.Office.complete;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** What is found at an address, by the service's own rounds of looks, changes every disclosure that names it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchingDisclosuresTest {
    private static final String CHANGED = "prongsai.evidence.disclosure-changed.v1";

    @Inject
    Pool pool;

    private void assertState(Office office, String item, String state) {
        await().atMost(30, SECONDS).untilAsserted(() -> as(office.officer())
                .get(office.path(2566) + "/" + item)
                .then()
                .body("state", equalTo(state)));
    }

    private long watched(String url) {
        return pool.preparedQuery("select 1 from links where url = $1")
                .executeAndAwait(Tuple.of(url))
                .size();
    }

    @Test
    void an_address_inside_a_network_is_found_not_to_be_public() {
        Office office = Office.named("WATCH1", pool).asks(2566, 1, "O1", "O2", "O3");
        office.write(office.officer(), 2566, "O1", complete("http://10.1.2.3/structure"));
        office.write(office.officer(), 2566, "O2", complete(office.address("x", "ALIVE")));

        assertState(office, "O1", "LINK_DEAD");
        as(office.officer())
                .get(office.path(2566) + "/O1")
                .then()
                .body("urls[0].check.status", equalTo("REFUSED"))
                .body("urls[0].check.why", equalTo("NOT_PUBLIC"))
                .body("version", equalTo(2));
        as(office.officer()).get(office.path(2566) + "/O2").then().body("version", equalTo(1));
        HeardEvents.on("prongsai.evidence.v1")
                .after(1, CHANGED, office.subject(2566, "O1"))
                .then("disclosure.state", "LINK_DEAD")
                .then("disclosure.urls[0].check.status", "REFUSED")
                .then("disclosure.version", 2);
        // what is known of it already counts at once where it is named again
        office.write(office.officer(), 2566, "O3", complete("http://10.1.2.3/structure"))
                .then()
                .statusCode(200)
                .body("state", equalTo("LINK_DEAD"));
    }

    @Test
    void a_link_that_died_takes_readiness_away_wherever_it_is_named() {
        Office office = Office.named("WATCH2", pool).asks(2566, 1, "O1", "O2");
        String url = office.address("gone", "ALIVE").replace("watch2.example.go.th", "127.0.0.1");
        pool.preparedQuery("update links set url = $2, host = '127.0.0.1' where url = $1")
                .executeAndAwait(Tuple.of(url.replace("127.0.0.1", "watch2.example.go.th"), url));
        for (String item : new String[] {"O1", "O2"}) {
            office.write(office.officer(), 2566, item, complete(url)).then().statusCode(200);
            office.approve(2566, item).then().statusCode(200).body("state", equalTo("READY"));
        }

        pool.preparedQuery("update links set failures = 2, failing_since = now() - interval '3 days', next_at = now()"
                        + " where url = $1")
                .executeAndAwait(Tuple.of(url));

        assertState(office, "O1", "LINK_DEAD");
        assertState(office, "O2", "LINK_DEAD");
        office.read(2566).then().body("ready", equalTo(0)).body("items[0].approved", equalTo(true));
        HeardEvents.on("prongsai.evidence.v1")
                .after(2, CHANGED, office.subject(2566, "O2"))
                .then("disclosure.state", "LINK_DEAD")
                .then("disclosure.approved", true)
                .then("disclosure.urls[0].check.status", "DEAD");
    }

    @Test
    void an_address_that_nobody_names_any_more_is_not_looked_at() {
        Office office = Office.named("WATCH3", pool).asks(2566, 1, "O1");
        String url = office.address("x", "ALIVE");
        office.write(office.officer(), 2566, "O1", complete(url)).then().statusCode(200);
        assertEquals(1, watched(url));

        office.write(office.officer(), 2566, "O1", Map.of()).then().statusCode(200);
        pool.preparedQuery("update links set next_at = now() where url = $1").executeAndAwait(Tuple.of(url));

        await().atMost(30, SECONDS).until(() -> watched(url) == 0);
    }
}
