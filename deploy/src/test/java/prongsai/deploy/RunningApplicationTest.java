package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunningApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void there_are_four_services_and_the_portal() {
        assertEquals(
                List.of("assessment", "measures", "evidence", "reporting", "portal"),
                Application.all().stream().map(Application::name).toList());
    }

    @Test
    void a_service_is_told_its_own_database() {
        Map<String, String> told = environmentOf("evidence");

        assertEquals("jdbc:postgresql://127.0.0.1:8132/evidence", told.get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals("evidence", told.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("127.0.0.1:8192", told.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertEquals(folder.resolve("evidence").toString(), told.get("PRONGSAI_EVIDENCE_FOLDER"));
    }

    @Test
    void reporting_is_told_where_evidence_is() {
        assertEquals("http://127.0.0.1:8083", environmentOf("reporting").get("PRONGSAI_EVIDENCE_URL"));
    }

    @Test
    void the_portal_is_told_the_services_and_its_secrets_and_no_database() {
        Map<String, String> told = environmentOf("portal");

        assertEquals("http://127.0.0.1:8084", told.get("PRONGSAI_REPORTING_URL"));
        assertEquals("http://localhost:8180/realms/prongsai", told.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        assertEquals(40, told.get("PRONGSAI_SESSION_SECRET").length());
        assertFalse(told.containsKey("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    private Map<String, String> environmentOf(String part) {
        Application application = Application.all().stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow();
        return new RunningApplication(
                        application,
                        new Home(folder),
                        new Distribution(folder),
                        Ports.from(Map.of()),
                        Secrets.in(folder.resolve("secrets")))
                .environment();
    }
}
