package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.deploy.demo.Api;

/** What the read model knows is what the owners have; and where it is not, it is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(WholeSystem.class)
class ReconciliationIT {
    private static Api api;

    @BeforeAll
    static void the_demo_is_loaded() {
        api = new Api(WholeSystem.machine().portal(), WholeSystem.machine().keycloak());
    }

    @Test
    void what_the_read_model_knows_is_what_the_owners_have() {
        told(List.of());
        JsonNode compared = compared();
        assertTrue(compared.path("same").asBoolean());
        assertTrue(compared.path("organisations").asInt() > 50, compared.toString());
    }

    @Test
    void a_measure_that_is_missing_or_old_or_too_many_is_told() throws SQLException {
        aMeasureNobodyElseWorksOn();
        try (Connection reporting = WholeSystem.machine().database("reporting");
                Statement sql = reporting.createStatement()) {
            sql.execute("create table put_aside as select * from measures where organisation = '1049' limit 1");
            sql.execute("delete from measures where id in (select id from put_aside)");
            told(List.of("1049 measure MISSING"));
            sql.execute("insert into measures select * from put_aside");

            sql.execute("update measures set version = version + 1 where id in (select id from put_aside)");
            told(List.of("1049 measure OTHER_VERSIONS"));
            sql.execute("update measures set version = version - 1 where id in (select id from put_aside)");

            sql.execute("update put_aside set id = gen_random_uuid()");
            sql.execute("insert into measures select * from put_aside");
            told(List.of("1049 measure SURPLUS"));
            sql.execute("delete from measures where id in (select id from put_aside)");
            sql.execute("drop table put_aside");
        }
        told(List.of());
    }

    @Test
    void pages_are_compared_to_their_end() {
        told(List.of());
        List<String> pages = new ArrayList<>();
        String next = "";
        int organisations = 0;
        do {
            JsonNode page = api.get("auditor", "/projection/reconciliation?limit=20" + next)
                    .expect(200);
            assertEquals("[]", page.path("items").toString());
            organisations += page.path("organisations").asInt();
            pages.add(page.path("next").asText());
            next = "&cursor=" + page.path("next").asText();
        } while (!pages.get(pages.size() - 1).equals("null"));

        assertEquals(compared().path("organisations").asInt(), organisations);
        assertTrue(pages.size() >= 3, pages.toString());
    }

    /** Else an event of that moment would have the office counted as it is falsified here. */
    private static void aMeasureNobodyElseWorksOn() {
        String plan = api.post("officer-1049", "/plans", Map.of("organisation", "1049", "fiscalYear", 2595))
                .expect(201)
                .path("id")
                .asText();
        api.post("officer-1049", "/plans/" + plan + "/measures", Map.of("activity", "ทบทวนคำขอ"))
                .expect(201);
        assertTrue(Await.until(
                () -> api.get("auditor", "/status/2595/1049")
                                .expect(200)
                                .path("measures")
                                .size()
                        == 1,
                Duration.ofSeconds(20)));
    }

    /** What others did just before is still on its way to the read model for a moment. */
    private static void told(List<String> differences) {
        Await.until(() -> differences().equals(differences), Duration.ofSeconds(20));
        assertEquals(differences, differences());
    }

    private static JsonNode compared() {
        return api.get("auditor", "/projection/reconciliation?limit=500").expect(200);
    }

    private static List<String> differences() {
        List<String> all = new ArrayList<>();
        compared()
                .path("items")
                .forEach(one -> all.add(one.path("organisation").asText() + " "
                        + one.path("kind").asText() + " " + one.path("why").asText()));
        return all;
    }
}
