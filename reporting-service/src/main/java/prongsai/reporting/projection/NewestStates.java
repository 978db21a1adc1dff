package prongsai.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/**
 * Of many events the newest state of each aggregate that is shown; the others among them change nothing. In the order of the
 * subjects, so that two who write the same rows do not wait for each other in a ring.
 */
final class NewestStates {
    private final Map<ReadTable, Map<String, Told>> byTable = new LinkedHashMap<>();
    private Instant asOf = Instant.EPOCH;

    static NewestStates of(List<ReceivedEvent> events) {
        NewestStates newest = new NewestStates();
        events.forEach(newest::add);
        return newest;
    }

    /** Takes the state it carries, where it carries one that is shown and none newer is known. */
    private void add(ReceivedEvent event) {
        JsonNode data = event.read(JsonNode.class);
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            if (ReadTables.shows(field.getKey()) && field.getValue().isObject()) {
                Told told = new Told(event, field.getValue());
                byTable.computeIfAbsent(ReadTables.of(field.getKey()), table -> new TreeMap<>())
                        .merge(event.subject(), told, (known, heard) -> heard.newerThan(known) ? heard : known);
                asOf = event.time().isAfter(asOf) ? event.time() : asOf;
                return;
            }
        }
    }

    boolean isEmpty() {
        return byTable.isEmpty();
    }

    /** Whether a questionnaire is among them, which concerns every organisation of its scope. */
    boolean haveQuestionnaires() {
        return byTable.containsKey(ReadTables.of("framework"));
    }

    /** When the latest of them happened. */
    Instant asOf() {
        return asOf;
    }

    /** Those of this table; empty where there are none. */
    List<Told> of(ReadTable table) {
        @Nullable Map<String, Told> states = byTable.get(table);
        return states == null ? List.of() : new ArrayList<>(states.values());
    }
}
