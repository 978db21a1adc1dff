package prongsai.measures.gift;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static prongsai.measures.APlan.asking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** Each section says nil, or what it received; the centre sees how far they are, and nobody else what they say. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GiftReturnTest {
    private static final Map<String, Object> NIL = Map.of("nil", true);

    private static final Map<String, String> GIFT = Map.of(
            "receivedOn",
            "2024-01-05",
            "item",
            "กระเช้าผลไม้",
            "value",
            "800",
            "giver",
            "ผู้รับเหมา",
            "receiver",
            "หัวหน้าฝ่าย",
            "handling",
            "ส่งคืนผู้ให้");

    private static void office(String code) {
        ToldEvents.tell(
                "assessment", UUID.randomUUID(), "organisation-registered", code, code, 1, """
                {"organisation":{"code":"%s","nameTh":"สำนักงาน%s","sections":[{"code":"ADMIN"},{"code":"FINANCE"}]}}""".formatted(code, code));
        await().atMost(20, SECONDS)
                .until(() -> asking(Tokens.officer(code))
                                .get("/api/v1/gift-returns/2567/" + code + "/M6")
                                .statusCode()
                        == 200);
    }

    @Test
    void every_section_answers_before_it_goes_to_the_centre() {
        office("1023");
        String at = "/api/v1/gift-returns/2567/1023/M6";
        asking(Tokens.officer("1023"))
                .get(at)
                .then()
                .body("status", equalTo("OPEN"))
                .body("sections.section", contains("ADMIN", "FINANCE"))
                .body("sections.state", contains("MISSING", "MISSING"))
                .body("formVerified", is(false));
        asking(Tokens.section("1023", "FINANCE"))
                .body(Map.of("nil", false, "entries", List.of(GIFT)))
                .put(at + "/sections/FINANCE")
                .then()
                .statusCode(200)
                .body("answered", equalTo(1));
        asking(Tokens.section("1023", "FINANCE"))
                .body(NIL)
                .put(at + "/sections/ADMIN")
                .then()
                .statusCode(403);
        asking(Tokens.officer("1023"))
                .post(at + "/submit")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/gift-return-incomplete"))
                .body("detail", containsString("ADMIN"));
        asking(Tokens.officer("1023"))
                .body(NIL)
                .put(at + "/sections/ADMIN")
                .then()
                .statusCode(200);
        asking(Tokens.officer("1023"))
                .post(at + "/submit")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        asking(Tokens.officer("1023"))
                .body(NIL)
                .put(at + "/sections/ADMIN")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/gift-return-submitted"));

        asking(Tokens.centre()).get(at).then().body("sections[1].entries[0].item", equalTo("กระเช้าผลไม้"));
        asking(Tokens.centre())
                .get("/api/v1/gift-returns/2567?round=M6&status=SUBMITTED")
                .then()
                .body("items.organisation", hasItem("1023"))
                .body("items.find { it.organisation == '1023' }.answered", equalTo(2));
        String told = HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.gift-return-submitted.v1", "2567-1023-M6")
                .then("giftReturn.answered", 2)
                .then("giftReturn.of", 2)
                .data();
        assertFalse(told.contains("กระเช้า"), "what was received is not told");

        asking(Tokens.centre())
                .body(Map.of("reason", "ระบุผู้ให้"))
                .post(at + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        asking(Tokens.officer("1023"))
                .body(NIL)
                .put(at + "/sections/ADMIN")
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_but_the_office_and_the_centre_reads_it() {
        office("1024");
        String at = "/api/v1/gift-returns/2567/1024/M6";
        for (String token : List.of(Tokens.auditor(), Tokens.city())) {
            asking(token).get(at).then().statusCode(403);
            asking(token).get("/api/v1/gift-returns/2567?round=M6").then().statusCode(403);
        }
        asking(Tokens.director("1023")).get(at).then().statusCode(404);
        asking(Tokens.officer("1024"))
                .get("/api/v1/gift-returns/2567?round=M6")
                .then()
                .body("items.organisation", contains("1024"));
    }

    @Test
    void entries_are_checked_against_the_form_of_the_year() {
        office("1025");
        String at = "/api/v1/gift-returns/2567/1025/M6/sections/ADMIN";
        Stream.of(
                        Map.of("nil", true, "entries", List.of(GIFT)),
                        Map.of("nil", false),
                        Map.of("entries", List.of(Map.of("item", "ก"))))
                .forEach(body ->
                        asking(Tokens.officer("1025")).body(body).put(at).then().statusCode(400));
        asking(Tokens.officer("1025"))
                .body(Map.of(
                        "entries",
                        List.of(Map.of(
                                "receivedOn",
                                "เมื่อวาน",
                                "item",
                                "ก",
                                "giver",
                                "ข",
                                "receiver",
                                "ค",
                                "handling",
                                "กินแล้ว",
                                "x",
                                "y"))))
                .put(at)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/entries/0/receivedOn"))
                .body("errors.pointer", hasItem("/entries/0/handling"))
                .body("errors.pointer", hasItem("/entries/0/x"))
                .body("errors", hasSize(3));
        asking(Tokens.officer("1025"))
                .body(NIL)
                .put("/api/v1/gift-returns/2567/1025/M6/sections/NONE")
                .then()
                .statusCode(404);

        Map<String, Object> form = Map.of(
                "fields",
                List.of(Map.of(
                        "key", "thing", "labelTh", "สิ่งของ", "labelEn", "Thing", "kind", "TEXT", "required", true)));
        asking(Tokens.officer("1025"))
                .body(form)
                .put("/api/v1/gift-returns/2575/form")
                .then()
                .statusCode(403);
        asking(Tokens.centre())
                .body(form)
                .put("/api/v1/gift-returns/2575/form")
                .then()
                .statusCode(200)
                .body("verified", is(true));
        asking(Tokens.officer("1025"))
                .body(Map.of("entries", List.of(Map.of("thing", "ปากกา"))))
                .put("/api/v1/gift-returns/2575/1025/M12/sections/ADMIN")
                .then()
                .statusCode(200)
                .body("sections[0].entries[0].thing", equalTo("ปากกา"));
    }

    @Test
    void two_sections_that_answer_at_the_same_moment_are_both_kept() {
        office("1027");
        String at = "/api/v1/gift-returns/2567/1027/M6";
        CompletableFuture<?>[] both = Stream.of("ADMIN", "FINANCE")
                .map(section -> CompletableFuture.runAsync(() -> asking(Tokens.section("1027", section))
                        .body(NIL)
                        .put(at + "/sections/" + section)
                        .then()
                        .statusCode(200)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(both).join();
        asking(Tokens.officer("1027")).get(at).then().body("answered", equalTo(2));
    }
}
