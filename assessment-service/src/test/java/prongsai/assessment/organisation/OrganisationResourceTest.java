package prongsai.assessment.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.assessment.Centre;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** Organisations of any type, kept by the centre. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrganisationResourceTest {
    @Test
    void an_organisation_is_registered_once_and_changed_by_who_has_read_it() {
        String code = "B-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, Object> bureau = Map.of("code", code, "nameTh", "สำนัก", "nameEn", "Bureau", "type", "bureau");
        String etag = Centre.asks()
                .body(bureau)
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Centre.asks().body(bureau).post("/api/v1/organisations").then().statusCode(409);
        Centre.asks()
                .header("If-Match", etag)
                .body(Map.of("nameTh", "สำนักใหม่", "nameEn", "Bureau", "type", "bureau"))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(200)
                .body("nameTh", equalTo("สำนักใหม่"));
        Centre.asks()
                .header("If-Match", etag)
                .body(Map.of("nameTh", "อีก", "nameEn", "Bureau", "type", "bureau"))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(412);
        given().get("/api/v1/organisations?type=bureau&limit=500").then().body("items.code", hasItems(code));
        Centre.asks()
                .body(Map.of("code", "x y", "nameTh", "", "nameEn", "n", "type", "bureau"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/nameTh"));
        HeardEvents.on("prongsai.assessment.v1")
                .first("prongsai.assessment.organisation-changed.v1", code)
                .then("organisation.nameTh", "สำนักใหม่");
    }

    @Test
    void a_group_is_unverified_until_somebody_confirms_it() {
        String code = "G-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, Object> words =
                Map.of("code", code, "nameTh", "เขต", "nameEn", "District", "type", "district-office", "group", code);
        Centre.asks()
                .body(words)
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .body("groupVerified", equalTo(false))
                .body("frameworkScope", equalTo("bma-district-office"));
        Centre.asks()
                .body(Map.of(
                        "nameTh",
                        "เขต",
                        "nameEn",
                        "District",
                        "type",
                        "district-office",
                        "group",
                        code,
                        "groupVerified",
                        true))
                .put("/api/v1/organisations/" + code)
                .then()
                .statusCode(200)
                .body("groupVerified", equalTo(true));
        given().get("/api/v1/organisations?group=" + code).then().body("items.code", contains(code));
    }

    @Test
    void a_parent_never_belongs_to_what_it_is_the_parent_of() {
        String office = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String school = office + "-S";
        Centre.asks()
                .body(Map.of("code", office, "nameTh", "เขต", "nameEn", "Office", "type", "office"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
        Centre.asks()
                .body(Map.of(
                        "code", school, "nameTh", "โรงเรียน", "nameEn", "School", "type", "school", "parent", office))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);

        for (String parent : new String[] {school, office}) {
            Centre.asks()
                    .body(Map.of("nameTh", "เขต", "nameEn", "Office", "type", "office", "parent", parent))
                    .put("/api/v1/organisations/" + office)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/parent-below-itself"));
        }
        Centre.asks()
                .body(Map.of("nameTh", "เขต", "nameEn", "Office", "type", "office", "parent", "NOWHERE"))
                .put("/api/v1/organisations/" + office)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/parent-unknown"));
        given().get("/api/v1/organisations?parent=" + office).then().body("items.code", contains(school));
    }
}
