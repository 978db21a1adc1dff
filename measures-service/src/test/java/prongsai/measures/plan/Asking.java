package prongsai.measures.plan;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** How the tests ask. */
final class Asking {
    private Asking() {}

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
