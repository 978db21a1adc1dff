package prongsai.platform.note;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** The platform's promises, kept over real PostgreSQL and Kafka by a service of one table. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlatformTest {
    @Inject
    Pool pool;

    private static RequestSpecification officer() {
        return given().header("Authorization", "Bearer " + Tokens.officer("1012"))
                .contentType("application/json");
    }

    private static String write(String text) {
        return officer()
                .body(Map.of("text", text))
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int times(String id) {
        var rows = pool.preparedQuery("select times from heard where id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(id)))
                .iterator();
        return rows.hasNext() ? rows.next().getInteger(0) : 0;
    }

    private long count(String sql) {
        return pool.query(sql).executeAndAwait().iterator().next().getLong(0);
    }

    @Test
    void what_is_written_is_heard_once_and_leaves_the_outbox() {
        String id = write("ประกาศ");

        await().atMost(20, SECONDS).until(() -> times(id) == 1);
        await().atMost(5, SECONDS).until(() -> count("select count(*) from outbox") == 0);
        assertEquals(1, times(id));
    }

    @Test
    void an_event_that_cannot_be_applied_is_kept_with_the_reason_and_stops_nobody() {
        long before = count("select count(*) from dead_letters");
        write("unappliable");
        String id = write("after it");

        await().atMost(20, SECONDS).until(() -> times(id) == 1);
        await().atMost(5, SECONDS).until(() -> count("select count(*) from dead_letters") == before + 1);
        String reason = pool.query("select reason from dead_letters order by failed_at desc limit 1")
                .executeAndAwait()
                .iterator()
                .next()
                .getString(0);
        assertEquals("IllegalArgumentException: this one cannot be applied", reason);
        given().get("/q/health/well").then().statusCode(503);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_repeated_idempotency_key_gets_the_first_answer_and_changes_nothing() {
        String key = UUID.randomUUID().toString();
        long before = count("select count(*) from notes");
        Response first = officer()
                .header("Idempotency-Key", key)
                .body(Map.of("text", "once"))
                .post("/notes");
        Response second = officer()
                .header("Idempotency-Key", key)
                .body(Map.of("text", "once"))
                .post("/notes");

        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(before + 1, count("select count(*) from notes"));
    }

    @Test
    void the_same_key_at_the_same_moment_writes_once() {
        String key = UUID.randomUUID().toString();
        long before = count("select count(*) from notes");
        AtomicInteger created = new AtomicInteger();
        java.util.stream.IntStream.range(0, 6).parallel().forEach(i -> {
            Response answer = officer()
                    .header("Idempotency-Key", key)
                    .body(Map.of("text", "racing"))
                    .post("/notes");
            if (answer.statusCode() == 201) {
                created.incrementAndGet();
            }
        });

        assertEquals(6, created.get());
        assertEquals(before + 1, count("select count(*) from notes"));
    }

    @Test
    void a_failed_request_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        officer()
                .header("Idempotency-Key", key)
                .body(Map.of("text", "x".repeat(21)))
                .post("/notes")
                .then()
                .statusCode(409);
        officer()
                .header("Idempotency-Key", key)
                .body(Map.of("text", "short"))
                .post("/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void a_stale_if_match_changes_nothing() {
        String id = write("first");
        officer()
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "second"))
                .put("/notes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        officer()
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "third"))
                .put("/notes/" + id)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/stale"));
        String text = pool.preparedQuery("select text from notes where id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(id)))
                .iterator()
                .next()
                .getString(0);
        assertEquals("second", text);
    }

    @Test
    void a_problem_speaks_thai_unless_english_is_asked_for() {
        officer()
                .body(Map.of("text", "x".repeat(25)))
                .post("/notes")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("th"))
                .body("type", equalTo("/problems/too-long"))
                .body("status", equalTo(409))
                .body("instance", equalTo("/notes"))
                .body("detail", equalTo("ข้อความยาว 25 ตัวอักษร ยาวได้ไม่เกิน 20"));
        officer()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body(Map.of("text", "x".repeat(25)))
                .post("/notes")
                .then()
                .statusCode(409)
                .body("title", equalTo("Too long"));
    }

    @Test
    void invalid_input_names_the_field() {
        officer()
                .body(Map.of("text", " "))
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].detail", equalTo("ต้องระบุ"));
        officer()
                .body("{\"text\": {\"no\": 1}}")
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/text"));
        officer()
                .body("{\"text\": ")
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-body"));
    }

    @Test
    void the_wrong_caller_is_told_so() {
        given().contentType("application/json")
                .body(Map.of("text", "x"))
                .post("/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        given().header("Authorization", "Bearer not.a.token")
                .contentType("application/json")
                .body(Map.of("text", "x"))
                .post("/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer " + Tokens.auditor())
                .contentType("application/json")
                .body(Map.of("text", "x"))
                .post("/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        officer()
                .body(Map.of("text", "x"))
                .put("/notes/not-an-id")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        officer().get("/no-such-place").then().statusCode(404);
    }

    @Test
    void a_list_goes_by_cursor_and_refuses_what_it_does_not_know() {
        String next = given().get("/notes?limit=3")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/notes")
                .then()
                .body("items", equalTo(java.util.List.of("d")))
                .body("next", equalTo(null));
        given().get("/notes?nonsense=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-parameter"));
        given().get("/notes?limit=501").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
        given().get("/notes?limit=many").then().statusCode(400).body("errors[0].pointer", equalTo("limit"));
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        String etag = given().get("/notes").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", etag)
                .get("/notes")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().header("If-None-Match", "\"other\"")
                .get("/notes")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(4));
        // nor where the caller does not say what he accepts, which many programs do not
        given().header("Accept", "")
                .get("/notes")
                .then()
                .header("ETag", equalTo(etag))
                .contentType("application/json");
    }
}
