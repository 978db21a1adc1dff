package prongsai.measures;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.AccessRules;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** Who may do what with plans, measures, results and rounds. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeasuresAccessTest {
    private static final String[] READERS = {
        "district-officer", "section-officer", "district-director", "centre-analyst", "auditor", "city-system"
    };
    private static final String[] PEOPLE = {
        "district-officer", "section-officer", "district-director", "centre-analyst", "auditor"
    };
    private static final String[] WRITERS = {"district-officer", "district-director"};
    private static final String[] WORKERS = {"district-officer", "section-officer", "district-director"};

    private static RequestSpecification owner() {
        return given().header("Authorization", "Bearer " + Tokens.officer("1020"))
                .contentType("application/json");
    }

    private static void office() {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", "1020", "1020", 1, """
                {"organisation":{"code":"1020","nameTh":"สำนักงานเขต","sections":[{"code":"ADMIN"},{"code":"FINANCE"}]}}""");
        await().atMost(20, SECONDS)
                .until(() -> owner().get("/api/v1/gift-returns/2570/1020/M6").statusCode() == 200);
    }

    @Test
    void every_endpoint_lets_in_whom_the_contract_names_and_nobody_else() {
        office();
        APlan frozen = APlan.of("1020", 2568);
        frozen.measure("ทำสื่อ", "๓๑ ส.ค. ๖๘", frozen.issue(1, List.of(), "ทั้งตัวชี้วัด"));
        frozen.approved();
        frozen.round("M6", "submit", Map.of()).statusCode(200);
        frozen.round("M6", "return", Map.of("reason", "r")).statusCode(200);
        frozen.round("M6", "submit", Map.of()).statusCode(200);
        Map<String, String> ofFrozen = Map.of("plan", frozen.id, "round", "M6", "number", "2");
        String plan = owner().body("{\"organisation\":\"1020\",\"fiscalYear\":2570}")
                .post("/api/v1/plans")
                .path("id");
        String issue = owner().body("{\"indicator\":1,\"items\":[],\"description\":\"d\"}")
                .post("/api/v1/plans/" + plan + "/issues")
                .path("id");
        String measure = owner().body(
                        "{\"activity\":\"a\",\"responsible\":{\"lead\":[\"FINANCE\"]},\"issues\":[\"" + issue + "\"]}")
                .post("/api/v1/plans/" + plan + "/measures")
                .path("id");
        String result = owner().body("{\"round\":\"M6\",\"measures\":[\"" + measure + "\"],\"text\":\"t\"}")
                .post("/api/v1/plans/" + plan + "/results")
                .path("id");
        Map<String, String> ids = Map.of(
                "plan",
                plan,
                "id",
                plan,
                "issue",
                issue,
                "measure",
                measure,
                "result",
                result,
                "round",
                "M6",
                "indicator",
                "1",
                "number",
                "1");
        Map<String, String> ofMeasure = Map.of("id", measure, "date", "2027-01-31");
        Map<String, String> ofOffice = Map.of(
                "organisation", "1020", "month", "2026-11", "fiscalYear", "2570", "round", "M6", "section", "FINANCE");
        String ofTheSection = "{\"round\":\"M6\",\"text\":\"t\",\"measures\":[\"" + measure + "\"]}";
        String why = "{\"reason\":\"r\"}";

        AccessRules.of("/api/v1/openapi/measures")
                .roles("GET /api/v1/plans", READERS)
                .own(
                        "POST /api/v1/plans",
                        Map.of("none", ""),
                        "{\"organisation\":\"1020\",\"fiscalYear\":2571}",
                        WRITERS)
                .own("GET /api/v1/plans/{id}", ids, null, READERS)
                .own(
                        "POST /api/v1/plans/{id}/issues",
                        ids,
                        "{\"indicator\":1,\"items\":[],\"description\":\"d\"}",
                        WRITERS)
                .own(
                        "PUT /api/v1/plans/{id}/issues/{issue}",
                        ids,
                        "{\"indicator\":1,\"items\":[],\"description\":\"d\"}",
                        WRITERS)
                .own("DELETE /api/v1/plans/{id}/issues/{issue}", ids, null, WRITERS)
                .own("POST /api/v1/plans/{id}/submit", ids, null, WRITERS)
                .own("POST /api/v1/plans/{id}/approve", ids, null, "district-director")
                .own("POST /api/v1/plans/{id}/return", ids, why, "district-director", "centre-analyst")
                .own("POST /api/v1/plans/{plan}/measures", ids, "{\"activity\":\"a\"}", WRITERS)
                .own("PUT /api/v1/plans/{plan}/measures/{measure}", ids, "{\"activity\":\"a\"}", WRITERS)
                .own("DELETE /api/v1/plans/{plan}/measures/{measure}", ids, null, WRITERS)
                .roles("GET /api/v1/measures", READERS)
                .own("GET /api/v1/measures/{id}", ofMeasure, null, READERS)
                .own("POST /api/v1/measures/{id}/progress", ofMeasure, "{\"percent\":1}", WORKERS)
                .own("POST /api/v1/measures/{id}/complete", ofMeasure, null, WORKERS)
                .own("POST /api/v1/measures/{id}/reopen", ofMeasure, why, WORKERS)
                .own("POST /api/v1/measures/{id}/withdraw", ofMeasure, why, WRITERS)
                .own("POST /api/v1/measures/{id}/occurrences/{date}", ofMeasure, null, WORKERS)
                .own("DELETE /api/v1/measures/{id}/occurrences/{date}", ofMeasure, null, WORKERS)
                .own("PUT /api/v1/plans/{plan}/order", ids, null, WRITERS)
                .own("PUT /api/v1/plans/{plan}/indicators/{indicator}/note", ids, "{\"note\":\"n\"}", WRITERS)
                .own("GET /api/v1/measures/{measure}/comments", ids, null, PEOPLE)
                .own(
                        "POST /api/v1/measures/{measure}/comments",
                        ids,
                        "{\"text\":\"t\"}",
                        "district-officer",
                        "section-officer",
                        "district-director",
                        "centre-analyst")
                .roles("GET /api/v1/people", PEOPLE)
                .roles("GET /api/v1/people/me", PEOPLE)
                .roles("PUT /api/v1/people/me", PEOPLE)
                .own("GET /api/v1/follow-ups/{organisation}", ofOffice, null, READERS)
                .own("GET /api/v1/follow-ups/{organisation}/{month}", ofOffice, null, READERS)
                .own("POST /api/v1/follow-ups/{organisation}/{month}/sign-off", ofOffice, null, "district-director")
                .roles(
                        "GET /api/v1/gift-returns/{fiscalYear}",
                        "district-officer",
                        "district-director",
                        "centre-analyst")
                .roles(
                        "GET /api/v1/gift-returns/{fiscalYear}/form",
                        "district-officer",
                        "section-officer",
                        "district-director",
                        "centre-analyst",
                        "auditor")
                .roles("PUT /api/v1/gift-returns/{fiscalYear}/form", "centre-analyst")
                .own(
                        "GET /api/v1/gift-returns/{fiscalYear}/{organisation}/{round}",
                        ofOffice,
                        null,
                        "district-officer",
                        "section-officer",
                        "district-director",
                        "centre-analyst")
                .own(
                        "PUT /api/v1/gift-returns/{fiscalYear}/{organisation}/{round}/sections/{section}",
                        ofOffice,
                        "{\"nil\":true}",
                        WORKERS)
                .own("POST /api/v1/gift-returns/{fiscalYear}/{organisation}/{round}/submit", ofOffice, null, WRITERS)
                .own(
                        "POST /api/v1/gift-returns/{fiscalYear}/{organisation}/{round}/return",
                        ofOffice,
                        why,
                        "centre-analyst")
                .roles("GET /api/v1/round-calendar/{fiscalYear}", READERS)
                .roles("PUT /api/v1/round-calendar/{fiscalYear}", "centre-analyst")
                .own("GET /api/v1/plans/{plan}/rounds/{round}", ids, null, READERS)
                .own("GET /api/v1/plans/{plan}/rounds/{round}/check", ids, null, READERS)
                .own("GET /api/v1/plans/{plan}/rounds/{round}/submissions", ids, null, READERS)
                .own("GET /api/v1/plans/{plan}/rounds/{round}/submissions/{number}", ofFrozen, null, READERS)
                .own("GET /api/v1/plans/{plan}/rounds/{round}/submissions/{number}/diff", ofFrozen, null, READERS)
                .own("POST /api/v1/plans/{plan}/rounds/{round}/annexes", ids, "{\"title\":\"t\"}", WRITERS)
                .own("PUT /api/v1/plans/{plan}/rounds/{round}/annexes/{annex}", ids, "{\"title\":\"t\"}", WRITERS)
                .own("DELETE /api/v1/plans/{plan}/rounds/{round}/annexes/{annex}", ids, null, WRITERS)
                .own("POST /api/v1/plans/{id}/publish", ids, null, "district-director")
                .own("POST /api/v1/plans/{id}/unpublish", ids, null, "district-director")
                .open("GET /api/v1/plans/{id}/publication")
                .open("GET /api/v1/plans/published/{fiscalYear}/{organisation}")
                .own("POST /api/v1/plans/{plan}/rounds/{round}/publish", ids, null, "district-director")
                .own("POST /api/v1/plans/{plan}/rounds/{round}/unpublish", ids, null, "district-director")
                .open("GET /api/v1/plans/{plan}/rounds/{round}/publication")
                .own("POST /api/v1/plans/{plan}/results", ids, ofTheSection, WORKERS)
                .own("PUT /api/v1/plans/{plan}/results/{result}", ids, ofTheSection, WORKERS)
                .own("DELETE /api/v1/plans/{plan}/results/{result}", ids, null, WORKERS)
                .own("POST /api/v1/plans/{plan}/rounds/{round}/propose", ids, null, WRITERS)
                .own("POST /api/v1/plans/{plan}/rounds/{round}/submit", ids, null, "district-director")
                .own("POST /api/v1/plans/{plan}/rounds/{round}/accept", ids, null, "centre-analyst")
                .own("POST /api/v1/plans/{plan}/rounds/{round}/return", ids, why, "centre-analyst")
                .own("POST /api/v1/plans/{plan}/draft", ids, "{\"from\":\"CATALOGUE\"}", WRITERS)
                .own("GET /api/v1/plans/{plan}/suggestions", ids, null, READERS)
                .roles("GET /api/v1/catalogue", READERS)
                .roles("POST /api/v1/catalogue", "centre-analyst")
                .roles("GET /api/v1/catalogue/{id}", READERS)
                .roles("PUT /api/v1/catalogue/{id}", "centre-analyst")
                .roles("DELETE /api/v1/catalogue/{id}", "centre-analyst")
                .roles("GET /api/v1/plans/template.xlsx", READERS)
                .own("POST /api/v1/plans/{id}/imports", ids, "{\"rows\":[]}", WRITERS)
                .roles("GET /api/v1/owned/measures", "centre-analyst", "auditor")
                .open("GET /api/v1/asyncapi/{service}")
                .open("GET /api/v1/asyncapi/{service}/{file}")
                .hold("1020", "1021");
    }
}
