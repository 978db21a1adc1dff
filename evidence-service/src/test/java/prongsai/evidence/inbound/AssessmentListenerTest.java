package prongsai.evidence.inbound;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.ToldEvents;

/** What is heard of organisations, questionnaires, scores and concordances, through the real topic. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AssessmentListenerTest {
    private static final Path CONTRACTS =
            Path.of("..", "platform", "src", "main", "resources", "contracts", "assessment");

    @Inject
    Pool pool;

    private static void tell(UUID id, String name, String subject, String key, int version, String data) {
        ToldEvents.tell("assessment", id, name, subject, key, version, data);
    }

    private static void organisation(UUID id, String code, String type, String scope, int version) {
        tell(id, "organisation-changed", code, code, version, """
                {"organisation":{"code":"%s","nameTh":"เขต","nameEn":"Office","type":"%s"%s,"sections":[{"code":"S%d","nameTh":"ฝ่าย"}],"version":%d}}
                """.formatted(
                        code, type, scope == null ? "" : ",\"frameworkScope\":\"" + scope + "\"", version, version));
    }

    private Row one(String table, String id) {
        var rows = pool.preparedQuery("select * from " + table + " where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator();
        return rows.hasNext() ? rows.next() : null;
    }

    private void until(String table, String id, long version) {
        await().atMost(20, SECONDS)
                .until(() -> one(table, id) != null && one(table, id).getLong("version") == version);
    }

    @Test
    void an_organisation_without_a_scope_is_assessed_by_the_questionnaire_of_its_type() {
        organisation(UUID.randomUUID(), "HEARD1", "district-office", null, 1);
        organisation(UUID.randomUUID(), "HEARD2", "school", null, 1);
        organisation(UUID.randomUUID(), "HEARD3", "school", "bma-school", 1);

        until("known_organisations", "HEARD1", 1);
        until("known_organisations", "HEARD2", 1);
        until("known_organisations", "HEARD3", 1);
        assertEquals("bma-district-office", one("known_organisations", "HEARD1").getString("scope"));
        assertEquals("school", one("known_organisations", "HEARD2").getString("scope"));
        assertEquals("bma-school", one("known_organisations", "HEARD3").getString("scope"));
    }

    @Test
    void older_and_repeated_news_change_nothing() {
        UUID twice = UUID.randomUUID();
        organisation(twice, "HEARD4", "school", "a", 3);
        organisation(twice, "HEARD4", "school", "a", 3);
        organisation(UUID.randomUUID(), "HEARD4", "school", "b", 2);
        organisation(UUID.randomUUID(), "HEARD4", "school", "c", 3);
        organisation(UUID.randomUUID(), "HEARD4", "school", "d", 4);
        organisation(UUID.randomUUID(), "HEARD4", "school", "e", 1);
        // comes after all the others, since it is of the same key
        tell(UUID.randomUUID(), "score-published", "2500-HEARD4", "HEARD4", 1, """
                {"score":{"organisation":"HEARD4","fiscalYear":2500,"items":[],"version":1}}
                """);

        until("known_scores", "2500-HEARD4", 1);
        Row known = one("known_organisations", "HEARD4");
        assertEquals("d", known.getString("scope"));
        assertEquals(4L, known.getLong("version"));
        assertTrue(known.getString("sections").contains("S4"));
    }

    @Test
    void of_a_questionnaire_only_the_disclosure_check_is_kept() {
        tell(UUID.randomUUID(), "framework-activated", "2566-heard", "heard", 2, """
                {"framework":{"fiscalYear":2566,"scope":"heard","revision":2,
                 "indicators":[{"number":1,"instrument":"IIT"},{"number":9,"instrument":"OIT"},{"number":10,"instrument":"OIT"}],
                 "items":[{"code":"I1","indicator":1,"subIndicator":null,"labelTh":"ก"},{"code":"O1","indicator":9,"subIndicator":"9.1","labelTh":"ข"},
                  {"code":"O40","indicator":10,"subIndicator":null,"labelTh":"ค"}],"version":2}}
                """);

        until("known_frameworks", "2566-heard", 2);
        assertEquals(
                "[{\"code\":\"O1\",\"indicator\":9,\"subIndicator\":\"9.1\",\"labelTh\":\"ข\"},"
                        + "{\"code\":\"O40\",\"indicator\":10,\"labelTh\":\"ค\"}]",
                one("known_frameworks", "2566-heard").getString("items"));
    }

    @Test
    void what_cannot_be_read_is_kept_aside() {
        String subject = "2566-" + UUID.randomUUID();
        tell(UUID.randomUUID(), "framework-activated", subject, "heard", 1, "{\"framework\":\"" + subject + "\"}");

        await().atMost(20, SECONDS)
                .until(() -> pool.preparedQuery("select 1 from dead_letters where data like '%' || $1 || '%'")
                                .executeAndAwait(Tuple.of(subject))
                                .size()
                        == 1);
    }

    /** Contract by example: what assessment-service promises to tell can be taken over. */
    @Test
    void every_example_of_the_contract_is_taken_over() throws IOException {
        for (String name :
                List.of("organisation-registered", "framework-activated", "score-published", "concordance-set")) {
            String data = Files.readString(CONTRACTS.resolve(name + ".v1.example.json"))
                    .replace("2566", "2588")
                    .replace("\"toYear\" : 2588", "\"toYear\" : 2589")
                    .replace("\"1012\"", "\"HEARD5\"");
            tell(UUID.randomUUID(), name, "example", "HEARD5", 1, data);
        }

        until("known_organisations", "I4", 1);
        until("known_frameworks", "2588-bma-district-office", 1);
        until("known_scores", "2588-HEARD5", 1);
        until("known_concordances", "2588-2589-bma-district-office", 1);
        assertEquals(
                "[{\"code\":\"I4\",\"score\":98.14}]",
                one("known_scores", "2588-HEARD5").getString("items"));
        assertEquals(
                "[{\"from\":\"from\",\"to\":\"to\"}]",
                one("known_concordances", "2588-2589-bma-district-office").getString("items"));
    }
}
