package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Which read models there are: the one that serves, and the one being built beside it. */
final class Generations {
    static final String SERVING_SCHEMA = "public";
    static final String BUILDING_SCHEMA = "building";

    /**
     * Held until the transaction's end, so that the one built neither appears nor takes over in the middle of it; whoever
     * changes a generation's state locks its row for update.
     */
    private static final String HELD =
            "select state || ' ' || id from generations where state in ('SERVING', 'BUILDING')"
                    + " order by id for key share";

    /** A read model and the schema its tables are in. */
    record Generation(long id, String schema) {}

    private Generations() {}

    /** The read models that what is heard must be taken over into. */
    static Uni<List<Generation>> held(Statements database) {
        return database.run(HELD).map(lines -> {
            List<Generation> generations = new ArrayList<>();
            for (String line : lines) {
                String[] parts = line.split(" ", -1);
                String schema = parts[0].equals("SERVING") ? SERVING_SCHEMA : BUILDING_SCHEMA;
                generations.add(new Generation(Long.parseLong(parts[1]), schema));
            }
            return generations;
        });
    }
}
