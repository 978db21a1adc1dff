package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import java.util.List;
import prongsai.platform.events.ReceivedEvent;

/**
 * Who changes an organisation's rows does so alone until the transaction's end. Its events come in order within a topic, but those of a
 * measure and of its evidence come in two: of two transactions that do not see each other's rows neither would count what both
 * together make. A questionnaire concerns every organisation, so it waits for all of them, and all for it. Taken in one order, before
 * anything else is looked at.
 */
final class Turns {
    private static final String EVERYBODY = "prongsai-projection";
    private static final String WITH_OTHERS =
            "select '1' from (select pg_advisory_xact_lock_shared(hashtext($1))) as turn";
    private static final String ALONE = "select '1' from (select pg_advisory_xact_lock(hashtext($1))) as turn";
    private static final String OF_EACH = """
            select '1' from (select pg_advisory_xact_lock(hashtext($1), hashtext(organisation)) from (
                select distinct organisation from unnest(cast($2 as varchar[])) as o (organisation) order by 1) as sorted) as turn
            """;

    private Turns() {}

    /** Waits for the turn of all organisations these events are about. */
    static Uni<Void> taken(Statements database, List<ReceivedEvent> events, boolean ofEverybody) {
        String[] organisations =
                events.stream().map(ReceivedEvent::organisation).distinct().toArray(String[]::new);
        return database.run(ofEverybody ? ALONE : WITH_OTHERS, EVERYBODY)
                .chain(() -> database.run(OF_EACH, EVERYBODY, organisations))
                .replaceWithVoid();
    }
}
