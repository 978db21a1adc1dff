package prongsai.evidence.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.change;
import static prongsai.evidence.item.Asking.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Heard;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.intake.Pdfs;
import prongsai.evidence.intake.Photos;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Photos are blurred, once and for all for those who may not see what was there. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionResourceTest {
    private static final String OFFICER = Tokens.officer("1012");
    private static final Map<String, Double> MIDDLE = Map.of("x", 0.25, "y", 0.25, "width", 0.5, "height", 0.5);

    @Inject
    Heard heard;

    private final Told told = Told.of("1012");
    private final UUID measure = told.measure("FINANCE");

    private static Response blur(String token, String id, Object... rectangles) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("rectangles", List.of(rectangles)))
                .post(EVIDENCE + "/" + id + "/blur");
    }

    private String withCode() {
        return Asking.lookedThrough(with(OFFICER, "measures", measure))
                .multiPart("file", "a.jpg", Photos.encoded(Photos.withCodes(900, 700, "ข่าว" + measure), "jpeg"))
                .multiPart("caption", "at the counter")
                .multiPart("visibility", "PUBLIC")
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("pictureVersion", equalTo(1))
                .body("warnings", contains("QR_CODE"))
                .extract()
                .path("id");
    }

    @Test
    void a_blurred_photo_is_a_new_version_that_nobody_has_looked_through() throws IOException {
        String id = withCode();
        String before = as(OFFICER).get(EVIDENCE + "/" + id).path("sha256");
        byte[] clear = as(OFFICER).get(EVIDENCE + "/" + id + "/content").asByteArray();
        byte[] small = as(OFFICER).get(EVIDENCE + "/" + id + "/thumbnail").asByteArray();

        blur(OFFICER, id, Map.of("x", 0, "y", 0, "width", 1, "height", 1))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("id", equalTo(id))
                .body("version", equalTo(2))
                .body("pictureVersion", equalTo(2))
                .body("sha256", not(equalTo(before)))
                .body("caption", equalTo("at the counter"))
                .body("measures", contains(measure.toString()))
                .body("visibility", equalTo("INTERNAL"))
                .body("confirmed", hasSize(0))
                .body("warnings", hasSize(0));

        BufferedImage blurred =
                picture(as(OFFICER).get(EVIDENCE + "/" + id + "/content").asByteArray());
        assertEquals(900, blurred.getWidth());
        assertFalse(java.util.Arrays.equals(
                small, as(OFFICER).get(EVIDENCE + "/" + id + "/thumbnail").asByteArray()));
        change(OFFICER, id, Map.of("visibility", "PUBLIC"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-looked-through"));
        as(OFFICER)
                .get(EVIDENCE + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.pictureVersion", contains(1, 2))
                .body("items[0].sha256", equalTo(before))
                .body("items[0].replacedBy", equalTo("officer-1012"));
        assertArrayEquals(
                clear,
                as(Tokens.director("1012"))
                        .get(EVIDENCE + "/" + id + "/versions/1/content")
                        .asByteArray());
        as(OFFICER)
                .get(EVIDENCE + "/" + id + "/versions/2/content")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"));
        as(OFFICER).get(EVIDENCE + "/" + id + "/versions/3/content").then().statusCode(404);
        HeardEvents events = HeardEvents.on("prongsai.evidence.v1");
        events.first("prongsai.evidence.evidence-blurred.v1", id)
                .then("evidence.pictureVersion", 2)
                .then("evidence.visibility", "INTERNAL")
                .then("evidence.version", 2);
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void older_versions_are_for_the_own_officers_and_director_only_and_looking_is_told() {
        String id = attached(OFFICER, "measures", measure);
        blur(OFFICER, id, MIDDLE).then().statusCode(200);

        for (String role : List.of("section-officer", "centre-analyst", "auditor", "city-system")) {
            as(Tokens.role(role, "1012"))
                    .get(EVIDENCE + "/" + id + "/versions/1/content")
                    .then()
                    .statusCode(403);
        }
        as(Tokens.officer("1026"))
                .get(EVIDENCE + "/" + id + "/versions/1/content")
                .then()
                .statusCode(404);
        as(OFFICER).get(EVIDENCE + "/" + id + "/versions/1/content").then().statusCode(200);

        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.evidence-viewed.v1", id)
                .then("view.what", "VERSION")
                .then("view.pictureVersion", 1);
    }

    @Test
    void what_a_frozen_round_holds_stays_as_it_is_and_withdrawing_hides_every_version() {
        UUID round = told.round("M6");
        String id = attached(OFFICER, "rounds", round);
        blur(OFFICER, id, MIDDLE).then().statusCode(200);
        told.round(round, "M6", "SUBMITTED", 2, UUID.fromString(id));
        heard.until("known_rounds", round, "status", "SUBMITTED");

        blur(OFFICER, id, MIDDLE).then().statusCode(409).body("type", equalTo("/problems/frozen"));
        Asking.withdraw(Tokens.centre(), id).then().statusCode(200);

        for (String place :
                List.of("/content", "/thumbnail", "/versions", "/versions/1/content", "/versions/2/content")) {
            as(OFFICER)
                    .get(EVIDENCE + "/" + id + place)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/withdrawn"));
        }
        blur(OFFICER, id, MIDDLE).then().statusCode(409).body("type", equalTo("/problems/already-withdrawn"));
    }

    @Test
    void documents_and_links_are_withdrawn_by_the_centre_too_and_are_not_blurred() {
        String document = with(OFFICER, "measures", measure)
                .multiPart("file", "a.pdf", Pdfs.plain("x"), "application/pdf")
                .post(EVIDENCE)
                .path("id");
        String link = Asking.link(OFFICER, "https://webportal.bangkok.go.th/x", "measures", measure)
                .path("id");
        for (String id : List.of(document, link)) {
            blur(OFFICER, id, MIDDLE).then().statusCode(409).body("type", equalTo("/problems/no-photo"));
            Asking.withdraw(Tokens.centre(), id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
            as(OFFICER)
                    .get(EVIDENCE + "/" + id + "/content")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/withdrawn"));
        }
    }

    @Test
    void a_rectangle_that_cannot_be_is_named() {
        String id = attached(OFFICER, "measures", measure);
        Map<String, Double> missing = new HashMap<>(MIDDLE);
        missing.remove("height");
        blur(
                        OFFICER,
                        id,
                        MIDDLE,
                        Map.of("x", -0.1, "y", 0, "width", 0.5, "height", 0.5),
                        Map.of("x", 0.6, "y", 0, "width", 0.5, "height", 0),
                        missing)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/rectangles/1/x",
                                "/rectangles/2/width",
                                "/rectangles/2/height",
                                "/rectangles/3/height"));
        blur(OFFICER, id).then().statusCode(400).body("errors.pointer", contains("/rectangles"));
        blur(OFFICER, id, Collections.nCopies(51, MIDDLE).toArray())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rectangles"));
        as(OFFICER)
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body(Map.of("rectangles", List.of(MIDDLE)))
                .post(EVIDENCE + "/" + id + "/blur")
                .then()
                .statusCode(412);
        as(Tokens.section("1012", "REVENUE"))
                .contentType("application/json")
                .body(Map.of("rectangles", List.of(MIDDLE)))
                .post(EVIDENCE + "/" + id + "/blur")
                .then()
                .statusCode(403);
        as(OFFICER).get(EVIDENCE + "/" + id).then().body("pictureVersion", equalTo(1));
    }
}
