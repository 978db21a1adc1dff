package prongsai.evidence.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.send;
import static prongsai.evidence.item.Asking.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.evidence.intake.Pdfs;
import prongsai.evidence.intake.Photos;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Documents, the same file again, and several files at once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FilesResourceTest {
    private static final String OFFICER = Tokens.officer("1012");

    private final UUID measure = Told.of("1012").measure("FINANCE");

    @Test
    void a_document_is_attached_told_of_and_shown_as_it_is() {
        byte[] sent = Pdfs.plain("ประกาศ No Gift Policy");

        String id = with(OFFICER, "measures", measure)
                .multiPart("file", "ประกาศ.pdf", sent, "application/pdf")
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("kind", equalTo("DOCUMENT"))
                .body("contentType", equalTo("application/pdf"))
                .body("pages", equalTo(2))
                .body("title", equalTo("ประกาศ No Gift Policy"))
                .body("width", nullValue())
                .body("bytes", equalTo(sent.length))
                .extract()
                .path("id");

        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.evidence-attached.v1", id)
                .then("evidence.kind", "DOCUMENT")
                .then("evidence.pages", 2);
        Response content = as(OFFICER).get(EVIDENCE + "/" + id + "/content");
        content.then()
                .contentType("application/pdf")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString(id + ".pdf"));
        assertArrayEquals(sent, content.asByteArray());
        as(OFFICER)
                .get(EVIDENCE + "/" + id + "/thumbnail")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-thumbnail"));
    }

    @Test
    void a_document_with_a_trap_says_what_to_do_and_is_not_there() {
        with(OFFICER, "measures", measure)
                .multiPart("file", "a.pdf", Photos.jpeg(10, 10, 7))
                .post(EVIDENCE)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/not-what-it-says"))
                .body("detail", containsString(".pdf"));
        with(OFFICER, "measures", measure)
                .header("Accept-Language", "th")
                .multiPart("file", "a.pdf", "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/document-damaged"));
        as(OFFICER).get(EVIDENCE + "?measure=" + measure).then().body("items", hasSize(0));
    }

    @Test
    void the_same_file_again_shares_what_is_stored_and_is_told_to_its_own_organisation_only() {
        byte[] photo = photo();
        UUID foreign = Told.of("1026").measure("FINANCE");
        Response theirs = send(Tokens.officer("1026"), photo, "measures", foreign);

        Response first = send(OFFICER, photo, "measures", measure);
        Response second = send(OFFICER, photo, "measures", measure);

        theirs.then().statusCode(201).body("sameFile", hasSize(0));
        first.then().body("sameFile", hasSize(0));
        second.then().statusCode(201).body("sameFile", contains((String) first.path("id")));
        assertEquals((String) theirs.path("sha256"), second.path("sha256"));
        as(OFFICER).delete(EVIDENCE + "/" + first.path("id")).then().statusCode(204);
        send(OFFICER, photo, "measures", measure).then().body("sameFile", contains((String) second.path("id")));
        as(OFFICER).get(EVIDENCE + "/" + second.path("id") + "/content").then().statusCode(200);
    }

    @Test
    void several_files_have_an_answer_each() {
        Response answer = with(OFFICER, "measures", measure)
                .multiPart("file", "1.jpg", photo())
                .multiPart("file", "2.heic", Photos.heic())
                .multiPart("file", "3.pdf", Pdfs.plain("x"))
                .multiPart("caption", "all")
                .post(EVIDENCE);

        answer.then()
                .statusCode(207)
                .body("items.status", contains(201, 415, 201))
                .body("items[0].evidence.position", equalTo(1))
                .body("items[0].evidence.caption", equalTo("all"))
                .body("items[0].problem", nullValue())
                .body("items[1].evidence", nullValue())
                .body("items[1].problem.type", equalTo("/problems/photo-is-heic"))
                .body("items[1].problem.detail", containsString("Most Compatible"))
                .body("items[2].evidence.kind", equalTo("DOCUMENT"))
                .body("items[2].evidence.position", equalTo(2));
        as(OFFICER)
                .get(EVIDENCE + "?measure=" + measure)
                .then()
                .body(
                        "items.id",
                        equalTo(List.of(answer.path("items[0].evidence.id"), answer.path("items[2].evidence.id"))));
    }

    @Test
    void several_files_are_attached_once_with_one_key() {
        RequestSpecification form = with(OFFICER, "measures", measure)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "1.jpg", photo())
                .multiPart("file", "2.jpg", photo());

        Response first = form.post(EVIDENCE);
        Response second = form.post(EVIDENCE);

        assertEquals(207, second.statusCode());
        assertEquals(first.asString(), second.asString());
        as(OFFICER).get(EVIDENCE + "?measure=" + measure).then().body("items", hasSize(2));
    }

    @Test
    void a_measure_that_becomes_full_on_the_way_takes_what_fits() {
        for (int i = 0; i < 99; i++) {
            Asking.link(OFFICER, "https://a.th/" + i, "measures", measure)
                    .then()
                    .statusCode(201);
        }

        with(OFFICER, "measures", measure)
                .multiPart("file", "1.jpg", photo())
                .multiPart("file", "2.jpg", photo())
                .post(EVIDENCE)
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 409))
                .body("items[1].problem.type", equalTo("/problems/measure-is-full"));
    }

    @Test
    void too_many_files_are_refused_at_once() {
        RequestSpecification form = with(OFFICER, "measures", measure);
        for (int i = 0; i < 11; i++) {
            form.multiPart("file", i + ".jpg", new byte[] {1});
        }

        form.post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].detail", containsString("10"));
    }

    @Test
    void another_organisations_document_is_not_there() {
        String id = attached(OFFICER, "measures", measure);
        as(Tokens.officer("1026")).get(EVIDENCE + "/" + id + "/content").then().statusCode(404);
        as(Tokens.officer("1026"))
                .get(EVIDENCE + "/" + id + "/thumbnail")
                .then()
                .statusCode(404);
    }
}
