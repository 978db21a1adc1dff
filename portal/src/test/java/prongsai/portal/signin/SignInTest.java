package prongsai.portal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    @Test
    void the_first_page_is_for_everybody_and_in_thai() {
        HttpResponse<String> page = Browser.notSignedIn().get("/", "Accept-Language", "en");

        assertEquals(200, page.statusCode());
        assertEquals(
                "text/html;charset=UTF-8",
                page.headers().firstValue("Content-Type").orElse(""));
        assertTrue(page.body().contains("<html lang=\"th\">"));
        assertTrue(page.body().contains("เข้าสู่ระบบ"));
    }

    @Test
    void the_city_asks_to_sign_in_with_a_proof_key_and_a_shut_cookie() {
        HttpResponse<String> answer = Browser.notSignedIn().get("/city");

        assertEquals(302, answer.statusCode());
        String location = answer.headers().firstValue("Location").orElse("");
        assertTrue(location.contains("code_challenge_method=S256"), location);
        assertTrue(location.contains("scope=openid+profile"), location);
        assertTrue(location.contains("ui_locales=th"), location);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertFalse(cookies.isEmpty());
        cookies.forEach(cookie -> assertTrue(
                cookie.toLowerCase(Locale.ROOT).contains("httponly") && cookie.contains("SameSite=Lax"), cookie));
    }

    @Test
    void signed_in_people_come_to_the_page_they_asked_for_and_first_see_their_work() {
        Browser browser = Browser.signedIn();

        assertTrue(browser.get("/city?year=2566&q=7").uri().toString().endsWith("/city?year=2566&q=7"));
        assertTrue(browser.get("/").body().contains("ภาพรวมของเมือง"));
    }

    @Test
    void a_sign_out_from_elsewhere_is_refused() {
        Browser browser = Browser.signedIn();

        assertEquals(
                403, browser.post("/sign-out", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403,
                browser.post("/sign-out", "Origin", "https://elsewhere.example").statusCode());
        assertEquals(403, browser.post("/sign-out").statusCode());
        assertTrue(browser.get("/").body().contains("ภาพรวมของเมือง"), "still signed in");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        Browser browser = Browser.signedIn();

        HttpResponse<String> farewell = browser.post("/sign-out", "Sec-Fetch-Site", "same-origin");

        assertEquals("/realms/prongsai/logout", farewell.uri().getPath());
        assertTrue(farewell.uri().getQuery().contains("id_token_hint="));
        assertTrue(browser.get("/").body().contains("เข้าสู่ระบบ"), "no longer signed in");
    }

    @Test
    void who_never_signed_in_may_sign_out_too() {
        HttpResponse<String> answer = Browser.notSignedIn().post("/sign-out", "Sec-Fetch-Site", "same-origin");

        assertEquals(303, answer.statusCode());
        assertEquals(
                Browser.base() + "/", answer.headers().firstValue("Location").orElse(""));
    }
}
