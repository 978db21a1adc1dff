package prongsai.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether nothing was lost and nothing is there twice: what was answered is in its owner, in the read model and in the records exactly
 * once, nothing waits in an outbox, the chain of the records holds, and the read model is what the owners have.
 */
final class Settled {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> OWNERS = List.of("assessment", "measures", "evidence");

    private static final String NOTES_OF_THE_OWNER =
            "select h ->> 'note', count(*) from measures m, json_array_elements(cast(m.history as json)) h"
                    + " where m.fiscal_year = " + SteadyLoad.FISCAL_YEAR + " group by 1";
    private static final String NOTES_SHOWN =
            "select h ->> 'note', count(*) from measures m, jsonb_array_elements(m.content -> 'history') h"
                    + " where m.fiscal_year = " + SteadyLoad.FISCAL_YEAR + " group by 1";
    private static final String NOTES_RECORDED =
            "select cast(data as json) -> 'measure' -> 'history' -> -1 ->> 'note', count(*) from records"
                    + " where type like '%measure-progressed%' group by 1";
    private static final String PHOTOS_OF_THE_OWNER = "select cast(id as varchar), count(*) from evidence group by 1";
    private static final String PHOTOS_RECORDED =
            "select subject, count(*) from records where type like '%evidence-attached%' group by 1";

    private final Fleet fleet;
    private final SteadyLoad load;

    Settled(Fleet fleet, SteadyLoad load) {
        this.fleet = fleet;
        this.load = load;
    }

    /** How long until everything answered was shown; fails where something is not as it must be. */
    Duration check() throws Exception {
        return load.whileNothingIsWritten(() -> {
            Duration shown = untilShown();
            exactlyOnce(load.notes, counted("measures", NOTES_OF_THE_OWNER), "in measures-service");
            exactlyOnce(load.notes, counted("reporting", NOTES_SHOWN), "in the read model");
            exactlyOnce(load.notes, counted("reporting", NOTES_RECORDED), "in the records");
            exactlyOnce(load.photos, counted("evidence", PHOTOS_OF_THE_OWNER), "in evidence-service");
            exactlyOnce(load.photos, counted("reporting", PHOTOS_OF_THE_OWNER), "in the read model");
            exactlyOnce(load.photos, counted("reporting", PHOTOS_RECORDED), "in the records");
            Map<String, Integer> all = counted("measures", NOTES_OF_THE_OWNER);
            load.unknown.forEach(note -> assertTrue(all.getOrDefault(note, 0) <= 1, note + " is there twice"));
            chainHolds();
            sameAsTheOwners();
            return shown;
        });
    }

    private Duration untilShown() {
        long begin = System.nanoTime();
        boolean settled = Await.until(
                () -> {
                    try {
                        return waiting() == 0
                                && counted("reporting", NOTES_SHOWN).keySet().containsAll(load.notes)
                                && counted("reporting", PHOTOS_RECORDED)
                                        .keySet()
                                        .containsAll(load.photos);
                    } catch (SQLException e) {
                        return false;
                    }
                },
                PATIENCE);
        assertTrue(settled, "not everything is shown after " + PATIENCE);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private long waiting() throws SQLException {
        long all = 0;
        for (String owner : OWNERS) {
            try (Connection database = fleet.database(owner);
                    Statement sql = database.createStatement();
                    ResultSet found = sql.executeQuery("select count(*) from outbox")) {
                found.next();
                all += found.getLong(1);
            }
        }
        return all;
    }

    private Map<String, Integer> counted(String owner, String query) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection database = fleet.database(owner);
                Statement sql = database.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                counts.put(String.valueOf(found.getString(1)), found.getInt(2));
            }
        }
        return counts;
    }

    private static void exactlyOnce(Set<String> answered, Map<String, Integer> found, String where) {
        Map<String, Integer> wrong = new TreeMap<>();
        for (String one : answered) {
            int times = found.getOrDefault(one, 0);
            if (times != 1) {
                wrong.put(one, times);
            }
        }
        assertEquals(Map.of(), wrong, "not exactly once " + where + ", of " + answered.size());
    }

    private void chainHolds() {
        JsonNode verified = load.client.get("reporting", "auditor", "/audit/verification");
        assertTrue(verified.path("holds").asBoolean(), verified.toString());
    }

    private void sameAsTheOwners() {
        JsonNode compared = load.client.get("reporting", "auditor", "/projection/reconciliation?limit=500");
        assertEquals("[]", compared.path("items").toString());
        assertTrue(compared.path("same").asBoolean(), compared.toString());
    }
}
