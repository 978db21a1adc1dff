package prongsai.evidence.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.evidence.disclosure.Office.as;
import static prongsai.evidence.disclosure.Office.but;
import static prongsai.evidence.disclosure.Office.complete;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Disclosures are written, approved, filtered and refused, by the people of one office. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisclosureResourceTest {
    private static final String CHANGED = "prongsai.evidence.disclosure-changed.v1";

    @Inject
    Pool pool;

    private static void at(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
    }

    private static Map<String, Object> address(Object url, Object format) {
        Map<String, Object> address = new java.util.HashMap<>();
        address.put("url", url);
        address.put("format", format);
        return address;
    }

    private static void assertWrong(Response answer, String pointer, String why) {
        answer.then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(why));
    }

    @Test
    void it_is_written_approved_changed_and_approved_again() {
        Office office = Office.named("DISC1", pool).asks(2566, 1, "O1", "O2", "O3");
        String url = office.address("structure", "ALIVE");
        office.read(2566)
                .then()
                .statusCode(200)
                .body("fiscalYear", equalTo(2566))
                .body("organisation", equalTo("DISC1"))
                .body("ready", equalTo(0))
                .body("of", equalTo(3))
                .body("lostPointsKnown", equalTo(false))
                .body("next", nullValue())
                .body("items.item", contains("O1", "O2", "O3"))
                .body("items.state", contains("MISSING", "MISSING", "MISSING"))
                .body("items[0].labelTh", equalTo("ข้อมูล O1"))
                .body("items[0].indicator", equalTo(9))
                .body("items[0].subIndicator", equalTo("9.1"))
                .body("items[0].version", equalTo(0));

        office.write(office.officer(), 2566, "o๐๒", complete(url))
                .then()
                .statusCode(200)
                .body("item", equalTo("O2"))
                .body("state", equalTo("WAITING_FOR_APPROVAL"))
                .body("complete", equalTo(true))
                .body("approved", equalTo(false))
                .body("urls[0].url", equalTo(url))
                .body("urls[0].format", equalTo("WEB_PAGE"))
                .body("urls[0].check.status", equalTo("ALIVE"))
                .body("urls[0].check.title", equalTo("หน้าแรก"))
                .body("elements[0].name", equalTo("โครงสร้าง"))
                .body("period", equalTo("ปีงบประมาณ ๒๕๖๖"))
                .body("responsible", equalTo("FINANCE"))
                .body("responsibleTh", equalTo("ฝ่ายการคลัง"))
                .body("dueOn", equalTo("2023-04-20"))
                .body("publishedOn", equalTo("2023-03-01"))
                .body("overdue", equalTo(true))
                .body("version", equalTo(1));
        office.approve(2566, "O2").then().statusCode(200).body("state", equalTo("READY"));
        office.read(2566)
                .then()
                .body("ready", equalTo(1))
                .body("items[1].state", equalTo("READY"))
                .body("items[1].overdue", equalTo(false))
                .body("items[1].approvedBy", nullValue());
        office.approve(2566, "O2").then().statusCode(409).body("type", equalTo("/problems/already-approved"));
        office.write(office.director(), 2566, "O2", but(complete(url), "period", "ครึ่งปี"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING_FOR_APPROVAL"))
                .body("approvedAt", nullValue());
        office.read(2566).then().body("ready", equalTo(0));

        String subject = office.subject(2566, "O2");
        HeardEvents.on("prongsai.evidence.v1")
                .first(CHANGED, subject)
                .then("disclosure.state", "WAITING_FOR_APPROVAL")
                .then("disclosure.complete", true)
                .then("disclosure.urls[0].check.status", "ALIVE")
                .then("disclosure.responsible", "FINANCE")
                .then("disclosure.dueOn", "2023-04-20")
                .then("disclosure.version", 1);
        HeardEvents.on("prongsai.evidence.v1")
                .after(1, CHANGED, subject)
                .then("disclosure.state", "READY")
                .then("disclosure.approved", true)
                .then("disclosure.approvedBy", "director-DISC1")
                .then("disclosure.version", 2);
        HeardEvents.on("prongsai.evidence.v1")
                .after(2, CHANGED, subject)
                .then("disclosure.state", "WAITING_FOR_APPROVAL")
                .then("disclosure.approved", false)
                .then("disclosure.version", 3);
    }

    @Test
    void each_state_is_answered_and_can_be_asked_for() {
        Office office = Office.named("DISC2", pool).asks(2566, 1, "O1", "O2", "O3", "O4", "O5", "O6");
        String alive = office.address("alive", "ALIVE");
        office.write(office.officer(), 2566, "O2", but(complete(alive), "publishedOn", null));
        office.write(office.officer(), 2566, "O3", complete(alive, office.address("dead", "DEAD")));
        office.write(office.officer(), 2566, "O4", complete(alive));
        office.write(office.officer(), 2566, "O5", but(complete(alive), "responsible", "ADMIN"));
        office.approve(2566, "O5").then().statusCode(200);
        office.write(office.officer(), 2566, "O6", but(complete(), "urls", List.of(address(alive, "OTHER"))));

        office.read(2566)
                .then()
                .body("ready", equalTo(1))
                .body("of", equalTo(6))
                .body(
                        "items.state",
                        contains("MISSING", "INCOMPLETE", "LINK_DEAD", "WAITING_FOR_APPROVAL", "READY", "INCOMPLETE"));
        as(office.officer())
                .get(office.path(2566) + "?state=INCOMPLETE")
                .then()
                .body("items.item", contains("O2", "O6"))
                .body("ready", equalTo(1))
                .body("of", equalTo(6));
        as(office.officer()).get(office.path(2566) + "?section=ADMIN").then().body("items.item", contains("O5"));
        as(office.officer())
                .get(office.path(2566) + "?section=ADMIN&state=MISSING")
                .then()
                .body("items", empty());
        assertWrong(as(office.officer()).get(office.path(2566) + "?state=DONE"), "state", "LINK_DEAD");
        assertWrong(as(office.officer()).get(office.path(2566) + "?section=EDUCATION"), "section", "ADMIN, FINANCE");
        as(office.officer())
                .get(office.path(2566) + "?status=READY")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
        for (String incomplete : List.of("O1", "O2", "O6")) {
            office.approve(2566, incomplete).then().statusCode(409).body("type", equalTo("/problems/not-complete"));
        }
        office.approve(2566, "O3").then().statusCode(409).body("type", equalTo("/problems/link-is-dead"));
    }

    @Test
    void a_section_officer_writes_what_its_section_is_responsible_for() {
        Office office = Office.named("DISC3", pool).asks(2566, 1, "O1", "O2", "O3");
        String url = office.address("x", "ALIVE");
        String finance = office.section("FINANCE");
        office.write(office.officer(), 2566, "O1", but(complete(url), "responsible", "FINANCE"));
        office.write(office.officer(), 2566, "O2", but(complete(url), "responsible", "ADMIN"));

        office.write(finance, 2566, "O1", but(complete(url), "period", "ปีนี้"))
                .then()
                .statusCode(200)
                .body("period", equalTo("ปีนี้"));
        office.write(finance, 2566, "O1", but(complete(url), "responsible", null))
                .then()
                .statusCode(200)
                .body("responsible", equalTo("FINANCE"));
        office.write(finance, 2566, "O1", but(complete(url), "responsible", "ADMIN"))
                .then()
                .statusCode(403);
        office.write(finance, 2566, "O2", complete(url)).then().statusCode(403);
        office.write(finance, 2566, "O3", complete(url)).then().statusCode(403);
        office.write(Tokens.of("x", "section-officer", "DISC3", null), 2566, "O3", complete(url))
                .then()
                .statusCode(403);
        as(finance)
                .get(office.path(2566))
                .then()
                .statusCode(200)
                .body("items.responsible", contains("FINANCE", "ADMIN", null))
                .body("items.version", contains(3, 1, 0));
    }

    @Test
    void who_has_read_something_older_changes_nothing() {
        Office office = Office.named("DISC4", pool).asks(2566, 1, "O1");
        String one = office.path(2566) + "/O1";
        String url = office.address("x", "ALIVE");
        String before =
                as(office.officer()).get(one).then().statusCode(200).extract().header("ETag");
        String first = as(office.officer())
                .header("If-Match", before)
                .body(complete(url))
                .put(one)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as(office.officer())
                .header("If-Match", before)
                .body(complete())
                .put(one)
                .then()
                .statusCode(412);
        as(office.director())
                .header("If-Match", before)
                .post(one + "/approve")
                .then()
                .statusCode(412);
        as(office.officer()).header("If-None-Match", first).get(one).then().statusCode(304);
        as(office.director())
                .header("If-Match", first)
                .post(one + "/approve")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(office.officer())
                .header("If-None-Match", first)
                .get(one)
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"));
    }

    @Test
    void an_answer_is_another_when_the_day_it_was_due_has_passed_in_bangkok() {
        Office office = Office.named("DISC5", pool).asks(2566, 1, "O1");
        at("2023-04-20T16:59:59Z");
        office.write(office.officer(), 2566, "O1", complete(office.address("x", "ALIVE")));
        String all = office.read(2566)
                .then()
                .body("items[0].overdue", equalTo(false))
                .extract()
                .header("ETag");
        String one = as(office.officer()).get(office.path(2566) + "/O1").header("ETag");

        at("2023-04-20T17:00:00Z");

        as(office.officer())
                .header("If-None-Match", all)
                .get(office.path(2566))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(all)))
                .body("items[0].overdue", equalTo(true));
        as(office.officer())
                .header("If-None-Match", one)
                .get(office.path(2566) + "/O1")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));
        as(office.director())
                .header("If-Match", one)
                .post(office.path(2566) + "/O1/approve")
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_published_tomorrow_in_bangkok_was_not() {
        Office office = Office.named("DISC6", pool).asks(2566, 1, "O1");
        at("2023-03-01T16:59:59Z");
        Map<String, Object> today = complete(office.address("x", "ALIVE"));
        office.write(office.officer(), 2566, "O1", today).then().statusCode(200);

        assertWrong(
                office.write(office.officer(), 2566, "O1", but(today, "publishedOn", "2023-03-02")),
                "/publishedOn",
                "today");
    }

    @Test
    void every_wrong_place_is_named() {
        Office office = Office.named("DISC7", pool).asks(2566, 1, "O1");
        String officer = office.officer();
        String url = office.address("x", "ALIVE");
        String other = "https://b.example.go.th/";

        office.write(
                        officer,
                        2566,
                        "O1",
                        Map.of(
                                "urls",
                                List.of(address("www.bangkok.go.th", "PDF"), address(url, "ZIP"), Map.of()),
                                "elements",
                                List.of(Map.of("name", " "), Map.of("name", "ก".repeat(201), "present", true)),
                                "period",
                                "ก".repeat(201),
                                "responsible",
                                "EDUCATION",
                                "dueOn",
                                "2566-04-20",
                                "publishedOn",
                                "20/4/2566"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/urls/0/url",
                                "/urls/1/format",
                                "/urls/2/url",
                                "/urls/2/format",
                                "/elements/0/name",
                                "/elements/1/name",
                                "/period",
                                "/responsible",
                                "/dueOn",
                                "/publishedOn"))
                .body("errors.find {it.pointer == '/urls/1/format'}.detail", containsString("WEB_PAGE"))
                .body("errors.find {it.pointer == '/responsible'}.detail", containsString("ADMIN, FINANCE"));
        assertWrong(
                office.write(
                        officer, 2566, "O1", Map.of("urls", List.of(address(other, "PDF"), address(other, "CSV")))),
                "/urls/1/url",
                "twice");
        assertWrong(
                office.write(officer, 2566, "O1", Map.of("urls", List.of(address(other + "x".repeat(2000), "PDF")))),
                "/urls/0/url",
                "2000");
        assertWrong(
                office.write(officer, 2566, "O1", Map.of("urls", List.of(address(other + "ก".repeat(220), "PDF")))),
                "/urls/0/url",
                "2000");
        assertWrong(
                office.write(officer, 2566, "O1", Map.of("urls", Collections.nCopies(21, address(other, "PDF")))),
                "/urls",
                "20");
        assertWrong(
                office.write(
                        officer,
                        2566,
                        "O1",
                        Map.of("elements", Collections.nCopies(31, Map.of("name", "ก", "present", true)))),
                "/elements",
                "30");
        assertWrong(office.write(officer, 2566, "O1", Map.of("period", "ก\0")), "/period", "");
        assertWrong(
                office.write(
                        officer, 2566, "O1", Map.of("elements", List.of(Map.of("name", "ก", "present", "perhaps")))),
                "/elements/0/present",
                "");
        as(officer).body("[]").put(office.path(2566) + "/O1").then().statusCode(400);
        as(officer)
                .body("{\"urls\":[null],\"elements\":[null]}")
                .put(office.path(2566) + "/O1")
                .then()
                .statusCode(400);
        as(officer).put(office.path(2566) + "/O1").then().statusCode(400);
        as(officer).get(office.path(2566) + "/O1").then().body("version", equalTo(0));
    }

    /** So that the whole address has 2000 characters, none of which can be guessed from the one before. */
    private static String longest(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 2000 - "https://disc8.example.go.th/".length())
                .mapToObj(i -> Integer.toString(random.nextInt(36), 36))
                .collect(Collectors.joining());
    }

    @Test
    void as_much_as_may_be_said_is_kept() {
        Office office = Office.named("DISC8", pool).asks(2566, 1, "O1");
        List<Map<String, Object>> urls = IntStream.range(0, 20)
                .mapToObj(i -> address(office.address(longest(i), "ALIVE"), "PDF"))
                .toList();
        List<Map<String, Object>> elements = Collections.nCopies(30, Map.of("name", "ก".repeat(200), "present", true));

        office.write(
                        office.officer(),
                        2566,
                        "O1",
                        Map.of("urls", urls, "elements", elements, "period", "ก".repeat(200)))
                .then()
                .statusCode(200)
                .body("urls.size()", equalTo(20))
                .body("elements.size()", equalTo(30));
        office.write(office.officer(), 2566, "O1", Map.of())
                .then()
                .statusCode(200)
                .body("urls", empty())
                .body("elements", empty())
                .body("period", nullValue())
                .body("state", equalTo("MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O9", "I1", "X", "O0", "O1x"})
    void an_item_the_year_does_not_ask_for_does_not_exist(String item) {
        Office office = Office.named("DISC9", pool).asks(2566, 1, "O1");

        for (Response answer : List.of(
                as(office.officer()).get(office.path(2566) + "/" + item),
                office.write(office.officer(), 2566, item, Map.of()),
                office.approve(2566, item))) {
            answer.then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/no-such-item"))
                    .body("detail", containsString(item));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2565, 2023, 0, -1})
    void a_year_without_a_questionnaire_has_no_disclosures(int fiscalYear) {
        Office office = Office.named("DISC10", pool).asks(2566, 1, "O1");

        office.read(fiscalYear)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-framework"))
                .body("detail", containsString(Integer.toString(fiscalYear)));
        office.write(office.officer(), fiscalYear, "O1", Map.of())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-framework"));
    }

    @Test
    void who_reads_all_reads_every_organisation_that_there_is() {
        Office office = Office.named("DISC11", pool).asks(2566, 1, "O1");

        for (String token : List.of(Tokens.centre(), Tokens.auditor(), Tokens.city())) {
            as(token).get(office.path(2566)).then().statusCode(200).body("of", equalTo(1));
            for (String unknown : List.of("NOBODY", "nobody", "%00", "ก")) {
                as(token)
                        .urlEncodingEnabled(false)
                        .get("/api/v1/disclosures/2566/" + unknown)
                        .then()
                        .statusCode(404);
            }
        }
        as(Tokens.centre()).get("/api/v1/disclosures/next/DISC11").then().statusCode(404);
    }

    @Test
    void a_later_revision_of_the_questionnaire_decides_what_counts() {
        Office office = Office.named("DISC12", pool).asks(2566, 1, "O1", "O2");
        String url = office.address("x", "ALIVE");
        for (String item : List.of("O1", "O2")) {
            office.write(office.officer(), 2566, item, complete(url)).then().statusCode(200);
            office.approve(2566, item).then().statusCode(200);
        }

        office.asks(2566, 2, "O2", "O3");
        office.read(2566)
                .then()
                .body("ready", equalTo(1))
                .body("of", equalTo(2))
                .body("items.item", contains("O2", "O3"));
        as(office.officer()).get(office.path(2566) + "/O1").then().statusCode(404);

        office.asks(2566, 3, "O1", "O2", "O3");
        office.read(2566)
                .then()
                .body("ready", equalTo(2))
                .body("items[0].urls[0].url", equalTo(url))
                .body("items[0].version", equalTo(2));
    }

    @Test
    void what_lost_points_last_year_comes_first_where_the_years_can_be_compared() {
        Office office = Office.named("DISC13", pool)
                .asks(2566, 1, "O1", "O2", "O3", "O4")
                .scored(2565, 1, "O1=0", "O2=100", "O5=50.005", "O6=null", "I1=10");
        office.read(2566)
                .then()
                .body("lostPointsKnown", equalTo(false))
                .body("items.item", contains("O1", "O2", "O3", "O4"))
                .body("items.lostPoints.flatten()", empty());

        office.compares(2565, 2566, "O1>O4", "O2>O1", "O5>O2", "O5>O3", "O1>O3", "O6>", ">O9");

        office.read(2566)
                .then()
                .body("lostPointsKnown", equalTo(true))
                .body("items.item", contains("O3", "O4", "O2", "O1"))
                .body("items[0].lostPoints.code", contains("O5", "O1"))
                .body("items[0].lostPoints.fiscalYear", contains(2565, 2565))
                .body("items[0].lostPoints.score", contains(50.01f, 0.00f))
                .body("items[3].lostPoints", empty());
        as(office.officer()).get(office.path(2566) + "/O4").then().body("lostPoints.code", contains("O1"));
    }

    @Test
    void without_last_years_scores_nothing_is_said_of_lost_points() {
        Office office = Office.named("DISC14", pool).asks(2566, 1, "O1", "O2").compares(2565, 2566, "O1>O2");

        office.read(2566).then().body("lostPointsKnown", equalTo(false)).body("items.item", contains("O1", "O2"));
    }

    @Test
    void of_many_who_write_at_once_each_is_told_of_and_one_wins_with_if_match() {
        Office office = Office.named("DISC17", pool).asks(2566, 1, "O1", "O2");
        String a = office.address("a", "ALIVE");
        String b = office.address("b", "ALIVE");

        IntStream.range(0, 8).parallel().forEach(i -> office.write(
                        office.officer(), 2566, "O1", i % 2 == 0 ? complete(a, b) : complete(b, a))
                .then()
                .statusCode(200));
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> as(office.officer())
                        .header("If-Match", "\"0\"")
                        .body(complete(a, b))
                        .put(office.path(2566) + "/O2")
                        .statusCode())
                .sorted()
                .toList();

        as(office.officer()).get(office.path(2566) + "/O1").then().body("version", equalTo(8));
        HeardEvents.on("prongsai.evidence.v1")
                .after(7, CHANGED, office.subject(2566, "O1"))
                .then("disclosure.version", 8);
        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), answers);
    }

    @Test
    void a_repeated_approval_gets_the_first_answer() {
        Office office = Office.named("DISC15", pool).asks(2566, 1, "O1");
        office.write(office.officer(), 2566, "O1", complete(office.address("x", "ALIVE")));

        for (int i = 0; i < 2; i++) {
            as(office.director())
                    .header("Idempotency-Key", "approve-DISC15")
                    .post(office.path(2566) + "/O1/approve")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
    }

    @Test
    void addresses_are_mended_and_kept_as_typed() {
        Office office = Office.named("DISC16", pool).asks(2566, 1, "O1");
        String kept = office.address("2566/x", "ALIVE");
        String typed = kept.replace("https", "HTTPS").replace("2566", "๒๕๖๖").replace("disc16", "DISC๑๖");

        office.write(office.officer(), 2566, "O1", but(complete(), "urls", List.of(address(" " + typed, "PDF"))))
                .then()
                .statusCode(200)
                .body("urls[0].url", equalTo(kept))
                .body("urls[0].urlAsTyped", equalTo(typed))
                .body("urls[0].check.status", equalTo("ALIVE"));
    }
}
