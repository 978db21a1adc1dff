package prongsai.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.AccessRules;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.platform.testing.ToldEvents;

/** Who may read what of the city. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportingAccessTest {
    @Test
    void every_endpoint_lets_in_whom_the_contract_names_and_nobody_else() {
        ToldEvents.tell("assessment", UUID.randomUUID(), "organisation-registered", "1020", "1020", 1, """
                {"organisation":{"code":"1020","nameTh":"สำนักงานเขต","nameEn":"District Office","type":"district-office","group":"east"}}""");
        await().atMost(20, SECONDS)
                .until(() -> given().header("Authorization", "Bearer " + Tokens.centre())
                                .get("/api/v1/status/2566/1020")
                                .statusCode()
                        == 200);
        String[] readers = {
            "district-officer", "section-officer", "district-director", "centre-analyst", "auditor", "city-system"
        };
        Map<String, String> foreign = Map.of("fiscalYear", "2566", "organisation", "1020", "half", "M6");

        AccessRules.of("/api/v1/openapi/reporting")
                .roles("GET /api/v1/status/{fiscalYear}", readers)
                .own("GET /api/v1/status/{fiscalYear}/{organisation}", foreign, null, readers)
                .open("GET /api/v1/reports/{fiscalYear}/{organisation}/{half}.{form}")
                .open("GET /api/v1/reports/{fiscalYear}/{organisation}/plan.{form}")
                .roles("GET /api/v1/reports/{fiscalYear}/consolidated.xlsx", "centre-analyst", "auditor")
                .roles("GET /api/v1/reports/{fiscalYear}/consolidated.pdf", "centre-analyst", "auditor")
                .open("GET /api/v1/verify/{hash}")
                .roles("GET /api/v1/status/{fiscalYear}/indicators", readers)
                .roles("GET /api/v1/status/{fiscalYear}/sections", readers)
                .roles("GET /api/v1/status/{fiscalYear}/overdue", readers)
                .roles("GET /api/v1/status/{fiscalYear}.csv", readers)
                .roles("GET /api/v1/status/{fiscalYear}/overdue.csv", readers)
                .roles("GET /api/v1/projection", "centre-analyst", "auditor")
                .roles("POST /api/v1/projection/rebuild", "centre-analyst")
                .roles("GET /api/v1/projection/reconciliation", "centre-analyst", "auditor")
                .roles("GET /api/v1/projection/rebuild/{id}", "centre-analyst", "auditor")
                .roles("GET /api/v1/changes", "city-system", "centre-analyst", "auditor")
                .roles("GET /api/v1/audit", "auditor", "centre-analyst")
                .roles("GET /api/v1/audit.csv", "auditor", "centre-analyst")
                .roles("GET /api/v1/audit.xlsx", "auditor", "centre-analyst")
                .roles("GET /api/v1/audit/verification", "auditor", "centre-analyst")
                .roles("GET /api/v1/webhooks", "centre-analyst", "auditor")
                .roles("POST /api/v1/webhooks", "centre-analyst")
                .roles("GET /api/v1/webhooks/{id}", "centre-analyst", "auditor")
                .roles("PUT /api/v1/webhooks/{id}", "centre-analyst")
                .roles("DELETE /api/v1/webhooks/{id}", "centre-analyst")
                .roles("POST /api/v1/webhooks/{id}/secret", "centre-analyst")
                .roles("POST /api/v1/webhooks/{id}/ping", "centre-analyst")
                .roles("POST /api/v1/webhooks/{id}/replay", "centre-analyst")
                .roles("GET /api/v1/webhooks/{id}/deliveries", "centre-analyst", "auditor")
                .roles("POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay", "centre-analyst")
                .open("GET /api/v1/open-data")
                .open("GET /api/v1/open-data/{dataset}.csv")
                .open("GET /api/v1/open-data/{dataset}.json")
                .open("GET /api/v1/open-data/{dataset}.csv-metadata.json")
                .open("GET /api/v1/asyncapi/{service}")
                .open("GET /api/v1/asyncapi/{service}/{file}")
                .hold("1020", "1021");
    }
}
