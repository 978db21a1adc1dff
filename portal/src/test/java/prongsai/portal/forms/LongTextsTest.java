package prongsai.portal.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongTextsTest {
    private static final int LONGEST_RESULT = 20_000;

    @Test
    void a_text_as_long_as_a_result_may_be_reaches_the_service() {
        String typed = "period=" + URLEncoder.encode("ก".repeat(LONGEST_RESULT), StandardCharsets.UTF_8);
        HttpRequest form = Browser.request(
                        "/offices/1046/2566/disclosures/O1",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        Browser.base())
                .POST(BodyPublishers.ofString(typed))
                .build();

        HttpResponse<String> after = Browser.signedIn().send(form);

        assertEquals(303, after.previousResponse().map(HttpResponse::statusCode).orElse(after.statusCode()));
    }
}
