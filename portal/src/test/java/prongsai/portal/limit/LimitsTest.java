package prongsai.portal.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

/** With little of everything, so that little is enough to ask too much. Each way of asking has a bucket of its own. */
@QuarkusTest
@WithTestResource(Neighbours.class)
@TestProfile(LimitsTest.Little.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {
    private static final int CLIENT = 5;
    private static final int ADDRESS = 20;
    private static final int SIGN_IN = 4;

    private final Browser browser = Browser.notSignedIn();

    /** So slow that nothing fills up during the test; only 127.0.0.9 would be a proxy. */
    public static class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("prongsai.limits.client.per-second", "0.01"),
                    Map.entry("prongsai.limits.client.burst", "" + CLIENT),
                    Map.entry("prongsai.limits.address.per-second", "0.01"),
                    Map.entry("prongsai.limits.address.burst", "" + ADDRESS),
                    Map.entry("prongsai.limits.sign-in.per-second", "0.01"),
                    Map.entry("prongsai.limits.sign-in.burst", "" + SIGN_IN),
                    Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                    Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                    Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.9"));
        }
    }

    @Test
    @Order(1)
    void one_clients_flood_leaves_another_untouched() {
        String flooding = token("flooding", "a");
        String another = token("another", "a");
        assertEquals(200, ask(flooding).statusCode());
        assertEquals(200, ask(another).statusCode());

        for (int i = 0; i < CLIENT; i++) {
            assertEquals(200, ask(flooding).statusCode());
        }
        HttpResponse<String> refused = ask(flooding, "Accept-Language", "en");

        assertEquals(429, refused.statusCode());
        assertEquals("application/problem+json", header(refused, "Content-Type"));
        assertTrue(Integer.parseInt(header(refused, "Retry-After")) > 0);
        JsonObject problem = new JsonObject(refused.body());
        assertEquals("/problems/too-many-requests", problem.getString("type"));
        assertEquals(429, problem.getInteger("status"));
        assertEquals("Too many requests", problem.getString("title"));
        assertEquals("เรียกถี่เกินไป", new JsonObject(ask(flooding).body()).getString("title"));
        assertEquals(200, ask(another).statusCode());
    }

    /** A fresh token is still the same client. */
    @Test
    @Order(2)
    void a_new_token_is_no_new_client() {
        String fresh = token("flooding", "b");

        assertEquals(200, ask(fresh).statusCode(), "not accepted yet, so counted by the address");
        assertEquals(429, ask(fresh).statusCode());
    }

    @Test
    @Order(3)
    void who_invents_tokens_or_addresses_is_one_address() {
        int passed = 0;
        for (int i = 0; i < ADDRESS * 2; i++) {
            HttpResponse<String> answer = ask(
                    token("invented-" + i, "a"), "X-Forwarded-For", "203.0.113." + i, "X-Real-IP", "203.0.113." + i);
            passed += answer.statusCode() == 200 ? 1 : 0;
        }

        assertTrue(passed < ADDRESS, passed + " passed");
        assertEquals(429, browser.get("/api/v1/organisations").statusCode());
    }

    @Test
    @Order(4)
    void signing_in_over_and_over_is_told_to_wait_by_a_page() {
        for (int i = 0; i < SIGN_IN; i++) {
            assertTrue(browser.get("/sign-in").statusCode() < 400);
        }
        HttpResponse<String> refused = browser.get("/sign-in");

        assertEquals(429, refused.statusCode());
        assertTrue(Integer.parseInt(header(refused, "Retry-After")) > 0);
        assertEquals("text/html;charset=UTF-8", header(refused, "Content-Type"));
        assertTrue(refused.body().contains("โปรดรอ"), refused.body());
        assertEquals(200, browser.get("/").statusCode());
    }

    private HttpResponse<String> ask(String token, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token;
        System.arraycopy(more, 0, headers, 2, more.length);
        return browser.get("/api/v1/plans", headers);
    }

    /** Whether a token is good, the service says; this one's takes all. */
    private static String token(String subject, String signature) {
        String body = new JsonObject().put("sub", subject).encode();
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes(UTF_8)) + "." + signature;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
