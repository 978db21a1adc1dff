package prongsai.evidence.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.attached;
import static prongsai.evidence.item.Asking.change;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.send;
import static prongsai.evidence.item.Asking.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Heard;
import prongsai.evidence.inbound.Told;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Evidence is described, removed, frozen with its round, thawed and withdrawn. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvidenceResourceTest {
    private static final String OFFICER = Tokens.officer("1012");
    private static final String DIRECTOR = Tokens.director("1012");

    @Inject
    Heard heard;

    private final Told told = Told.of("1012");

    private void round(UUID id, String status, int version, UUID... listed) {
        told.round(id, "M6", status, version, listed);
        heard.until("known_rounds", id, "status", status);
    }

    private static void assertFrozen(String id) {
        change(OFFICER, id, Map.of("caption", "x")).then().statusCode(409).body("type", equalTo("/problems/frozen"));
        as(OFFICER).delete(EVIDENCE + "/" + id).then().statusCode(409).body("type", equalTo("/problems/frozen"));
    }

    @Test
    void it_is_described_by_who_has_read_it() {
        UUID measure = told.measure("FINANCE");
        UUID other = told.measure("FINANCE");
        String id = attached(OFFICER, "measures", measure);
        String etag = as(OFFICER).get(EVIDENCE + "/" + id).header("ETag");
        as(OFFICER)
                .header("If-None-Match", etag)
                .get(EVIDENCE + "/" + id)
                .then()
                .statusCode(304);

        as(OFFICER)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of(
                        "caption",
                        "คำบรรยายใหม่",
                        "position",
                        7,
                        "takenOn",
                        "2023-02-01",
                        "visibility",
                        "PUBLIC",
                        "confirmed",
                        Asking.LOOKED_THROUGH,
                        "measures",
                        List.of(measure, other)))
                .patch(EVIDENCE + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("caption", equalTo("คำบรรยายใหม่"))
                .body("position", equalTo(7))
                .body("takenOn", equalTo("2023-02-01"))
                .body("visibility", equalTo("PUBLIC"))
                .body("measures", contains(measure.toString(), other.toString()));

        as(OFFICER)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("caption", "again"))
                .patch(EVIDENCE + "/" + id)
                .then()
                .statusCode(412);
        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.evidence-described.v1", id)
                .then("evidence.caption", "คำบรรยายใหม่")
                .then("evidence.version", 2);
        change(OFFICER, id, Map.of("measures", List.of())).then().statusCode(400);
        change(OFFICER, id, Map.of("position", 0)).then().statusCode(400);
        change(OFFICER, id, Map.of("measures", List.of(UUID.randomUUID())))
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_removed_is_gone_and_told_of() {
        UUID measure = told.measure("FINANCE");
        String id = attached(OFFICER, "measures", measure);

        as(OFFICER)
                .header("If-Match", "\"9\"")
                .delete(EVIDENCE + "/" + id)
                .then()
                .statusCode(412);
        as(OFFICER).delete(EVIDENCE + "/" + id).then().statusCode(204);

        as(OFFICER).get(EVIDENCE + "/" + id).then().statusCode(404);
        as(OFFICER).get(EVIDENCE + "/" + id + "/content").then().statusCode(404);
        as(OFFICER).get(EVIDENCE + "?measure=" + measure).then().body("items", hasSize(0));
        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.evidence-removed.v1", id)
                .then("evidence.status", "REMOVED")
                .then("evidence.version", 2);
    }

    @Test
    void what_a_submitted_round_holds_is_frozen_until_it_is_returned() {
        UUID measure = told.measure("FINANCE");
        UUID result = told.result(measure);
        UUID round = told.round("M6");
        String ofRound = attached(OFFICER, "rounds", round);
        String ofResult = attached(OFFICER, "results", result);
        String listed = attached(OFFICER, "measures", measure);
        String free = attached(OFFICER, "measures", measure);

        round(round, "SUBMITTED", 2, UUID.fromString(listed));

        assertFrozen(ofRound);
        assertFrozen(ofResult);
        assertFrozen(listed);
        send(OFFICER, photo(), "rounds", round).then().statusCode(409).body("type", equalTo("/problems/frozen"));
        Asking.link(OFFICER, "https://a.th/", "results", result).then().statusCode(409);
        change(OFFICER, free, Map.of("results", List.of(result))).then().statusCode(409);
        change(OFFICER, free, Map.of("caption", "measures go on living")).then().statusCode(200);
        attached(OFFICER, "measures", measure);

        round(round, "RETURNED", 3);
        change(OFFICER, ofRound, Map.of("caption", "thawed")).then().statusCode(200);
        as(OFFICER).delete(EVIDENCE + "/" + listed).then().statusCode(204);

        round(round, "ACCEPTED", 5);
        assertFrozen(ofResult);
    }

    @Test
    void withdrawing_is_possible_even_when_frozen_and_keeps_the_record() {
        UUID round = told.round("M6");
        String id = attached(OFFICER, "rounds", round);
        round(round, "SUBMITTED", 2, UUID.fromString(id));
        String sha256 = as(OFFICER).get(EVIDENCE + "/" + id).path("sha256");

        withdraw(DIRECTOR, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnReason", equalTo("เห็นใบหน้าผู้รับบริการ"))
                .body("sha256", equalTo(sha256));

        for (String what : List.of("content", "thumbnail?width=200")) {
            as(OFFICER)
                    .get(EVIDENCE + "/" + id + "/" + what)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/withdrawn"));
        }
        as(OFFICER).get(EVIDENCE + "?round=" + round).then().body("items.status", contains("WITHDRAWN"));
        withdraw(Tokens.centre(), id).then().statusCode(409);
        change(OFFICER, id, Map.of("caption", "x")).then().statusCode(409);
        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.evidence-withdrawn.v1", id)
                .then("reason", "เห็นใบหน้าผู้รับบริการ")
                .then("evidence.status", "WITHDRAWN")
                .then("evidence.sha256", sha256);
        String other = attached(OFFICER, "measures", told.measure("FINANCE"));
        withdraw(Tokens.centre(), other).then().statusCode(200);
        as(DIRECTOR)
                .contentType("application/json")
                .body(Map.of("reason", " "))
                .post(EVIDENCE + "/" + other + "/withdraw")
                .then()
                .statusCode(400);
    }

    @Test
    void a_section_changes_only_what_is_its_own() {
        UUID finance = told.measure("FINANCE");
        UUID revenue = told.measure("REVENUE");
        String own = attached(OFFICER, "measures", finance);
        String others = attached(OFFICER, "measures", revenue);
        String section = Tokens.section("1012", "FINANCE");

        change(section, own, Map.of("caption", "x")).then().statusCode(200);
        change(section, own, Map.of("measures", List.of(revenue))).then().statusCode(403);
        change(section, others, Map.of("caption", "x")).then().statusCode(403);
        as(section).delete(EVIDENCE + "/" + others).then().statusCode(403);
        as(section).get(EVIDENCE + "/" + others).then().statusCode(200);
        as(section).delete(EVIDENCE + "/" + own).then().statusCode(204);
    }

    @Test
    void lists_are_filtered_by_what_is_known_only() {
        String id = attached(OFFICER, "measures", told.measure("FINANCE"));
        as(Tokens.centre())
                .get(EVIDENCE + "?organisation=1012&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(Tokens.officer("1026")).get(EVIDENCE + "?organisation=1012").then().body("items", hasSize(0));
        as(OFFICER).get(EVIDENCE + "?measur=" + id).then().statusCode(400);
        as(OFFICER).get(EVIDENCE + "?measure=1").then().statusCode(400).body("errors[0].pointer", equalTo("measure"));
        as(OFFICER).get(EVIDENCE + "?cursor=YWJj").then().statusCode(400);
        as(OFFICER).get(EVIDENCE + "/not-an-id").then().statusCode(404);
    }
}
