package prongsai.portal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class ProblemPagesTest {
    private final Browser browser = Browser.notSignedIn();

    @Test
    void an_unknown_page_says_what_to_do() {
        HttpResponse<String> page = browser.get("/nothing/here");

        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("ไม่พบหน้านี้"));
        assertTrue(page.body().contains("href=\"/\""));
    }

    @Test
    void a_sign_in_that_went_wrong_can_be_tried_again() {
        HttpResponse<String> went = browser.get("/signed-in?code=old&state=unknown", "Cookie", "q_auth_unknown=x");

        assertEquals("/sign-in-failed", went.headers().firstValue("Location").orElse(""));
        HttpResponse<String> page = browser.get("/sign-in-failed");

        assertEquals(401, page.statusCode());
        assertTrue(page.body().contains("ต้องเข้าสู่ระบบใหม่"), page.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/portal.css", "/fonts/sarabun-5.3.0-thai-400.woff2"})
    void versioned_files_may_be_kept_for_a_year(String path) {
        HttpResponse<String> file = browser.get(path);

        assertEquals(200, file.statusCode());
        assertEquals(
                "public, max-age=31536000, immutable",
                file.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
    }
}
