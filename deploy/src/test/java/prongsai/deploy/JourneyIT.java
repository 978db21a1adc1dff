package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.deploy.bench.SignedIn;
import prongsai.deploy.demo.Api;

/**
 * The whole system, started by deploy/up's own launcher on free ports, does the main job: a weak score becomes a proven
 * measure. Then parts of it are stopped and killed in the middle of the work, and nothing is lost.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeSystem.class)
class JourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static SingleMachine machine;
    private static Api api;

    @BeforeAll
    static void everything_is_up_and_the_demo_is_loaded() {
        machine = WholeSystem.machine();
        api = new Api(machine.portal(), machine.keycloak());
    }

    private static JsonNode get(String who, String path) {
        return api.get(who, path).expect(200);
    }

    private static JsonNode row(String organisation) {
        for (JsonNode row : get("city-demo", "/status/2566").path("organisations")) {
            if (row.path("organisation").asText().equals(organisation)) {
                return row;
            }
        }
        throw new AssertionError("no " + organisation);
    }

    private static void eventually(String what, BooleanSupplier condition) {
        assertTrue(Await.until(condition, PATIENCE), what);
    }

    @Test
    @Order(1)
    void yan_nawa_comes_out_with_the_printed_figures() {
        JsonNode score = get(null, "/assessments/2565/1012");
        assertEquals(98.14, score.path("total").asDouble());
        assertEquals("AA", score.path("grade").asText());
        List<Double> indicators = new ArrayList<>();
        score.path("indicators")
                .forEach(indicator -> indicators.add(indicator.path("score").asDouble()));
        assertEquals(List.of(98.87, 93.69, 96.78, 94.92, 97.84, 97.47, 97.74, 96.90, 100.0, 100.0), indicators);
        assertEquals(
                "[\"I7\",\"I11\",\"I19\",\"I20\",\"I23\"]",
                score.path("weakest").path("IIT").toString());
        assertEquals(
                "[\"E1\",\"E2\",\"E12\",\"E14\",\"E15\"]",
                score.path("weakest").path("EIT").toString());
        assertEquals("[]", score.path("weakest").path("OIT").toString());
        assertEquals(
                50,
                get(null, "/organisations?type=district-office&limit=500")
                        .path("items")
                        .size());
    }

    @Test
    @Order(2)
    void a_weak_score_becomes_a_proven_measure() {
        String id = get("officer-1012", "/plans?fiscalYear=2566&organisation=1012")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        JsonNode plan = get("officer-1012", "/plans/" + id);
        assertEquals("APPROVED", plan.path("status").asText());
        assertEquals(59, plan.path("measures").size());
        assertEquals(
                "I7",
                plan.path("issues").path(0).path("items").path(0).path("code").asText());
        JsonNode monthly = plan.path("measures").path(6);
        assertEquals("2023-03-30", monthly.path("due").path("date").asText());
        assertEquals("MONTHLY", monthly.path("due").path("recurrence").asText());
        assertEquals("[\"FINANCE\"]", monthly.path("responsible").path("lead").toString());
        assertTrue(monthly.path("responsible").path("all").asBoolean());
        Map<String, Integer> deadlines = new HashMap<>();
        plan.path("measures")
                .forEach(measure ->
                        deadlines.merge(measure.path("due").path("date").asText(), 1, Integer::sum));
        assertEquals(
                Map.of(
                        "2023-04-20",
                        31,
                        "2023-04-05",
                        13,
                        "2023-03-30",
                        6,
                        "2023-04-30",
                        5,
                        "2023-04-15",
                        3,
                        "null",
                        1),
                deadlines);
        assertEquals("ACCEPTED", plan.path("rounds").path(0).path("status").asText());

        eventually(
                "the city's status shows it",
                () -> row("1012").path("plan").path("completed").asInt() == 6
                        && row("1012").path("evidence").path("photos").asInt() == 3
                        && row("1012").path("rounds").path("M6").asText().equals("ACCEPTED"));
        JsonNode yanNawa = row("1012");
        assertEquals(59, yanNawa.path("plan").path("measures").asInt());
        assertEquals(98.14, yanNawa.path("score").path("total").asDouble());
        assertEquals(1, yanNawa.path("evidence").path("links").asInt());
        JsonNode dinDaeng = get("officer-1026", "/plans?fiscalYear=2567&organisation=1026")
                .path("items")
                .path(0);
        assertEquals(
                20, dinDaeng.path("issues").asInt(), "an issue for each of the 20 items that are known to be weak");
    }

    @Test
    @Order(3)
    void what_the_director_published_is_read_by_everybody_and_gifts_by_nobody_else() {
        JsonNode published = get(null, "/plans/published/2566/1012").path("published");
        assertEquals("PLAN", published.path(0).path("what").asText());
        assertEquals("M6", published.path(1).path("what").asText());
        String address = published.path(0).path("address").asText().replace("/api/v1", "");
        assertEquals(59, get(null, address).path("measures").size());
        JsonNode round = get(null, published.path(1).path("address").asText().replace("/api/v1", ""));
        assertEquals(4, round.path("results").size(), "what was done in the first half");
        assertEquals(200, api.get(null, "/reports/2566/1012/M6.pdf").status());
        assertEquals(404, api.get(null, "/reports/2566/1012/M12.pdf").status(), "nobody has published that");
        JsonNode paper = get(null, "/verify/" + round.path("hash").asText());
        assertTrue(paper.path("latest").asBoolean() && paper.path("published").asBoolean(), paper.toString());
        assertEquals(4, get(null, "/open-data/results.json?organisation=1012").size());
        assertEquals(403, api.get("city-demo", "/gift-returns/2566/1012/M6").status());
        assertEquals(404, api.get("director-1026", "/gift-returns/2566/1012/M6").status());
        assertEquals(
                10, get("centre", "/gift-returns/2566/1012/M6").path("answered").asInt());
        eventually(
                "the status shows that the gift return is in",
                () -> row("1012").path("giftReturns").path("M6").asText().equals("SUBMITTED"));
        assertTrue(get("director-1012", "/follow-ups/1012/2023-03")
                .path("signOff")
                .path("note")
                .asText()
                .startsWith("เร่งรัด"));
        JsonNode me = get("officer-1012", "/people/me");
        assertTrue(me.path("email").asText().contains("@"), "the token tells the address reminders go to");
    }

    @Test
    @Order(4)
    void the_half_years_paper_is_a_real_document_with_the_photos_in_it() throws IOException {
        byte[] file = api.file("director-1012", "/reports/2566/1012/M6.docx");

        int photos = 0;
        String document = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // the codes are PNG
                if (entry.getName().startsWith("word/media/")
                        && !entry.getName().endsWith(".png")) {
                    byte[] picture = zip.readAllBytes();
                    assertTrue(picture.length > 5_000, entry.getName());
                    photos++;
                }
                if (entry.getName().equals("word/document.xml")) {
                    document = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertEquals(3, photos);
        String table = document.substring(0, document.indexOf("</w:tbl>"));
        assertEquals(5, table.split("<w:gridCol ", -1).length - 1, "five columns");
        assertTrue(document.contains("สำนักงานเขตยานนาวา"));
        assertTrue(document.contains("พ.ศ. ๒๕๖๖ รอบ ๖ เดือนแรก (ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)"));
        assertTrue(document.contains("(๘๑.๒๐ คะแนน)"));
        assertFalse(document.contains("ร่าง"), "it was submitted");
        byte[] pdf = api.file("director-1012", "/reports/2566/1012/plan.pdf");
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        byte[] book = api.file("centre", "/reports/2566/consolidated.pdf");
        assertEquals("%PDF-", new String(book, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    @Order(5)
    void a_change_is_in_the_status_within_two_seconds() {
        String measure = newMeasure("1040", "officer-1040");
        List<Long> millis = new ArrayList<>();
        for (int percent = 10; percent <= 50; percent += 10) {
            int expected = percent;
            api.post("officer-1040", "/measures/" + measure + "/progress", Map.of("percent", percent))
                    .expect(200);
            long answered = System.nanoTime();
            eventually(
                    "the change is seen",
                    () -> row("1040").path("plan").path("percent").asInt() == expected);
            millis.add(Duration.ofNanos(System.nanoTime() - answered).toMillis());
        }

        long usual = millis.stream().sorted().toList().get(millis.size() / 2);
        assertTrue(usual < 2_000, "of five changes the middle one, since this machine does much else: " + millis);
        assertTrue(get("auditor", "/audit/verification").path("holds").asBoolean());
    }

    @Test
    @Order(6)
    void the_portal_signs_in_through_the_provider_and_shows_the_city() throws Exception {
        HttpResponse<String> city = new SignedIn().as("centre", machine.portal().at("/city?year=2566"));

        assertEquals(200, city.statusCode(), city.uri().toString());
        assertTrue(city.body().contains("ยานนาวา"), "the city's page names Yan Nawa");
        assertTrue(city.body().contains("98.14"));
        assertTrue(city.body().contains("lang=\"th\""));
    }

    @Test
    @Order(7)
    void kafka_away_changes_are_taken_and_arrive_once_when_it_is_back() {
        machine.part("kafka").stop();
        String measure = newMeasure("1041", "officer-1041");
        for (int percent = 10; percent <= 50; percent += 10) {
            api.post("officer-1041", "/measures/" + measure + "/progress", Map.of("percent", percent))
                    .expect(200);
        }
        assertEquals(0, row("1041").path("plan").path("measures").asInt());

        machine.part("kafka").start();
        eventually(
                "what was done meanwhile arrives",
                () -> row("1041").path("plan").path("percent").asInt() == 50);
        assertEquals(5, changesOf(measure, "measure-progressed"), "each change once");
        assertEquals(1, changesOf(measure, "measure-planned"));
    }

    @Test
    @Order(8)
    void a_service_killed_in_the_middle_loses_nothing() {
        String measure = newMeasure("1042", "officer-1042");
        int answered = 0;
        for (int percent = 1; percent <= 20; percent++) {
            if (percent == 10) {
                machine.part("measures").kill();
                machine.part("reporting").kill();
                machine.part("reporting").start();
                machine.part("measures").start();
            }
            int status = tryProgress(measure, percent);
            if (status == 200) {
                answered++;
            }
        }
        int expected = answered;
        assertTrue(expected >= 19, "only what was asked while the service was away may fail: " + expected);
        eventually(
                "all that was answered is in the records", () -> changesOf(measure, "measure-progressed") == expected);
        eventually(
                "and in the status",
                () -> row("1042").path("plan").path("percent").asInt() == 20);
        assertTrue(get("auditor", "/audit/verification").path("holds").asBoolean());
    }

    private static int tryProgress(String measure, int percent) {
        try {
            return api.post("officer-1042", "/measures/" + measure + "/progress", Map.of("percent", percent))
                    .status();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    @Test
    @Order(9)
    void the_whole_system_fits_into_four_gibibytes() {
        long rss = machine.parts().stream().mapToLong(Part::rssBytes).sum();
        assertTrue(rss < 4L << 30, rss + " bytes");
    }

    @Test
    @Order(10)
    void the_public_sees_what_the_director_published_and_no_longer_what_was_withdrawn() {
        String measure = newMeasure("1044", "officer-1044");
        String plan = get("officer-1044", "/plans?fiscalYear=2566&organisation=1044")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        byte[] picture = api.file(
                "officer-1012",
                "/evidence/"
                        + get("officer-1012", "/evidence?organisation=1012&limit=1")
                                .path("items")
                                .path(0)
                                .path("id")
                                .asText()
                        + "/content");
        String result = api.post(
                        "officer-1044",
                        "/plans/" + plan + "/results",
                        Map.of("round", "M6", "measures", List.of(measure), "text", "ประชุมแล้ว"))
                .expect(201)
                .path("id")
                .asText();
        String photo = api.upload("officer-1044", "/evidence", "photo.jpg", picture, Map.of("results", result))
                .expect(201)
                .path("id")
                .asText();
        String content = "/evidence/" + photo + "/content";
        assertEquals(
                409,
                api.patch("officer-1044", "/evidence/" + photo, Map.of("visibility", "PUBLIC"))
                        .status(),
                "nobody has looked it through");
        api.patch(
                        "officer-1044",
                        "/evidence/" + photo,
                        Map.of(
                                "visibility",
                                "PUBLIC",
                                "confirmed",
                                List.of("FACES", "NAMES", "ID_CARDS", "QR_CODES", "CHILDREN", "MEETING_CODES")))
                .expect(200);
        eventually(
                "the plan knows the photo",
                () -> get("officer-1044", "/plans/" + plan)
                                .path("results")
                                .path(0)
                                .path("evidence")
                                .asInt()
                        == 1);
        api.post("officer-1044", "/plans/" + plan + "/submit", null).expect(200);
        api.post("director-1044", "/plans/" + plan + "/approve", null).expect(200);
        String round = "/plans/" + plan + "/rounds/M6";
        api.post("director-1044", round + "/submit", null).expect(200);
        assertEquals(404, api.get(null, content).status(), "submitted is not published");

        api.post("director-1044", round + "/publish", null).expect(200);
        eventually("the public sees it", () -> api.get(null, content).status() == 200);
        assertEquals(
                photo,
                get(null, round + "/publication")
                        .path("evidence")
                        .path(0)
                        .path("id")
                        .asText());

        api.post("director-1044", "/evidence/" + photo + "/withdraw", Map.of("reason", "มีใบหน้า"))
                .expect(200);
        eventually("and no longer", () -> api.get(null, content).status() != 200);
        eventually(
                "nor in the report",
                () -> get(null, round + "/publication").path("evidence").isEmpty());
    }

    /** A measure of a new plan of this district. */
    private static String newMeasure(String organisation, String officer) {
        Api.Reply begun = api.post(officer, "/plans", Map.of("organisation", organisation, "fiscalYear", 2566));
        String plan = begun.status() == 201
                ? begun.json().path("id").asText()
                : get(officer, "/plans?fiscalYear=2566&organisation=" + organisation)
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText();
        String issue = api.post(
                        officer,
                        "/plans/" + plan + "/issues",
                        Map.of("indicator", 1, "items", List.of("I2", "I๔"), "description", "บริการเท่าเทียม"))
                .expect(201)
                .path("id")
                .asText();
        return api.post(
                        officer,
                        "/plans/" + plan + "/measures",
                        Map.of(
                                "issues",
                                List.of(issue),
                                "activity",
                                "ประชุม " + UUID.randomUUID(),
                                "due",
                                "๑๕ เม.ย.๖๖"))
                .expect(201)
                .path("id")
                .asText();
    }

    /** How many changes of this kind the feed tells of this thing. */
    private static int changesOf(String subject, String kind) {
        int count = 0;
        String cursor = "";
        while (true) {
            JsonNode page = get("city-demo", "/changes?limit=500" + (cursor.isEmpty() ? "" : "&after=" + cursor));
            for (JsonNode change : page.path("items")) {
                if (change.path("subject").asText().equals(subject)
                        && change.path("type").asText().equals("prongsai.measures." + kind + ".v1")) {
                    count++;
                }
            }
            if (page.path("items").isEmpty()) {
                return count;
            }
            cursor = page.path("next").asText();
        }
    }
}
