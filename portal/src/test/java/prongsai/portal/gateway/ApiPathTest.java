package prongsai.portal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans/../audit",
                "/api/v1/plans/%2e%2e/audit",
                "/api/v1/plans/.%2E/audit",
                "/api/v1/./plans",
                "/api/v1//plans",
                "/api/v1/plans%2faudit",
                "/api/v1/plans%5Caudit",
                "/api/v1/plans\\audit",
                "/api/v1/plans/%252e%252e/audit",
                "/api/v1/plans;x=1/audit",
                "/api/v1/plans/%00",
                "/api/v1/plans/%0d%0aX: y",
                "/api/v1/plans/%zz"
            })
    void what_could_be_read_in_two_ways_is_refused(String path) {
        assertNull(ApiPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans",
                "/api/v1/plans/",
                "/api/v1/reports/2566/1026/M6.docx",
                "/api/v1/organisations/%E0%B8%81",
                "/api/v1/follow-ups/1026/2024-03"
            })
    void an_honest_path_goes_on_as_it_is(String path) {
        assertNotNull(ApiPath.of(path));
    }

    @Test
    void descriptions_belong_to_the_service_they_describe() {
        assertEquals(Service.EVIDENCE, Routes.owner(new ApiPath("/api/v1/openapi/evidence")));
        assertNull(Routes.owner(new ApiPath("/api/v1/openapi/portal")));
        assertNull(Routes.owner(new ApiPath("/api/v1/openapi")));
        assertNull(Routes.owner(new ApiPath("/api/v1")));
    }
}
