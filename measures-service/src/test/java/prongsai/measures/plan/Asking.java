package prongsai.measures.plan;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** How the tests ask. */
public final class Asking {
    private Asking() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
