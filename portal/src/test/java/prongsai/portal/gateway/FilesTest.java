package prongsai.portal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {
    private final Browser centre = Browser.signedIn();

    @Test
    void a_paper_is_fetched_with_the_token_of_the_session_and_without_its_cookie() {
        JsonObject reached = new JsonObject(
                centre.get("/files/reports/2566/1012/M6.pdf?layout=4").body());

        assertEquals("reporting", reached.getString("service"));
        assertEquals("/api/v1/reports/2566/1012/M6.pdf?layout=4", reached.getString("uri"));
        JsonObject headers = reached.getJsonObject("headers");
        assertTrue(headers.getString("authorization").startsWith("Bearer ey"), headers.encode());
        assertEquals(null, headers.getString("cookie"));
    }

    @Test
    void a_piece_of_an_upload_arrives_whole() {
        byte[] piece = new byte[3_000_000];

        HttpResponse<String> answer =
                centre.send(Browser.request("/files/evidence/uploads/7", "Sec-Fetch-Site", "same-origin")
                        .method("PATCH", BodyPublishers.ofByteArray(piece))
                        .build());

        JsonObject reached = new JsonObject(answer.body());
        assertEquals("PATCH", reached.getString("method"));
        assertEquals("/api/v1/evidence/uploads/7", reached.getString("uri"));
        assertEquals(3_000_000, reached.getInteger("bytes"));
    }

    @Test
    void a_page_from_elsewhere_sends_nothing() {
        HttpResponse<String> answer = centre.post("/files/evidence/uploads", "Sec-Fetch-Site", "cross-site");

        assertEquals(403, answer.statusCode());
    }

    @Test
    void a_script_is_told_that_the_session_is_over_and_a_person_is_led_to_sign_in() {
        Browser nobody = Browser.notSignedIn();

        assertEquals(
                499,
                nobody.get("/files/evidence/7/content", "X-Requested-With", "JavaScript")
                        .statusCode());
        assertEquals(302, nobody.get("/files/evidence/7/content").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/files/status/2566", "/files/plans", "/files/evidence/7", "/files/evidence/../status/2566"})
    void what_is_no_file_does_not_pass(String path) {
        assertEquals(404, centre.get(path).statusCode());
    }
}
