package prongsai.reporting.document;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** Two papers are set at a time and thirty wait; who comes then is asked to come again. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TooManyPapersTest {
    private static final int SET_AT_ONCE = 2;
    private static final int WAITING = 30;

    private final CountDownLatch begun = new CountDownLatch(SET_AT_ONCE);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final CountDownLatch made = new CountDownLatch(SET_AT_ONCE + WAITING);

    @Inject
    SettingPapers setting;

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/reports/2571/" + path)
                .then();
    }

    private static ValidatableResponse plan() {
        return get("2603/plan.xlsx", Tokens.officer("2603"));
    }

    private static ValidatableResponse book() {
        return get("consolidated.xlsx", Tokens.centre());
    }

    private static void aPlanToPrint() {
        String plan = UUID.randomUUID().toString();
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", "2603", "2603", 1, """
                {"organisation":{"code":"2603","nameTh":"สำนักงานเขตทดสอบ","nameEn":"Test","type":"district-office","sections":[],"version":1}}
                """);
        ToldEvents.tell("measures", UUID.randomUUID(), "plan-approved", plan, "2603", 1, """
                {"plan":{"id":"%s","organisation":"2603","fiscalYear":2571,"basisFiscalYear":2570,"status":"APPROVED","issues":[],
                 "indicatorNotes":[],"publication":null,"version":1}}
                """.formatted(plan));
        await().atMost(30, SECONDS).untilAsserted(() -> plan().statusCode(200));
    }

    private static void assertRefused(ValidatableResponse answer) {
        answer.statusCode(429)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", containsString("too-many-papers"))
                .body("status", equalTo(429));
    }

    private void ask(int papers) {
        for (int i = 0; i < papers; i++) {
            setting.make(out -> write()).subscribe().with(file -> made.countDown());
        }
    }

    private void write() {
        begun.countDown();
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void who_asks_while_thirty_wait_is_asked_to_come_again_and_then_has_it() throws InterruptedException {
        aPlanToPrint();
        try {
            ask(SET_AT_ONCE);
            assertTrue(begun.await(10, SECONDS));
            ask(WAITING);

            assertRefused(plan());
            assertRefused(book());
        } finally {
            slow.countDown();
        }

        assertTrue(made.await(30, SECONDS));
        plan().statusCode(200);
        book().statusCode(200);
    }
}
