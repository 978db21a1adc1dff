package prongsai.evidence.item;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static prongsai.evidence.item.Asking.EVIDENCE;
import static prongsai.evidence.item.Asking.as;
import static prongsai.evidence.item.Asking.photo;
import static prongsai.evidence.item.Asking.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.evidence.inbound.Told;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** A scanner is set and does not answer: nothing comes in, everything else goes on. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ScannerAwayTest.Away.class)
class ScannerAwayTest {
    /** Nobody listens there. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("prongsai.evidence.scan.clamd", "127.0.0.1:1");
        }
    }

    @Test
    void nothing_is_taken_in_and_the_sender_is_asked_to_come_back() {
        String officer = Tokens.officer("1012");
        UUID measure = Told.of("1012").measure("FINANCE");

        send(officer, photo(), "measures", measure)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("30"))
                .body("type", equalTo("/problems/cannot-be-scanned"));

        as(officer).get(EVIDENCE + "?measure=" + measure).then().body("items", hasSize(0));
        Asking.link(officer, "https://a.th/", "measures", measure).then().statusCode(201);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/health/well").then().statusCode(503);
    }
}
