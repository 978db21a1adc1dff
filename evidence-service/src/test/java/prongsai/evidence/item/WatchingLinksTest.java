package prongsai.evidence.item;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Heard;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.link.SiteOnTheWeb;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Links are looked at, at a real web server, and what is found stands beside the evidence and is told. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(value = SiteOnTheWeb.class, restrictToAnnotatedClass = true)
class WatchingLinksTest {
    private static final String OFFICER = Tokens.officer("1012");
    private static final String CHECKED = "prongsai.evidence.link-checked.v1";

    @Inject
    Heard heard;

    @Inject
    Pool pool;

    private final String site = ConfigProvider.getConfig().getValue("test.site", String.class);

    private final Told told = Told.of("1012");
    private final UUID measure = told.measure("FINANCE");

    private String linked(String url) {
        return Asking.link(OFFICER, url, "measures", measure)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void until(String id, String field, Object value) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> as(OFFICER).get(EVIDENCE + "/" + id).then().body(field, equalTo(value)));
    }

    @Test
    void a_page_is_found_alive_with_its_title_and_told_once_to_every_piece_that_names_it() {
        String url = site + "/page?piece=" + UUID.randomUUID();
        notLookedAtYet(url);
        String first = linked(url);
        String second = linked(url);
        as(OFFICER).post(EVIDENCE + "/" + second + "/check").then().statusCode(202);

        until(first, "check.status", "ALIVE");
        until(second, "check.status", "ALIVE");

        as(OFFICER)
                .get(EVIDENCE + "/" + first)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("version", equalTo(2))
                .body("check.title", equalTo("เขตยานนาวา"))
                .body("check.finalUrl", equalTo(url))
                .body("check.contentHash.length()", equalTo(64))
                .body("check.why", nullValue())
                .body("warnings", contains("SHORT_LINK"));
        HeardEvents.on("prongsai.evidence.v1")
                .first(CHECKED, second)
                .then("evidence.check.status", "ALIVE")
                .then("evidence.check.title", "เขตยานนาวา")
                .then("evidence.version", 2);
        Asking.link(OFFICER, url, "measures", measure)
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("check.status", equalTo("ALIVE"))
                .body("check.title", equalTo("เขตยานนาวา"));
    }

    /** Known, and not due by itself: whoever names it later would otherwise find it alive at once, and be told nothing. */
    private void notLookedAtYet(String url) {
        pool.preparedQuery("insert into links (url, host, status, failures, next_at)"
                        + " values ($1, $2, 'PENDING', 0, now() + interval '1 day')")
                .executeAndAwait(Tuple.of(url, URI.create(url).getHost()));
    }

    @Test
    void looking_again_without_news_moves_only_the_time() {
        String url = site + "/page?again=" + UUID.randomUUID();
        String id = linked(url);
        until(id, "check.status", "ALIVE");
        String before = as(OFFICER).get(EVIDENCE + "/" + id).path("check.at");

        as(OFFICER)
                .post(EVIDENCE + "/" + id + "/check")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/evidence/" + id))
                .body("id", equalTo(id));

        await().atMost(20, SECONDS).untilAsserted(() -> as(OFFICER)
                .get(EVIDENCE + "/" + id)
                .then()
                .body("check.at", not(equalTo(before)))
                .body("version", equalTo(2)));
    }

    @Test
    void what_is_gone_for_days_is_dead_and_can_be_asked_for_also_in_a_frozen_round() {
        String url = site + "/404?gone=" + UUID.randomUUID();
        UUID round = told.round("M6");
        String id = Asking.link(OFFICER, url, "rounds", round)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        told.round(round, "M6", "SUBMITTED", 2, UUID.fromString(id));
        heard.until("known_rounds", round, "status", "SUBMITTED");
        until(id, "check.why", "HTTP_404");
        as(OFFICER).get(EVIDENCE + "/" + id).then().body("check.status", equalTo("PENDING"));

        daysLater(url);
        await().atMost(20, SECONDS).until(() -> failures(url) == 2);
        daysLater(url);

        until(id, "check.status", "DEAD");
        as(OFFICER).get(EVIDENCE + "?check=DEAD&round=" + round).then().body("items.id", contains(id));
        as(OFFICER).get(EVIDENCE + "?check=ALIVE&round=" + round).then().body("items", hasSize(0));
        as(OFFICER).get(EVIDENCE + "?check=dead").then().statusCode(400).body("errors[0].pointer", equalTo("check"));
    }

    private void daysLater(String url) {
        pool.preparedQuery("update links set failing_since = failing_since - interval '1 day', next_at = now()"
                        + " where url = $1")
                .executeAndAwait(Tuple.of(url));
    }

    private int failures(String url) {
        return pool.preparedQuery("select failures from links where url = $1")
                .executeAndAwait(Tuple.of(url))
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    void a_private_address_is_refused_and_the_record_is_kept() {
        String id = linked("http://10.1.2.3/" + UUID.randomUUID());

        until(id, "check.status", "REFUSED");

        as(OFFICER)
                .get(EVIDENCE + "/" + id)
                .then()
                .body("check.why", equalTo("NOT_PUBLIC"))
                .body("status", equalTo("ATTACHED"));
    }

    @Test
    void links_of_many_hosts_in_the_same_round_are_told_once_each() {
        List<String> ids = IntStream.range(1, 13)
                .mapToObj(i -> linked("http://10.9.8." + i + "/" + UUID.randomUUID()))
                .toList();

        ids.forEach(id -> until(id, "check.status", "REFUSED"));

        ids.forEach(id -> as(OFFICER).get(EVIDENCE + "/" + id).then().body("version", equalTo(2)));
    }

    @Test
    void what_nobody_names_any_more_is_not_looked_at_any_more() {
        String url = site + "/page?removed=" + UUID.randomUUID();
        String removed = linked(url);
        String withdrawn = linked(url);
        until(withdrawn, "check.status", "ALIVE");
        as(OFFICER).delete(EVIDENCE + "/" + removed).then().statusCode(204);
        Asking.withdraw(Tokens.director("1012"), withdrawn).then().statusCode(200);

        pool.preparedQuery("update links set next_at = now() where url = $1").executeAndAwait(Tuple.of(url));

        await().atMost(20, SECONDS)
                .until(() -> heard.count("select count(*) from links where url = '" + url + "'") == 0);
        as(OFFICER)
                .post(EVIDENCE + "/" + withdrawn + "/check")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-withdrawn"));
    }

    @Test
    void only_links_of_the_own_section_are_looked_at_on_demand() {
        String photo = Asking.attached(OFFICER, "measures", measure);
        as(OFFICER)
                .post(EVIDENCE + "/" + photo + "/check")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-link"));

        String link = linked(site + "/page?mine");
        as(Tokens.section("1012", "REVENUE"))
                .post(EVIDENCE + "/" + link + "/check")
                .then()
                .statusCode(403);
        as(Tokens.section("1012", "FINANCE"))
                .post(EVIDENCE + "/" + link + "/check")
                .then()
                .statusCode(202);
        as(Tokens.officer("1026")).post(EVIDENCE + "/" + link + "/check").then().statusCode(404);
        as(OFFICER).get(EVIDENCE + "?organisation=1012").then().body("items.warnings.flatten()", hasItem("SHORT_LINK"));
        as(OFFICER)
                .contentType("application/json")
                .body(Map.of("caption", "x"))
                .patch(EVIDENCE + "/" + link)
                .then()
                .body("warnings", contains("SHORT_LINK"));
    }
}
