package prongsai.platform.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsCheckTest {
    private static final Map<String, String> ENOUGH = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://db:5432/evidence?sslmode=verify-full&sslrootcert=/etc/ca.crt",
            "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db/evidence",
            "QUARKUS_DATASOURCE_USERNAME", "evidence",
            "QUARKUS_DATASOURCE_PASSWORD", "a-password",
            "KAFKA_BOOTSTRAP_SERVERS", "kafka-1:9092,kafka-2:9092",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.go.th/realms/prongsai");

    @Test
    void what_is_enough_is_enough() {
        assertEquals(List.of(), english(Map.of()));
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        List<String> complaints = SettingsCheckTest.complaints("evidence-service", Map.of(), Map.of());

        assertEquals(6, complaints.size(), complaints::toString);
        assertTrue(complaints.contains("KAFKA_BOOTSTRAP_SERVERS is not set (list of host:port)"), complaints::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRONGSAI_EVIDENCE_STORAGE_KIND|s4|one of file, s3",
                "PRONGSAI_EVIDENCE_INTAKE_MAX_MEGABYTES|many|whole number 1 to 25",
                "PRONGSAI_EVIDENCE_INTAKE_MAX_MEGABYTES|-1|whole number 1 to 25",
                "PRONGSAI_EVIDENCE_INTAKE_MAX_MEGABYTES|2.5|whole number 1 to 25",
                "PRONGSAI_EVIDENCE_LINKS_EVERY|-3s|duration",
                "PRONGSAI_EVIDENCE_LINKS_EVERY|soon|duration",
                "PRONGSAI_EVIDENCE_LINKS_PORTS|80,http|list of port",
                "PRONGSAI_EVIDENCE_STORAGE_S3_ENDPOINT|s3.example.go.th|URL",
                "PRONGSAI_EVIDENCE_STORAGE_SCRUB_AT|at night|cron or off",
                "QUARKUS_OIDC_AUTH_SERVER_URL|https:/id|URL",
                "QUARKUS_DATASOURCE_JDBC_URL|mysql://db/evidence|PostgreSQL URL",
                "KAFKA_SSL_TRUSTSTORE_LOCATION|/nowhere/ca.crt|file",
                "KAFKA_BOOTSTRAP_SERVERS|kafka-1|list of host:port"
            })
    void a_wrong_value_is_named_with_what_is_allowed(String name, String value, String allowed) {
        assertEquals(List.of(name + "=" + value + " is wrong: allowed is " + allowed), english(Map.of(name, value)));
    }

    @Test
    void the_value_of_a_secret_is_never_said() {
        List<String> complaints = complaints(
                "portal",
                Map.of(
                        "QUARKUS_OIDC_CREDENTIALS_SECRET", "another",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.go.th/realms/prongsai",
                        "PRONGSAI_SESSION_SECRET", "too-short"),
                Map.of("quarkus.oidc.token-state-manager.encryption-secret", "${PRONGSAI_SESSION_SECRET}"));

        assertEquals(
                List.of("PRONGSAI_SESSION_SECRET(***) is wrong: allowed is secret, 32 characters or more"), complaints);
    }

    @ParameterizedTest
    @CsvSource({
        "PRONGSAI_EVIDENCE_STORAGE_KIN, PRONGSAI_EVIDENCE_STORAGE_KIND",
        "PRONGSAI_EVIDENC_FOLDER, PRONGSAI_EVIDENCE_FOLDER",
        "QUARKUS_DATASOURCE_PASWORD, QUARKUS_DATASOURCE_PASSWORD",
        "KAFKA_BOOTSTRAP_SERVER, KAFKA_BOOTSTRAP_SERVERS"
    })
    void a_mistyped_name_is_said_with_the_one_meant(String mistyped, String meant) {
        assertEquals(
                List.of(mistyped + " is not a setting; did you mean " + meant + "?"), english(Map.of(mistyped, "x")));
    }

    @Test
    void an_unknown_property_of_a_file_is_said_too() {
        assertEquals(
                List.of("prongsai.evidence.hue is not a setting"),
                complaints("evidence-service", ENOUGH, Map.of("prongsai.evidence.hue", "green")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRONGSAI_HOME", "PRONGSAI_PORT_KAFKA_CONTROLLER", "PRONGSAI_CHROMIUM", "PRONGSAI_REMINDERS_ENABLED",
                "PRONGSAI_PORTAL_SERVICE_HOST", "PRONGSAI_PORTAL_PORT_8080_TCP_ADDR", "QUARKUS_PROFILE",
                        "KAFKA_CLIENT_RACK"
            })
    void what_belongs_to_others_is_let_be(String name) {
        assertEquals(List.of(), english(Map.of(name, "whatever")));
    }

    @Test
    void both_languages_say_the_name() {
        Map<String, String> environment = new HashMap<>(ENOUGH);
        environment.put("PRONGSAI_COLOUR", "green");
        Complaint complaint =
                check("evidence-service", environment, Map.of()).complaints().get(0);

        assertEquals("ไม่รู้จักการตั้งค่า PRONGSAI_COLOUR", complaint.thai());
        assertFalse(complaint.english().contains("green"), complaint.english());
    }

    private static List<String> english(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(ENOUGH);
        environment.putAll(more);
        return complaints("evidence-service", environment, Map.of());
    }

    private static List<String> complaints(
            String application, Map<String, String> environment, Map<String, String> file) {
        return check(application, environment, file).complaints().stream()
                .map(Complaint::english)
                .toList();
    }

    private static SettingsCheck check(String application, Map<String, String> environment, Map<String, String> file) {
        Map<String, String> properties = new HashMap<>(file);
        properties.put("quarkus.application.name", application);
        return new SettingsCheck(
                SettingsTable.all(),
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(
                                new EnvConfigSource(environment, 300),
                                new PropertiesConfigSource(properties, "file", 250))
                        .build(),
                environment.keySet());
    }
}
