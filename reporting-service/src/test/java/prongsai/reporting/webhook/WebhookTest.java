package prongsai.reporting.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import prongsai.platform.events.ReceivedEvent;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.reporting.record.Records;

/** Whoever wants to be told is told, in order, signed, at least once; and only where it is safe to. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WebhookTest {
    @Inject
    Records records;

    @Inject
    Pool pool;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private HttpServer receiver;
    private volatile IntUnaryOperator answers = number -> 200;

    record Heard(String path, String id, String timestamp, String signature, String contentType, String body) {
        String subject() {
            return JsonPath.from(body).getString("subject");
        }
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::hear);
        receiver.createContext("/slow", exchange -> {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            hear(exchange);
        });
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.start();
    }

    @AfterEach
    void stop() {
        open.countDown();
        pool.query("update webhooks set removed = true, enabled = false").executeAndAwait();
        receiver.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(
                exchange.getRequestURI().toString(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                body));
        int status = answers.applyAsInt(heard.size());
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private JsonPath register(String path, String organisation, String more) {
        return as(Tokens.centre())
                .body("{\"url\":\"" + url(path) + "\",\"organisations\":[\"" + organisation + "\"]" + more + "}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void happens(String organisation, String... subjects) {
        List<ReceivedEvent> events = List.of(subjects).stream()
                .map(subject -> new ReceivedEvent(
                        UUID.randomUUID(),
                        "prongsai.measures.plan-approved.v1",
                        "/prongsai/measures",
                        subject,
                        organisation,
                        Instant.parse("2023-01-01T00:00:00Z"),
                        1,
                        1,
                        "officer",
                        "district-officer",
                        null,
                        null,
                        "{\"plan\":{\"note\":\"แผน\"}}"))
                .toList();
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> records.append(events)));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> subjects() {
        return heard.stream().map(Heard::subject).toList();
    }

    private static String expected(String secret, Heard heard) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] signed = mac.doFinal((heard.id() + "." + heard.timestamp() + "." + heard.body()).getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private static void awaitSoon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(20, SECONDS).untilAsserted(assertion);
    }

    private static JsonPath webhook(String id) {
        return as(Tokens.auditor()).get("/api/v1/webhooks/" + id).jsonPath();
    }

    @Test
    void events_come_in_order_and_signed_as_the_feed_shows_them() throws GeneralSecurityException {
        JsonPath made = register("/in", "2301", ",\"types\":[\"plan-approved\"]");
        String id = made.getString("id");
        assertTrue(made.getString("secret").startsWith("whsec_"));
        assertEquals("ACTIVE", made.getString("state"));

        happens("2302", "somebody else's");
        happens("2301", "one", "two", "three");
        awaitSoon(() -> assertEquals(List.of("one", "two", "three"), subjects()));

        Heard first = heard.get(0);
        assertEquals(expected(made.getString("secret"), first), first.signature());
        assertEquals("application/cloudevents+json; charset=UTF-8", first.contentType());
        assertEquals(first.id(), JsonPath.from(first.body()).getString("id"));
        assertEquals("แผน", JsonPath.from(first.body()).getString("data.plan.note"));
        awaitSoon(() -> as(Tokens.auditor())
                .get("/api/v1/webhooks/" + id + "/deliveries?state=DELIVERED")
                .then()
                .body("items", hasSize(3))
                .body("items.status", contains(200, 200, 200)));
        as(Tokens.auditor())
                .get("/api/v1/webhooks/" + id)
                .then()
                .body("secret", nullValue())
                .body("url", is(url("/in")));
        as(Tokens.auditor())
                .get("/api/v1/audit?subject=" + id)
                .then()
                .body("items.type", contains("prongsai.reporting.webhook-registered.v1"))
                .body("items.actor", contains("centre"));
    }

    @Test
    void a_new_secret_signs_beside_the_old_one() throws GeneralSecurityException {
        JsonPath made = register("/in", "2311", "");
        String next = as(Tokens.centre())
                .post("/api/v1/webhooks/" + made.getString("id") + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        happens("2311", "one");
        awaitSoon(() -> assertEquals(1, heard.size()));

        assertEquals(
                expected(next, heard.get(0)) + " " + expected(made.getString("secret"), heard.get(0)),
                heard.get(0).signature());
    }

    @Test
    void what_fails_is_tried_again_before_anything_later_and_redirects_are_not_followed() {
        answers = number -> number == 1 ? 500 : number == 2 ? 302 : 200;
        String id = register("/in", "2321", "").getString("id");

        happens("2321", "one", "two");
        awaitSoon(() -> assertEquals(List.of("one", "one", "one", "two"), subjects()));

        assertEquals(1, heard.stream().limit(3).map(Heard::id).distinct().count());
        assertTrue(heard.stream().allMatch(one -> one.path().equals("/in")));
        awaitSoon(() -> as(Tokens.centre())
                .get("/api/v1/webhooks/" + id + "/deliveries")
                .then()
                .body("items.state", contains("DELIVERED", "DELIVERED"))
                .body("items.attempts", contains(1, 3)));
        assertEquals("ACTIVE", webhook(id).getString("state"));
    }

    @Test
    void what_never_arrives_stops_the_webhook_until_it_is_enabled_again() {
        answers = number -> 503;
        String id = register("/in", "2331", "").getString("id");
        happens("2331", "one", "two");

        awaitSoon(() -> assertEquals("STOPPED", webhook(id).getString("state")));
        assertEquals("DEAD", webhook(id).getString("stopped"));
        assertTrue(subjects().stream().allMatch("one"::equals));
        as(Tokens.centre())
                .get("/api/v1/webhooks/" + id + "/deliveries?state=DEAD")
                .then()
                .body("items", hasSize(1))
                .body("items[0].error", is("status-503"));
        awaitSoon(() -> given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'webhooks' }.status", is("DOWN"))
                .body("checks.find { it.name == 'webhooks' }.data.stopped", is(1)));

        heard.clear();
        answers = number -> 200;
        as(Tokens.centre())
                .body("{\"url\":\"" + url("/in") + "\",\"organisations\":[\"2331\"]}")
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("state", is("ACTIVE"));
        awaitSoon(() -> assertEquals(List.of("one", "two"), subjects()));
    }

    @Test
    void who_is_gone_is_told_no_more() {
        answers = number -> 410;
        String id = register("/in", "2341", "").getString("id");
        happens("2341", "one", "two");

        awaitSoon(() -> assertEquals("GONE", webhook(id).getString("stopped")));
        assertEquals(List.of("one"), subjects());
    }

    @Test
    void one_event_or_all_since_then_are_told_again_on_demand() {
        String id = register("/in", "2351", "").getString("id");
        String start = webhook(id).getString("cursor");
        happens("2351", "one", "two");
        awaitSoon(() -> as(Tokens.centre())
                .get("/api/v1/webhooks/" + id + "/deliveries?state=DELIVERED")
                .then()
                .body("items", hasSize(2)));
        String first = as(Tokens.centre())
                .get("/api/v1/webhooks/" + id + "/deliveries?limit=1")
                .then()
                .body("next", not(nullValue()))
                .extract()
                .path("items[0].id");

        as(Tokens.centre())
                .post("/api/v1/webhooks/" + id + "/deliveries/" + first + "/replay")
                .then()
                .statusCode(202);
        awaitSoon(() -> assertEquals(List.of("one", "two", "two"), subjects()));
        assertEquals(heard.get(1).id(), heard.get(2).id());

        heard.clear();
        as(Tokens.centre())
                .body("{\"after\":\"" + start + "\"}")
                .post("/api/v1/webhooks/" + id + "/replay")
                .then()
                .statusCode(200);
        awaitSoon(() -> assertEquals(List.of("one", "two"), subjects()));
        heard.clear();
        as(Tokens.centre())
                .body("{\"since\":\"2022-12-31T00:00:00Z\"}")
                .post("/api/v1/webhooks/" + id + "/replay")
                .then()
                .statusCode(200);
        awaitSoon(() -> assertEquals(List.of("one", "two"), subjects()));
        as(Tokens.centre())
                .body("{}")
                .post("/api/v1/webhooks/" + id + "/replay")
                .then()
                .statusCode(400);
        as(Tokens.centre())
                .post("/api/v1/webhooks/" + id + "/deliveries/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void a_slow_receiver_keeps_nobody_else_waiting() {
        register("/slow", "2361", "");
        register("/fast", "2361", "");
        happens("2361", "one", "two");

        awaitSoon(() -> assertEquals(List.of("one", "two"), subjects()));
        assertTrue(heard.stream().allMatch(one -> one.path().equals("/fast")));
        open.countDown();
    }

    @Test
    void nothing_is_no_type_and_no_organisation() {
        for (String list : List.of("types", "organisations")) {
            as(Tokens.centre())
                    .body("{\"url\":\"https://example.org/\",\"" + list + "\":[null]}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", startsWith("/" + list));
        }
    }

    @Test
    void only_public_addresses_are_registered_and_told() {
        for (String bad : List.of(
                "http://10.0.0.1/in", "http://[::1]:8080/", "http://169.254.169.254/latest", "http://192.168.1.1/")) {
            as(Tokens.centre())
                    .body("{\"url\":\"" + bad + "\"}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", is("/url"))
                    .body("errors[0].detail", startsWith("ที่อยู่นี้ไม่ใช่ที่อยู่สาธารณะ"));
        }
        for (String bad : List.of("ftp://example.org/", "https://me@example.org/", "not an address")) {
            as(Tokens.centre())
                    .body("{\"url\":\"" + bad + "\"}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(400);
        }

        String id = register("/in", "2371", "").getString("id");
        pool.query("update webhooks set url = 'http://10.0.0.1/in' where id = '" + id + "'")
                .executeAndAwait();
        happens("2371", "one");
        awaitSoon(() -> as(Tokens.centre())
                .get("/api/v1/webhooks/" + id + "/deliveries")
                .then()
                .body("items.error", hasItem("not-public")));
        assertEquals(List.of(), heard);
    }

    @Test
    void a_test_says_at_once_what_came_of_it() {
        String id = register("/in", "2381", "").getString("id");

        as(Tokens.centre())
                .post("/api/v1/webhooks/" + id + "/ping")
                .then()
                .statusCode(200)
                .body("arrived", is(true))
                .body("status", is(200));
        assertEquals(
                "prongsai.reporting.webhook-pinged.v1",
                JsonPath.from(heard.get(0).body()).getString("type"));
        answers = number -> 404;
        as(Tokens.centre())
                .post("/api/v1/webhooks/" + id + "/ping")
                .then()
                .body("arrived", is(false))
                .body("error", is("status-404"));
    }

    @Test
    void a_stale_change_is_refused_and_a_removed_one_is_gone() {
        String id = register("/in", "2391", "").getString("id");
        String body = "{\"url\":\"" + url("/new") + "\",\"enabled\":false}";

        as(Tokens.centre())
                .header("If-Match", "\"9\"")
                .body(body)
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(412);
        as(Tokens.centre())
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("state", is("DISABLED"))
                .body("organisations", hasSize(0));
        as(Tokens.centre())
                .body("{\"url\":\"" + url("/") + "\",\"types\":[\"*\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/types"));
        as(Tokens.centre()).delete("/api/v1/webhooks/" + id).then().statusCode(204);
        as(Tokens.centre()).get("/api/v1/webhooks/" + id).then().statusCode(404);
        as(Tokens.centre()).get("/api/v1/webhooks").then().body("items.id", not(hasItem(equalTo(id))));
    }
}
