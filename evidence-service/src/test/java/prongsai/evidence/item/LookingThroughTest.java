package prongsai.evidence.item;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.change;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.intake.Pdfs;
import prongsai.evidence.intake.Photos;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Before a photo or document is public somebody says to have looked it through; what was noticed in it is shown to them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LookingThroughTest {
    private static final String OFFICER = Tokens.officer("1012");

    private final UUID measure = Told.of("1012").measure("FINANCE");

    @Test
    void what_nobody_has_looked_through_does_not_become_public() {
        with(OFFICER, "measures", measure)
                .multiPart("file", "a.jpg", photo())
                .multiPart("visibility", "PUBLIC")
                .multiPart("confirmed", "FACES")
                .multiPart("confirmed", "CHILDREN")
                .post(EVIDENCE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-looked-through"))
                .body(
                        "detail",
                        allOf(
                                containsString("NAMES, ID_CARDS, QR_CODES, MEETING_CODES"),
                                not(containsString("FACES"))));
        String id = attached(OFFICER, "measures", measure);

        change(OFFICER, id, Map.of("visibility", "PUBLIC"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-looked-through"));
        change(OFFICER, id, Map.of("confirmed", List.of("FACES", "SHOES")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/confirmed/1"))
                .body("errors[0].detail", containsString("MEETING_CODES"));
        as(OFFICER)
                .get(EVIDENCE + "/" + id)
                .then()
                .body("visibility", equalTo("INTERNAL"))
                .body("version", equalTo(1))
                .body("confirmed", hasSize(0))
                .body("confirmedBy", nullValue());
    }

    @Test
    void who_has_looked_it_through_and_when_is_shown() {
        String id = attached(OFFICER, "measures", measure);
        change(Tokens.director("1012"), id, Map.of("confirmed", Asking.LOOKED_THROUGH))
                .then()
                .statusCode(200);

        change(OFFICER, id, Map.of("visibility", "PUBLIC"))
                .then()
                .statusCode(200)
                .body("visibility", equalTo("PUBLIC"))
                .body("confirmed", containsInAnyOrder(Asking.LOOKED_THROUGH.toArray()))
                .body("confirmedBy", equalTo("director-1012"))
                .body("confirmedAt", notNullValue());

        change(OFFICER, id, Map.of("caption", "still public"))
                .then()
                .statusCode(200)
                .body("visibility", equalTo("PUBLIC"));
        change(OFFICER, id, Map.of("confirmed", List.of("FACES"))).then().statusCode(409);
        change(OFFICER, id, Map.of("confirmed", List.of("FACES"), "visibility", "INTERNAL"))
                .then()
                .statusCode(200)
                .body("confirmed", contains("FACES"))
                .body("confirmedBy", equalTo("officer-1012"));
        change(OFFICER, id, Map.of("confirmed", List.of()))
                .then()
                .statusCode(200)
                .body("confirmed", hasSize(0))
                .body("confirmedBy", nullValue());
    }

    @Test
    void a_link_is_public_without_it() {
        as(OFFICER)
                .contentType("application/json")
                .body(Map.of(
                        "url", "https://webportal.bangkok.go.th/",
                        "measures", List.of(measure),
                        "visibility", "PUBLIC"))
                .post(EVIDENCE + "/links")
                .then()
                .statusCode(201)
                .body("visibility", equalTo("PUBLIC"));
    }

    @Test
    void what_was_noticed_is_a_warning_and_hinders_nobody() {
        with(OFFICER, "measures", measure)
                .multiPart("file", "a.pdf", Pdfs.saying("1-1012-00001-23-8"), "application/pdf")
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("warnings", contains("THAI_ID_NUMBER"))
                .body("found.what", contains("THAI_ID_NUMBER"))
                .body("found.page", contains(2));
        String id = with(OFFICER, "measures", measure)
                .multiPart("file", "a.jpg", Photos.encoded(Photos.withCodes(900, 700, "Meeting ID: 812 3456"), "jpeg"))
                .multiPart("takenOn", "2021-05-01")
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("warnings", contains("QR_CODE", "MEETING_CODE", "TAKEN_OUTSIDE_FISCAL_YEAR"))
                .extract()
                .path("id");
        change(OFFICER, id, Map.of("takenOn", "2023-05-01"))
                .then()
                .body("warnings", contains("QR_CODE", "MEETING_CODE"));
    }
}
