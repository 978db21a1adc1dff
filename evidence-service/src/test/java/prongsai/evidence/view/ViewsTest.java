package prongsai.evidence.view;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Heard;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.item.Asking;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Who sees an internal picture is told of, once in a while. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ViewsTest {
    private static final String OFFICER = Tokens.officer("1012");
    private static final String VIEWED = "prongsai.evidence.evidence-viewed.v1";

    @Inject
    Heard heard;

    @Inject
    Pool pool;

    @Inject
    Views views;

    private final Told told = Told.of("1012");

    private String piece() {
        return attached(OFFICER, "measures", told.measure("FINANCE"));
    }

    private static void see(String token, String id, String what) {
        as(token).get(EVIDENCE + "/" + id + what).then().statusCode(200);
    }

    private long toldOf(String id) {
        return heard.count("select count(*) from evidence_views where evidence = '" + id + "'");
    }

    @Test
    void a_view_is_told_with_who_saw_what() {
        String id = piece();

        see(Tokens.role("auditor", "1012"), id, "/content");

        HeardEvents.Heard event = HeardEvents.on("prongsai.evidence.v1")
                .first(VIEWED, id)
                .then("view.evidence", id)
                .then("view.organisation", "1012")
                .then("view.kind", "PHOTO")
                .then("view.what", "CONTENT")
                .then("view.pictureVersion", 1)
                .then("view.version", 1)
                .then("evidence", null);
        assertEquals("auditor", event.header("ce_actorrole"));
        assertEquals("127.0.0.1", event.header("ce_address"));
        assertEquals("1012", event.key());
    }

    @Test
    void the_same_view_is_told_once_in_ten_minutes_however_many_ask_at_once() {
        String id = piece();
        IntStream.range(0, 8).parallel().forEach(i -> see(OFFICER, id, "/content"));
        see(OFFICER, id, "/thumbnail");
        see(OFFICER, id, "/thumbnail?width=200");
        assertEquals(2, toldOf(id));

        pool.query("update evidence_views set told_at = told_at - interval '11 minutes' where evidence = '" + id + "'")
                .executeAndAwait();
        see(OFFICER, id, "/content");

        HeardEvents events = HeardEvents.on("prongsai.evidence.v1");
        events.first(VIEWED, id).then("view.what", "CONTENT");
        events.after(1, VIEWED, id).then("view.what", "THUMBNAIL");
        events.after(2, VIEWED, id).then("view.what", "CONTENT");
    }

    @Test
    void what_is_not_shown_or_public_is_not_told() {
        String id = piece();
        given().get(EVIDENCE + "/" + id + "/content").then().statusCode(404);
        as(Tokens.officer("1026")).get(EVIDENCE + "/" + id + "/content").then().statusCode(404);
        as(OFFICER).get(EVIDENCE + "/" + id + "/thumbnail?width=0").then().statusCode(400);
        as(OFFICER).get(EVIDENCE + "/" + id).then().statusCode(200);
        as(OFFICER)
                .contentType("application/json")
                .body(PUBLIC)
                .patch(EVIDENCE + "/" + id)
                .then()
                .statusCode(200);
        UUID round = told.round("M6");
        told.published(round, "M6", "SUBMITTED", true, 2, UUID.fromString(id));
        heard.until("known_rounds", round, "version", 2L);

        see(OFFICER, id, "/content");
        given().get(EVIDENCE + "/" + id + "/content").then().statusCode(200);

        assertEquals(0, toldOf(id));
    }

    private static final java.util.Map<String, Object> PUBLIC =
            java.util.Map.of("visibility", "PUBLIC", "confirmed", Asking.LOOKED_THROUGH);

    @Test
    void old_views_are_forgotten() {
        String old = piece();
        String fresh = piece();
        List.of(old, fresh).forEach(id -> see(OFFICER, id, "/content"));
        pool.query("update evidence_views set told_at = told_at - interval '11 minutes' where evidence = '" + old + "'")
                .executeAndAwait();

        views.forgetOld().await().atMost(Duration.ofSeconds(10));

        assertEquals(0, toldOf(old));
        assertEquals(1, toldOf(fresh));
    }
}
