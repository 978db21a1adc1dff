package prongsai.portal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GatewayTest {
    private static final long THIRTY_MEGABYTES = 30L * 1024 * 1024;
    private static final long SIXTY_FIVE_MEGABYTES = 65L * 1024 * 1024;

    private final Browser browser = Browser.notSignedIn();

    @ParameterizedTest
    @CsvSource({
        "assessment, organisations frameworks/2566 concordances/2565/2566 assessments openapi/assessment asyncapi/assessment",
        "measures, plans/1 measures round-calendar/2566 follow-ups/1026/2024-03 gift-returns/2566/1026/M6 catalogue openapi/measures asyncapi/measures",
        "evidence, evidence/1/content disclosures/2566/1026 openapi/evidence asyncapi/evidence",
        "reporting, reports/2566/1026/M6.pdf verify/ab changes open-data/plans.csv audit projection/reconciliation openapi/reporting asyncapi/reporting"
    })
    void every_segment_goes_to_its_owner(String service, String paths) {
        for (String path : paths.split(" ", -1)) {
            JsonObject heard = heard(browser.get("/api/v1/" + path + "?a=%E0%B8%81&b=2"));

            assertEquals(service, heard.getString("service"), path);
            assertEquals("/api/v1/" + path + "?a=%E0%B8%81&b=2", heard.getString("uri"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_upload_of_30_megabytes_streams_through_with_and_without_a_length(boolean modern) {
        Browser sender = modern ? Browser.modern() : browser;

        HttpResponse<String> unmeasured = sender.send(Browser.request("/api/v1/evidence")
                .POST(BodyPublishers.ofInputStream(() -> zeros(THIRTY_MEGABYTES)))
                .build());
        HttpResponse<String> measured = sender.send(Browser.request("/api/v1/evidence")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> zeros(THIRTY_MEGABYTES)), THIRTY_MEGABYTES))
                .build());

        assertEquals(THIRTY_MEGABYTES, heard(unmeasured).getLong("bytes"));
        assertEquals(THIRTY_MEGABYTES, heard(measured).getLong("bytes"));
    }

    @Test
    void a_download_of_30_megabytes_streams_through() throws Exception {
        HttpResponse<InputStream> answer = browser.send(
                Browser.request("/api/v1/evidence/1/flood?" + THIRTY_MEGABYTES).build(), BodyHandlers.ofInputStream());

        assertEquals(THIRTY_MEGABYTES, answer.body().transferTo(OutputStream.nullOutputStream()));
    }

    @Test
    void what_announces_more_than_64_megabytes_is_refused_with_a_problem() {
        HttpResponse<String> answer = browser.send(Browser.request("/api/v1/evidence")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> zeros(SIXTY_FIVE_MEGABYTES)), SIXTY_FIVE_MEGABYTES))
                .build());

        assertProblem(answer, 413, "too-large");
    }

    @Test
    void who_is_calling_is_said_by_the_gateway_alone() {
        JsonObject headers = heard(browser.get(
                        "/api/v1/plans",
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "X-Forwarded-Host",
                        "elsewhere.example",
                        "X-Forwarded-Proto",
                        "gopher",
                        "X-Forwarded-Prefix",
                        "/x",
                        "Forwarded",
                        "for=203.0.113.9",
                        "X-Real-IP",
                        "203.0.113.9"))
                .getJsonObject("headers");

        assertTrue(
                headers.getString("x-forwarded-for").matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"), headers::encode);
        assertEquals(Browser.base(), "http://" + headers.getString("x-forwarded-host"));
        assertEquals("http", headers.getString("x-forwarded-proto"));
        assertFalse(headers.containsKey("x-forwarded-prefix"));
        assertFalse(headers.containsKey("forwarded"));
        assertFalse(headers.containsKey("x-real-ip"));
    }

    @Test
    void the_token_and_the_trace_pass_and_cookies_do_not() {
        HttpResponse<String> answer = browser.get(
                "/api/v1/plans",
                "Authorization",
                "Bearer a-token",
                "Cookie",
                "q_session=secret; language=en",
                "If-Match",
                "\"7\"",
                "Idempotency-Key",
                "abc",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        JsonObject headers = heard(answer).getJsonObject("headers");
        assertEquals("Bearer a-token", headers.getString("authorization"));
        assertEquals("\"7\"", headers.getString("if-match"));
        assertEquals("abc", headers.getString("idempotency-key"));
        assertTrue(headers.getString("traceparent").startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
        assertFalse(headers.containsKey("cookie"));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(answer.headers().firstValue("Keep-Alive").isEmpty());
    }

    @Test
    void nobody_is_sent_to_sign_in_for_the_api() {
        assertEquals(200, browser.get("/api/v1/plans").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"nothing, 204", "unchanged, 304"})
    void answers_without_a_body_stay_so(String path, int status) {
        HttpResponse<String> answer = browser.get("/api/v1/plans/" + path);

        assertEquals(status, answer.statusCode());
        assertTrue(answer.headers().firstValue("Transfer-Encoding").isEmpty());
    }

    @Test
    void a_question_for_the_headers_alone_tells_the_length() {
        HttpResponse<String> answer = browser.send(Browser.request("/api/v1/plans")
                .method("HEAD", BodyPublishers.noBody())
                .build());

        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    /** What may be asked, and how a file may be sent in pieces, only the service knows. */
    @Test
    void options_are_the_services_to_answer() {
        HttpResponse<String> answer = browser.send(Browser.request("/api/v1/evidence/uploads")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());

        assertEquals("OPTIONS", heard(answer).getString("method"));
    }

    @Test
    void a_service_that_is_away_is_a_503_to_be_asked_again() {
        Neighbours.service("assessment").stop();
        try {
            HttpResponse<String> answer = browser.get("/api/v1/organisations");

            assertProblem(answer, 503, "temporarily-unavailable");
            assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
        } finally {
            Neighbours.service("assessment").start();
        }
        assertEquals(200, browser.get("/api/v1/organisations").statusCode());
    }

    @Test
    void a_service_that_says_nothing_is_a_504() {
        assertProblem(browser.get("/api/v1/measures/silence"), 504, "no-answer-in-time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/plans/../../city", "/api/v1/%2e%2e/city", "/api/v1/plans%2f..%2faudit", "/api/v1//plans"
            })
    void tricks_with_the_path_are_refused(String path) {
        assertProblem(browser.get(path), 400, "unreadable-path");
    }

    @Test
    void an_unknown_segment_is_a_problem_in_thai_or_in_english() {
        HttpResponse<String> thai = browser.get("/api/v1/nothing", "Accept-Language", "fr");
        HttpResponse<String> english = browser.get("/api/v1/nothing", "Accept-Language", "en-GB,th;q=0.5");

        assertProblem(thai, 404, "not-found");
        assertEquals("ไม่พบ", new JsonObject(thai.body()).getString("title"));
        assertEquals("Not found", new JsonObject(english.body()).getString("title"));
        assertEquals("/api/v1/nothing", new JsonObject(english.body()).getString("instance"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("/problems/" + code, new JsonObject(answer.body()).getString("type"));
        assertEquals(status, new JsonObject(answer.body()).getInteger("status"));
    }

    private static JsonObject heard(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return new JsonObject(answer.body());
    }

    /** That many zeros, made as they are read. */
    private static InputStream zeros(long number) {
        AtomicLong left = new AtomicLong(number);
        return new InputStream() {
            @Override
            public int read() {
                return left.getAndDecrement() > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left.get() <= 0) {
                    return -1;
                }
                int given = (int) Math.min(length, left.get());
                left.addAndGet(-given);
                return given;
            }
        };
    }
}
