package prongsai.portal.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import prongsai.portal.testing.Browser;
import prongsai.portal.testing.Neighbours;

@QuarkusTest
@WithTestResource(Neighbours.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CityPageTest {

    @Test
    void fifty_districts_fit_on_one_light_page() {
        HttpResponse<String> page = Browser.signedIn().get("/city?year=2566");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < 100_000);
        assertEquals(50, count(page, "<th scope=\"row\">") - 6);
        assertTrue(page.body().contains("<html lang=\"th\">"));
        assertEquals(1, count(page, "<h1>"));
        assertTrue(page.body().contains("ปีงบประมาณ พ.ศ. 2566"));
        assertTrue(page.body().contains("31 มี.ค. 2566 14:05"));
        assertTrue(page.body().contains("1,234"));
        assertTrue(page.body().contains("เจ้าหน้าที่ ศปท.กทม."));
    }

    @Test
    void nothing_in_the_page_needs_more_than_the_policy_allows() {
        HttpResponse<String> page = Browser.signedIn().get("/city?year=2566");

        assertFalse(Pattern.compile("<script(?! src=\"/)|<style|\\sstyle=|\\son[a-z]+=|javascript:")
                .matcher(page.body())
                .find());
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'self'; "), policy);
        assertFalse(policy.contains("unsafe"));
        assertEquals(
                "private, no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(page.body().contains("=ดุสิต &lt;b&gt;"));
    }

    @Test
    void without_a_year_the_latest_with_data_is_shown() {
        String page = Browser.signedIn().get("/city").body();

        assertTrue(page.contains("ยังไม่มีข้อมูล จึงแสดงปี 2566") || page.contains("ยังไม่มีแผนหรือคะแนน"));
    }

    @Test
    void an_empty_year_says_so_and_leads_on() {
        HttpResponse<String> page = Browser.signedIn().get("/city?year=2565");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("ยังไม่มีแผนหรือคะแนนสำหรับปีงบประมาณ 2565"));
        assertTrue(page.body().contains("href=\"/city?year=2566\""));
    }

    @Test
    void the_table_is_searched_and_ordered_by_its_address() {
        String page = Browser.signedIn()
                .get("/city?year=2566&q=%E0%B8%97%E0%B8%B5%E0%B9%88+4&sort=-completed")
                .body();

        assertTrue(page.indexOf(">ตัวอย่างที่ 41<") < page.indexOf(">ตัวอย่างที่ 4<"));
        assertFalse(page.contains(">ตัวอย่างที่ 39<"));
        assertTrue(page.contains("aria-sort=\"descending\""));
        assertTrue(page.contains("value=\"ที่ 4\""));
        assertTrue(page.contains(
                "href=\"/city?year=2566&amp;q=%E0%B8%97%E0%B8%B5%E0%B9%88+4&amp;sort=completed#districts\""));
    }

    @Test
    void nonsense_in_the_address_shows_the_usual_page() {
        HttpResponse<String> page = Browser.signedIn().get("/city?year=abc&group=%3Cx%3E&sort=nothing");

        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<x>"));
    }

    @Test
    void english_is_one_click_away_and_stays() {
        Browser browser = Browser.signedIn();

        String there = browser.get("/language?to=en&back=%2Fcity%3Fyear%3D2566").body();

        assertTrue(there.contains("<html lang=\"en\">"));
        assertTrue(there.contains("status in fiscal year 2566"));
        assertTrue(there.contains(">Sample 7<"));
        assertTrue(browser.get("/city?year=2566").body().contains("Changed after approval"));
    }

    @Test
    void the_table_can_be_taken_along() {
        HttpResponse<String> file = Browser.signedIn().get("/city.csv?year=2566&sort=-score");

        List<String> lines = file.body().lines().toList();
        assertEquals(
                "text/csv;charset=UTF-8",
                file.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"city-2566.csv\"",
                file.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(file.body().startsWith("\uFEFF\"รหัส\",\"เขต\",\"คะแนน ITA\""));
        assertEquals(51, lines.size());
        assertTrue(lines.get(1).startsWith("\"1050\",\"ตัวอย่างที่ 49\",\"95.40\",\"A\",\"ส่งกลับแก้ไข\""));
        assertTrue(file.body().contains("\"'=ดุสิต <b>\""));
    }

    @Test
    void when_reporting_is_away_the_page_says_so() {
        Browser browser = Browser.signedIn();
        Neighbours.service("reporting").stop();
        try {
            HttpResponse<String> page = browser.get("/city?year=2566");

            assertEquals(503, page.statusCode());
            assertTrue(page.body().contains("ระบบข้อมูลยังไม่พร้อมชั่วคราว"));
            assertTrue(page.body().contains("href=\"/city?year=2566\""));
        } finally {
            Neighbours.service("reporting").start();
        }
    }

    private static long count(HttpResponse<String> page, String what) {
        return Pattern.compile(Pattern.quote(what))
                .matcher(page.body())
                .results()
                .count();
    }
}
