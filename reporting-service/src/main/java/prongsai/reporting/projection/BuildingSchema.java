package prongsai.reporting.projection;

import static prongsai.reporting.projection.Generations.BUILDING_SCHEMA;
import static prongsai.reporting.projection.Generations.SERVING_SCHEMA;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables that a read model is built in: made like those that serve, with the same names of keys and indexes, since later
 * migrations name them.
 */
final class BuildingSchema {
    private static final String REPLACED = "replaced";
    private static final String KEYS = """
            select 'alter table building.' || relname || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(c.oid)
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = 'public' and c.contype in ('p', 'u') and t.relname = any(cast($1 as varchar[]))
            """;
    private static final String INDEXES = """
            select replace(indexdef, ' ON public.', ' ON building.') from pg_indexes
            where schemaname = 'public' and tablename = any(cast($1 as varchar[]))
              and indexname not in (select conname from pg_constraint where contype in ('p', 'u'))
            """;
    /** What is counted in the one built is as of what the serving one says, which heard the same. */
    private static final String AS_OF =
            "update building.year_versions b set as_of = s.as_of from public.year_versions s"
                    + " where s.fiscal_year = b.fiscal_year";

    private final Statements database;

    BuildingSchema(Statements database) {
        this.database = database;
    }

    /** Makes the tables with their keys, empty; what an earlier try left is dropped. */
    Uni<Void> make() {
        List<String> steps = new ArrayList<>();
        steps.add("drop schema if exists " + BUILDING_SCHEMA + " cascade");
        steps.add("drop schema if exists " + REPLACED + " cascade");
        steps.add("create schema " + BUILDING_SCHEMA);
        for (String table : ReadTables.NAMES) {
            steps.add("create table " + BUILDING_SCHEMA + "." + table + " (like " + SERVING_SCHEMA + "." + table
                    + " including defaults including constraints including storage)");
        }
        return run(steps)
                .chain(() -> database.run(KEYS, (Object) ReadTables.NAMES.toArray(String[]::new)))
                .chain(this::run);
    }

    /** Makes the other indexes, which is cheaper when the rows are there, and lets the planner know the tables. */
    Uni<Void> index() {
        return database.run(INDEXES, (Object) ReadTables.NAMES.toArray(String[]::new))
                .chain(this::run)
                .chain(() -> analyze(ReadTables.NAMES));
    }

    /** Lets the planner know those that were filled since. */
    Uni<Void> analyzeCounted() {
        return analyze(ReadTables.COUNTED);
    }

    private Uni<Void> analyze(List<String> tables) {
        return run(tables.stream()
                .map(table -> "analyze " + BUILDING_SCHEMA + "." + table)
                .toList());
    }

    /** Puts the built tables in the place of those that serve, which stay aside until {@link #forgetReplaced}. */
    Uni<Void> takeOver() {
        List<String> steps = new ArrayList<>(List.of(AS_OF, "create schema " + REPLACED));
        for (String table : ReadTables.NAMES) {
            steps.add("alter table " + SERVING_SCHEMA + "." + table + " set schema " + REPLACED);
            steps.add("alter table " + BUILDING_SCHEMA + "." + table + " set schema " + SERVING_SCHEMA);
        }
        steps.add("drop schema " + BUILDING_SCHEMA);
        return run(steps);
    }

    Uni<Void> forgetReplaced() {
        return run(List.of("drop schema if exists " + REPLACED + " cascade"));
    }

    /** Gives up what was built so far. */
    Uni<Void> drop() {
        return run(List.of("drop schema if exists " + BUILDING_SCHEMA + " cascade"));
    }

    private Uni<Void> run(List<String> steps) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String step : steps) {
            all = all.chain(() -> database.run(step)).replaceWithVoid();
        }
        return all;
    }
}
