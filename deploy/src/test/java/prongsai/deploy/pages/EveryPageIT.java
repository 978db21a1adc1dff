package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.deploy.demo.Api;

/**
 * What holds for every page of every role: everybody can use it, it fits the narrowest screen (which is also 200 % zoom of a small one),
 * its HTML is short, and the first view of it with fonts, style and scripts is light.
 */
@OnTheRunningSystem
class EveryPageIT {
    private static final int LONGEST_HTML = 100_000;
    private static final int HEAVIEST_FIRST_VIEW = 300_000;

    private static final Map<String, List<String>> OF_EVERYBODY = Map.of(
            "director-1012",
            List.of(
                    "/",
                    "/offices/1012/2566",
                    "/offices/1012/2566/scores",
                    "/offices/1012/2566/plan",
                    "/offices/1012/2566/plan?part=4",
                    "/offices/1012/2566/plan/issues/new",
                    "/offices/1012/2566/plan/measures/new",
                    "/offices/1012/2566/work",
                    "/offices/1012/2566/rounds",
                    "/offices/1012/2566/rounds/M6",
                    "/offices/1012/2566/rounds/M12",
                    "/offices/1012/2566/rounds/M12?all=true",
                    "/offices/1012/2566/rounds/M12/annexes/new",
                    "/offices/1012/2566/results/new?round=M12",
                    "/offices/1012/2566/documents",
                    "/offices/1012/2571/plan",
                    "/offices/1012/2571/rounds",
                    "/offices/1012/2566/import",
                    "/my/settings",
                    "/offices/1012/2566/disclosures",
                    "/offices/1012/2566/gifts",
                    "/offices/1012/2566/gifts/M6",
                    "/offices/1012/2566/months",
                    "/offices/1012/2566/months/2023-03"),
            "centre",
            List.of(
                    "/",
                    "/city?year=2566",
                    "/city/indicators?year=2566",
                    "/city/sections?year=2566",
                    "/city/overdue?year=2566",
                    "/city/compare?offices=1012&offices=1026&years=2565&years=2566",
                    "/offices/1012/2566",
                    "/offices/1012/2566/plan",
                    "/offices/1026/2567/scores",
                    "/centre/rounds?year=2566",
                    "/centre/rounds/2566/1012/M6",
                    "/centre/calendar/2566",
                    "/centre/gifts/2566/M6",
                    "/centre/gifts/2566/M6/1012",
                    "/centre/plans/2566/1012",
                    "/centre/scores/2565/1012",
                    "/centre/frameworks/2566",
                    "/centre/catalogue/new",
                    "/audit/verification",
                    "/centre/scores?year=2565",
                    "/centre/frameworks",
                    "/centre/catalogue",
                    "/centre/system",
                    "/audit"),
            "auditor",
            List.of("/", "/city?year=2566", "/audit", "/centre/system", "/open-data"),
            "section-1012-FINANCE",
            List.of("/", "/offices/1012/2566/work"));

    static Stream<String> roles() {
        return OF_EVERYBODY.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void can_be_used_by_everybody_on_the_narrowest_screen_and_is_short(String user) {
        try (Visit visit = Running.as(user, Visit.NARROWEST)) {
            for (String address : addresses(user)) {
                Response answer = visit.open(address);
                visit.everybodyCanUseIt().fits();
                assertTrue(
                        answer.body().length < LONGEST_HTML,
                        address + " has " + answer.body().length + " bytes of HTML");
            }
        }
    }

    /** Those above, and a measure, a result and a photo of the demonstration. */
    private static List<String> addresses(String user) {
        List<String> all = new ArrayList<>(OF_EVERYBODY.get(user));
        if (user.equals("director-1012")) {
            Api api = Running.api();
            JsonNode plans =
                    api.get(user, "/plans?fiscalYear=2566&organisation=1012").expect(200);
            JsonNode plan = api.get(
                            user,
                            "/plans/" + plans.path("items").path(0).path("id").asText())
                    .expect(200);
            String measure = plan.path("measures").path(6).path("id").asText();
            all.add("/offices/1012/2566/work/" + measure);
            all.add("/offices/1012/2566/plan/measures/" + measure);
            all.add("/offices/1012/2566/plan/issues/"
                    + plan.path("issues").path(0).path("id").asText());
            all.add("/offices/1012/2566/results/"
                    + plan.path("results").path(0).path("id").asText());
            all.add("/offices/1012/2566/evidence/"
                    + api.get(user, "/evidence?organisation=1012&limit=1")
                            .expect(200)
                            .path("items")
                            .path(0)
                            .path("id")
                            .asText());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/offices", "/offices/1012/2566"})
    void the_first_view_is_light(String address) {
        try (Visit visit = Running.nobody(Visit.PHONE)) {
            List<Integer> bytes = new ArrayList<>();
            visit.page().onRequestFinished(request -> bytes.add(request.sizes().responseBodySize));
            visit.open(address);
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            int all = bytes.stream().mapToInt(Integer::intValue).sum();
            assertTrue(all > 20_000 && all < HEAVIEST_FIRST_VIEW, address + " weighs " + all + " bytes in all");
        }
    }

    @Test
    void a_paper_is_looked_at_in_the_page_and_not_taken_along_unasked() {
        try (Visit officer = Running.as("officer-1012")) {
            List<String> taken = new ArrayList<>();
            officer.page().onDownload(download -> taken.add(download.url()));
            Response paper = officer.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/files/look/reports/2566/1012/M6.pdf"),
                            () -> officer.open("/offices/1012/2566/documents?paper=M6"));
            assertEquals(200, paper.status());
            assertEquals("inline", paper.headerValue("content-disposition"));
            assertEquals("application/pdf", paper.headerValue("content-type"));
            officer.page().waitForTimeout(1_000);
            assertTrue(taken.isEmpty(), String.valueOf(taken));
        }
    }

    @Test
    void nothing_comes_from_elsewhere() {
        try (Visit visit = Running.nobody(Visit.DESK)) {
            List<String> asked = new ArrayList<>();
            visit.page().onRequest(request -> asked.add(request.url()));
            visit.open("/offices/1012/2566");
            assertTrue(asked.stream().allMatch(url -> url.startsWith(Running.origin())), String.valueOf(asked));
        }
    }

    @Test
    void the_keyboard_reaches_the_content_and_everything_in_it_and_shows_where_it_is() {
        try (Visit officer = Running.as("officer-1012")) {
            officer.open("/offices/1012/2566/rounds");
            officer.page().keyboard().press("Tab");
            String first = String.valueOf(officer.page().evaluate("document.activeElement.className"));
            assertTrue(first.contains("skip"), "the first stop leads to the content: " + first);
            List<String> stops = new ArrayList<>();
            officer.page().keyboard().press("Tab");
            while (Boolean.FALSE.equals(officer.page().evaluate("document.activeElement === document.body"))) {
                stops.add(String.valueOf(officer.page().evaluate("document.activeElement.textContent.trim()")));
                Object outline = officer.page().evaluate("getComputedStyle(document.activeElement).outlineStyle");
                assertNotEquals("none", outline, "no visible focus at the last of " + stops);
                officer.page().keyboard().press("Tab");
            }
            assertTrue(stops.stream().anyMatch(words -> words.startsWith("เปิดรายงาน")), String.valueOf(stops));
        }
    }
}
