package prongsai.evidence.item;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Heard;
import prongsai.evidence.inbound.Told;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What nobody signed in may see, and from when to when. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublishedEvidenceTest {
    private static final String OFFICER = Tokens.officer("1012");
    private static final List<String> PLACES = List.of("", "/content", "/thumbnail?width=200");

    @Inject
    Heard heard;

    private final Told told = Told.of("1012");
    private final UUID round = told.round("M6");

    private UUID attached(String visibility) {
        return UUID.fromString(Asking.lookedThrough(with(OFFICER, "rounds", round))
                .multiPart("file", "a.jpg", photo())
                .multiPart("visibility", visibility)
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void publish(boolean published, int version, UUID... listed) {
        told.published(round, "M6", "SUBMITTED", published, version, listed);
        heard.until("known_rounds", round, "version", (long) version);
    }

    private static void assertSeen(UUID id, int status) {
        for (String place : PLACES) {
            assertEquals(status, given().get(EVIDENCE + "/" + id + place).statusCode(), place);
            for (String stranger : Arrays.asList(Tokens.officer("1026"), Tokens.city())) {
                assertEquals(
                        status, as(stranger).get(EVIDENCE + "/" + id + place).statusCode(), place);
            }
        }
    }

    @Test
    void only_what_is_marked_public_and_listed_by_a_published_round_is_public() {
        UUID listed = attached("PUBLIC");
        UUID internal = attached("INTERNAL");
        UUID unlisted = attached("PUBLIC");
        told.round(round, "M6", "SUBMITTED", 2, listed, internal);
        heard.until("known_rounds", round, "status", "SUBMITTED");
        assertSeen(listed, 404);

        publish(true, 3, listed, internal);

        assertSeen(listed, 200);
        assertSeen(internal, 404);
        assertSeen(unlisted, 404);
        told.tell("plan-published", UUID.randomUUID(), 1, "plan", java.util.Map.of("published", true));
        told.round(round, "M6", "RETURNED", 4);
        heard.until("known_rounds", round, "status", "RETURNED");
        assertSeen(listed, 200);

        told.published(round, "M6", "RETURNED", false, 5);
        heard.until("known_rounds", round, "version", 5L);
        assertSeen(listed, 404);
    }

    @Test
    void everybody_is_told_less_and_may_keep_nothing_unasked() {
        UUID listed = attached("PUBLIC");
        publish(true, 2, listed);

        String etag = given().get(EVIDENCE + "/" + listed)
                .then()
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("ETag", equalTo("\"1-public\""))
                .body("sha256", notNullValue())
                .body("originalSha256", nullValue())
                .body("warnings", hasSize(0))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get(EVIDENCE + "/" + listed)
                .then()
                .statusCode(304);
        as(OFFICER)
                .get(EVIDENCE + "/" + listed)
                .then()
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("ETag", equalTo("\"1\""))
                .body("originalSha256", notNullValue());
        given().get(EVIDENCE + "/" + listed + "/content")
                .then()
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("ETag", notNullValue());
    }

    @Test
    void what_is_withdrawn_is_gone_from_every_public_place_at_once() {
        UUID listed = attached("PUBLIC");
        publish(true, 2, listed);
        String etag = given().get(EVIDENCE + "/" + listed + "/content").header("ETag");

        Asking.withdraw(Tokens.centre(), listed.toString()).then().statusCode(200);

        assertSeen(listed, 404);
        given().header("If-None-Match", etag)
                .get(EVIDENCE + "/" + listed + "/content")
                .then()
                .statusCode(404);
    }
}
