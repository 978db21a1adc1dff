package prongsai.measures;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prongsai.platform.testing.Tokens;

/** A plan that tests work on, as its officer and its director would through the API. */
public final class APlan {
    public final String id;
    public final String organisation;
    public final int fiscalYear;

    private APlan(String id, String organisation, int fiscalYear) {
        this.id = id;
        this.organisation = organisation;
        this.fiscalYear = fiscalYear;
    }

    /** A new, empty one. */
    public static APlan of(String organisation, int fiscalYear) {
        String id = asking(Tokens.officer(organisation))
                .body(Map.of("organisation", organisation, "fiscalYear", fiscalYear))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new APlan(id, organisation, fiscalYear);
    }

    public static RequestSpecification asking(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public RequestSpecification officer() {
        return asking(Tokens.officer(organisation));
    }

    public RequestSpecification director() {
        return asking(Tokens.director(organisation));
    }

    public String at(String below) {
        return "/api/v1/plans/" + id + below;
    }

    public String issue(int indicator, List<?> items, String description) {
        return officer()
                .body(Map.of("indicator", indicator, "items", items, "description", description))
                .post(at("/issues"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A measure of these issues with this deadline, led by the finance section. */
    public String measure(String activity, String due, String... issues) {
        return measure(Map.of(
                "issues",
                List.of(issues),
                "activity",
                activity,
                "due",
                due,
                "responsible",
                Map.of("lead", List.of("FINANCE"))));
    }

    public String measure(Map<String, ?> words) {
        return officer()
                .body(words)
                .post(at("/measures"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String result(String round, String text, String... measures) {
        return officer()
                .body(Map.of("round", round, "measures", List.of(measures), "text", text))
                .post(at("/results"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public APlan approved() {
        officer().post(at("/submit")).then().statusCode(200);
        director().post(at("/approve")).then().statusCode(200);
        return this;
    }

    /** A step of a round, with the director's token unless it is the centre's. */
    public ValidatableResponse round(String round, String step, Map<String, ?> body) {
        boolean centre = List.of("accept", "return").contains(step);
        return asking(centre ? Tokens.centre() : Tokens.director(organisation))
                .body(new HashMap<>(body))
                .post(at("/rounds/" + round + "/" + step))
                .then();
    }

    public ValidatableResponse read() {
        return officer().get(at("")).then().statusCode(200);
    }
}
