package prongsai.portal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

/** What is other for who comes by way of a proxy that is believed. */
@QuarkusTest
@WithTestResource(Neighbours.class)
@TestProfile(BehindAProxyTest.Believed.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BehindAProxyTest {
    private final Browser browser = Browser.notSignedIn();

    /** As the launchers and the chart set it; a single sign-in address asked once too often is refused. */
    public static class Believed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.allow-x-forwarded",
                    "true",
                    "prongsai.limits.sign-in.per-second",
                    "0.01",
                    "prongsai.limits.sign-in.burst",
                    "1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/plans",
                "/api/v1/nothing-of-the-kind",
                "/api/v1/a%2fb",
                "/sign-in",
                "/assets/none.css"
            })
    void who_came_by_https_stays_with_it(String path) {
        browser.get("/sign-in");

        assertEquals(List.of("max-age=31536000"), staying(browser.get(path, "X-Forwarded-Proto", "https")));
        assertEquals(List.of(), staying(browser.get(path, "X-Forwarded-Proto", "http")));
        assertEquals(List.of(), staying(browser.get(path)));
    }

    private static List<String> staying(HttpResponse<String> answer) {
        return answer.headers().allValues("Strict-Transport-Security");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.9",
        "X-Forwarded-Host, elsewhere.example",
        "X-Forwarded-Proto, https",
        "Forwarded, for=203.0.113.9",
        "Via, 1.1 proxy",
        "X-Real-IP, 203.0.113.9"
    })
    void what_the_portal_tells_of_itself_is_not_told_to_who_came_through_a_proxy(String header, String value) {
        for (String path : List.of(
                "/q/metrics",
                "/q",
                "/q/",
                "/q/nothing",
                "//q/metrics",
                "/q//metrics",
                "/%71/metrics",
                "/q/health/../metrics")) {
            HttpResponse<String> answer = browser.get(path, header, value);

            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("/problems/not-found"), path + answer.body());
        }
        assertEquals(200, browser.get("/q/health/ready", header, value).statusCode());
        assertEquals(200, browser.get("/q/health", header, value).statusCode());
    }

    @Test
    void it_is_told_to_who_asks_the_portal_itself() {
        HttpResponse<String> answer = browser.get("/q/metrics");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("jvm_classes_loaded"), answer.body());
    }
}
