package prongsai.assessment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.AccessRules;
import prongsai.platform.testing.RealParts;

/** Who may do what with organisations, frameworks and scores. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AssessmentAccessTest {
    @Test
    void every_endpoint_lets_in_whom_the_contract_names_and_nobody_else() {
        AccessRules.of("/api/v1/openapi/assessment")
                .open("GET /api/v1/organisations")
                .open("GET /api/v1/organisations/{code}")
                .roles("POST /api/v1/organisations", "centre-analyst")
                .roles("PUT /api/v1/organisations/{code}", "centre-analyst")
                .open("GET /api/v1/frameworks")
                .open("GET /api/v1/frameworks/{fiscalYear}")
                .roles("PUT /api/v1/frameworks/{fiscalYear}", "centre-analyst")
                .roles("POST /api/v1/frameworks/{fiscalYear}/activate", "centre-analyst")
                .open("GET /api/v1/frameworks/{fiscalYear}/diff")
                .open("GET /api/v1/frameworks/{fiscalYear}/export.xlsx")
                .open("GET /api/v1/frameworks/{fiscalYear}/export.json")
                .uploads("POST /api/v1/frameworks/{fiscalYear}/imports", "centre-analyst")
                .open("GET /api/v1/concordances/{from}/{to}")
                .roles("PUT /api/v1/concordances/{from}/{to}", "centre-analyst")
                .open("GET /api/v1/assessments/{fiscalYear}/{organisation}/revisions")
                .open("GET /api/v1/assessments")
                .open("GET /api/v1/assessments/{fiscalYear}/{organisation}")
                .roles("PUT /api/v1/assessments/{fiscalYear}/{organisation}", "centre-analyst")
                .roles("POST /api/v1/assessments/{fiscalYear}/{organisation}/publish", "centre-analyst")
                .own("POST /api/v1/assessments/imports", Map.of(), "multipart:note=x", "centre-analyst")
                .roles("GET /api/v1/assessments/imports", "centre-analyst", "auditor")
                .roles("GET /api/v1/assessments/imports/{id}", "centre-analyst", "auditor")
                .roles("GET /api/v1/assessments/imports/template.xlsx", "centre-analyst", "auditor")
                .roles("POST /api/v1/assessments/{fiscalYear}/publish", "centre-analyst")
                .roles("GET /api/v1/owned/assessment", "centre-analyst", "auditor")
                .open("GET /api/v1/asyncapi/{service}")
                .open("GET /api/v1/asyncapi/{service}/{file}")
                .hold("1020", "1021");
    }
}
