package prongsai.evidence.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.send;
import static prongsai.evidence.item.Asking.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.intake.Photos;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Photos and links come in, and what must not is told why. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttachingResourceTest {
    private static final String OFFICER = Tokens.officer("1012");

    private final Told told = Told.of("1012");

    @Test
    void a_photo_is_attached_told_of_and_listed() {
        UUID measure = told.measure("FINANCE");
        byte[] sent = Photos.withExif(photo(), 6, "2023:01:15 09:00:00");

        Response answer = Asking.lookedThrough(with(OFFICER, "measures", measure))
                .multiPart("file", "ภาพ.heic", sent)
                .multiPart("caption", "ประชาสัมพันธ์ ณ จุดบริการ", "text/plain; charset=utf-8")
                .multiPart("visibility", "PUBLIC")
                .post(EVIDENCE);

        String id = answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1))
                .body("organisation", equalTo("1012"))
                .body("kind", equalTo("PHOTO"))
                .body("measures", contains(measure.toString()))
                .body("results", hasSize(0))
                .body("position", equalTo(1))
                .body("caption", equalTo("ประชาสัมพันธ์ ณ จุดบริการ"))
                .body("takenOn", equalTo("2023-01-15"))
                .body("visibility", equalTo("PUBLIC"))
                .body("status", equalTo("ATTACHED"))
                .body("sha256.length()", equalTo(64))
                .body("width", equalTo(480))
                .body("height", equalTo(640))
                .body("contentType", equalTo("image/jpeg"))
                .body("check", nullValue())
                .body("warnings", hasSize(0))
                .body("uploadedAt", notNullValue())
                .extract()
                .path("id");
        assertEquals(
                "/api/v1/evidence/" + id,
                java.net.URI.create(answer.header("Location")).getPath());
        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.evidence-attached.v1", id)
                .then("evidence.organisation", "1012")
                .then("evidence.sha256", answer.path("sha256"))
                .then("evidence.by", "officer-1012")
                .then("evidence.version", 1)
                .then("evidence.takenOn", "2023-01-15")
                .then("evidence.uploadedAt", answer.path("uploadedAt"));
        as(OFFICER).get(EVIDENCE + "?measure=" + measure).then().body("items.id", contains(id));
    }

    @Test
    void a_doubtful_date_is_a_warning_and_the_next_photo_comes_after() {
        UUID measure = told.measure("FINANCE");
        with(OFFICER, "measures", measure)
                .multiPart("file", "a", photo())
                .multiPart("takenOn", "2021-05-01")
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("takenOn", equalTo("2021-05-01"))
                .body("warnings", contains("TAKEN_OUTSIDE_FISCAL_YEAR"));

        send(OFFICER, photo(), "measures", measure).then().statusCode(201).body("position", equalTo(2));
    }

    @Test
    void a_link_is_mended_and_waits_to_be_looked_at() {
        UUID measure = told.measure("FINANCE");

        String id = Asking.link(OFFICER, "https://egp๒.example.go.th/ประกาศ?id=๑", "measures", measure)
                .then()
                .statusCode(201)
                .body("kind", equalTo("LINK"))
                .body(
                        "url",
                        equalTo(
                                "https://egp2.example.go.th/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8?id=1"))
                .body("urlAsTyped", equalTo("https://egp๒.example.go.th/ประกาศ?id=๑"))
                .body("warnings", contains("LINK_MENDED"))
                .body("check.status", equalTo("PENDING"))
                .body("check.at", nullValue())
                .body("sha256", nullValue())
                .extract()
                .path("id");

        as(OFFICER)
                .get(EVIDENCE + "/" + id + "/content")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-file"));
        for (String bad : List.of("egp.go.th", "ftp://a.th/", "javascript:alert(1)", "https://a@b.th/", "http://")) {
            Asking.link(OFFICER, bad, "measures", measure)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/url"));
        }
    }

    @Test
    void what_nobody_has_told_of_is_a_conflict_to_try_again_after_two_seconds() {
        long start = System.nanoTime();
        send(OFFICER, photo(), "measures", UUID.randomUUID())
                .then()
                .statusCode(409)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/problems/not-heard-of-yet"))
                .time(lessThan(2900L));
        assertEquals(2, (System.nanoTime() - start) / 1_000_000_000L);
    }

    @Test
    void what_is_told_of_meanwhile_is_waited_for() {
        UUID measure = UUID.randomUUID();
        CompletableFuture<Response> answer =
                CompletableFuture.supplyAsync(() -> send(OFFICER, photo(), "measures", measure));
        told.measure(measure, "FINANCE", 1);

        assertEquals(201, answer.join().statusCode());
    }

    @Test
    void another_organisations_measure_is_unknown() {
        UUID foreign = Told.of("1026").measure("FINANCE");
        UUID own = told.measure("FINANCE");
        attached(Tokens.officer("1026"), "measures", foreign);

        send(OFFICER, photo(), "measures", foreign).then().statusCode(404);
        send(OFFICER, photo(), "measures", own, foreign).then().statusCode(404);
        Asking.link(OFFICER, "https://a.th/", "measures", foreign).then().statusCode(404);
    }

    @Test
    void what_was_taken_out_of_the_plan_takes_no_evidence() {
        UUID measure = told.measure("FINANCE");
        UUID result = told.result(measure);
        String id = attached(OFFICER, "measures", measure, told.measure("FINANCE"));
        told.removed(measure, 2);
        told.result(result, 2, true, measure);
        attached(OFFICER, "measures", told.measure("FINANCE"));

        send(OFFICER, photo(), "measures", measure).then().statusCode(404);
        send(OFFICER, photo(), "results", result).then().statusCode(404);
        Asking.change(OFFICER, id, Map.of("caption", "still described")).then().statusCode(200);
    }

    @Test
    void a_section_attaches_to_its_own_measures_and_results() {
        String finance = Tokens.section("1012", "FINANCE");
        UUID own = told.measure("FINANCE");
        UUID others = told.measure("REVENUE");
        UUID result = told.result(others, own);
        UUID othersResult = told.result(others);
        UUID round = told.round("M6");
        attached(OFFICER, "rounds", round);

        attached(finance, "measures", own);
        attached(finance, "results", result);
        send(finance, photo(), "measures", others).then().statusCode(403);
        send(finance, photo(), "measures", own, others).then().statusCode(403);
        send(finance, photo(), "results", othersResult).then().statusCode(403);
        send(finance, photo(), "rounds", round).then().statusCode(403);
    }

    @Test
    void what_cannot_be_taken_in_says_what_to_do() {
        UUID measure = told.measure("FINANCE");
        send(OFFICER, Photos.heic(), "measures", measure)
                .then()
                .statusCode(415)
                .body("detail", containsString("Most Compatible"));
        send(OFFICER, Photos.bomb(30_000, 30_000), "measures", measure)
                .then()
                .statusCode(413)
                .body("detail", containsString("60 million"));
        send(OFFICER, Photos.cutOff(photo()), "measures", measure).then().statusCode(400);
        send(OFFICER, photo(), "measures").then().statusCode(400).body("errors[0].pointer", equalTo("/measures"));
        with(OFFICER, "measures", measure)
                .multiPart("takenOn", "31/3/2567")
                .multiPart("visibility", "SECRET")
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/file", "/takenOn", "/visibility"));
    }

    @Test
    void an_upload_that_is_too_large_is_told_the_limit_or_cut_off() {
        UUID measure = told.measure("FINANCE");

        HttpResponse<String> large = LargeUpload.of(25_000_001, OFFICER, measure);
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("25 MB"), large.body());
        assertEquals(413, LargeUpload.of(40_000_000, OFFICER, measure).statusCode());
    }

    @Test
    void a_repeated_key_attaches_once() {
        UUID measure = told.measure("FINANCE");
        String key = UUID.randomUUID().toString();
        byte[] photo = photo();
        String first = with(OFFICER, "measures", measure)
                .header("Idempotency-Key", key)
                .multiPart("file", "a", photo)
                .post(EVIDENCE)
                .path("id");
        with(OFFICER, "measures", measure)
                .header("Idempotency-Key", key)
                .multiPart("file", "a", photo)
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));

        as(OFFICER).get(EVIDENCE + "?measure=" + measure).then().body("items", hasSize(1));
    }

    @Test
    void a_measure_has_room_for_a_hundred() {
        UUID measure = told.measure("FINANCE");
        for (int i = 0; i < 100; i++) {
            Asking.link(OFFICER, "https://a.th/" + i, "measures", measure)
                    .then()
                    .statusCode(201);
        }
        Asking.link(OFFICER, "https://a.th/100", "measures", measure)
                .then()
                .statusCode(409)
                .body("detail", containsString("100"));
        String next = as(OFFICER)
                .get(EVIDENCE + "?limit=60&measure=" + measure)
                .then()
                .body("items", hasSize(60))
                .extract()
                .path("next");
        as(OFFICER)
                .queryParams(Map.of("limit", 60, "measure", measure.toString(), "cursor", next))
                .get(EVIDENCE)
                .then()
                .body("items", hasSize(40))
                .body("items[0].position", equalTo(61))
                .body("next", nullValue());
    }
}
