package prongsai.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.platform.testing.Tokens;

/** What the centre does before anything can be tried. */
public final class Centre {
    private Centre() {}

    /** A request of the centre with a JSON body. */
    public static RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + Tokens.centre()).contentType("application/json");
    }

    /** A district office of this code is registered. */
    public static void district(String code) {
        organisation(code, "district-office", null);
    }

    /** An organisation is registered, assessed by the frameworks of this scope. */
    public static void organisation(String code, String type, @Nullable String scope) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "code",
                code,
                "nameTh",
                "สำนักงานเขต " + code,
                "nameEn",
                "District " + code,
                "type",
                type,
                "sections",
                List.of(Map.of("code", "FINANCE", "nameTh", "ฝ่ายการคลัง"))));
        if (scope != null) {
            words.put("frameworkScope", scope);
        }
        int status = asks().body(words).post("/api/v1/organisations").statusCode();
        if (status != 201 && status != 409) {
            throw new IllegalStateException("Not registered: " + status);
        }
    }

    /** The scores are drafted and published. */
    public static void publishes(int fiscalYear, String organisation, Map<String, ?> scores, String reason) {
        String path = "/api/v1/assessments/" + fiscalYear + "/" + organisation;
        asks().body(scores).put(path).then().statusCode(200);
        asks().body(Map.of("reason", reason)).post(path + "/publish").then().statusCode(200);
    }
}
