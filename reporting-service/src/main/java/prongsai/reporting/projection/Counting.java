package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import prongsai.reporting.projection.YearsTouched.OrganisationYear;

/**
 * Counts years of organisations anew, all of them with one statement a table. Whoever counts holds their rows first, in one order,
 * and only then looks: of two transactions that touch the same year the later one sees what the earlier one did.
 */
final class Counting {
    private static final String WANTED =
            "(select cast(y as int) as y, o from unnest(cast($1 as varchar[]), cast($2 as varchar[])) as pair (y, o))";

    private static final String MADE = """
            insert into %1$s.statuses (fiscal_year, organisation, version)
            select y, o, cast(cast($3 as varchar) as bigint) from %2$s as wanted order by y, o
            on conflict do nothing returning organisation
            """;

    private static final String HELD = """
            select organisation from %1$s.statuses join %2$s as wanted on y = fiscal_year and o = organisation
            order by fiscal_year, organisation for update of statuses
            """;

    private static final String MOVED = """
            insert into %1$s.year_versions as v (fiscal_year, version, as_of)
            select cast(y as int), cast(cast($2 as varchar) as bigint), cast(cast($3 as varchar) as timestamptz) from unnest(cast($1 as varchar[])) as y order by 1
            on conflict (fiscal_year) do update set version = v.version + 1, as_of = greatest(v.as_of, excluded.as_of)
            returning cast(fiscal_year as varchar)
            """;

    private final Statements database;
    private final String schema;
    private final String firstVersion;

    /**
     * Counts in this schema.
     *
     * @param generation of the read model there; versions of a later generation are higher than all of an earlier one
     */
    Counting(Statements database, String schema, long generation) {
        this.database = database;
        this.schema = schema;
        this.firstVersion = Long.toString(generation << 32);
    }

    /**
     * Counts these years anew and moves the versions.
     *
     * @param everyYear whether organisations changed, whose names stand in every year
     * @param asOf when the latest of the changes happened
     */
    Uni<Void> count(List<OrganisationYear> years, boolean everyYear, Instant asOf) {
        Uni<?> counted = years.isEmpty() ? Uni.createFrom().voidItem() : count(years);
        Stream<String> moved = years.stream()
                .map(OrganisationYear::fiscalYear)
                .distinct()
                .sorted()
                .map(year -> Integer.toString(year));
        String[] versions =
                Stream.concat(everyYear ? Stream.of("0") : Stream.of(), moved).toArray(String[]::new);
        if (versions.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return counted.chain(() -> database.run(MOVED.formatted(schema), versions, firstVersion, asOf.toString()))
                .replaceWithVoid();
    }

    private Uni<?> count(List<OrganisationYear> pairs) {
        String[] years =
                pairs.stream().map(pair -> Integer.toString(pair.fiscalYear())).toArray(String[]::new);
        String[] organisations =
                pairs.stream().map(OrganisationYear::organisation).toArray(String[]::new);
        return database.run(MADE.formatted(schema, WANTED), years, organisations, firstVersion)
                .chain(() -> database.run(HELD.formatted(schema, WANTED), years, organisations))
                .chain(() -> database.run(StatusCounts.OF_YEAR.formatted(schema, WANTED), years, organisations))
                .chain(() -> database.run(StatusCounts.OF_INDICATORS.formatted(schema, WANTED), years, organisations))
                .chain(() -> database.run(StatusCounts.OF_SECTIONS.formatted(schema, WANTED), years, organisations));
    }
}
