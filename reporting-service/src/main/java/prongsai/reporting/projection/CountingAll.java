package prongsai.reporting.projection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.List;
import prongsai.reporting.projection.YearsTouched.OrganisationYear;

/**
 * Counts every year of every organisation in the tables being built, some hundreds at a time, as what is heard meanwhile counts
 * them too.
 */
final class CountingAll {
    private static final int AT_ONCE = 200;
    private static final String ALL = """
            select fiscal_year || ' ' || organisation from (
                select fiscal_year, organisation from building.plans
                union select fiscal_year, organisation from building.measures
                union select fiscal_year, organisation from building.results
                union select fiscal_year, organisation from building.rounds
                union select fiscal_year, organisation from building.disclosures
                union select fiscal_year, organisation from building.gift_returns
                union select fiscal_year + later, organisation from building.scores, generate_series(1, 2) as later
                union select f.fiscal_year, o.code from building.organisations o
                      join building.frameworks f on f.scope = o.framework_scope
            ) as every order by fiscal_year, organisation
            """;

    private final Pool pool;
    private final long generation;
    private final Instant asOf;

    CountingAll(Pool pool, long generation, Instant asOf) {
        this.pool = pool;
        this.generation = generation;
        this.asOf = asOf;
    }

    Uni<Void> count() {
        return Statements.on(pool)
                .run(ALL)
                .chain(lines -> Multi.createFrom()
                        .iterable(lines)
                        .map(OrganisationYear::read)
                        .group()
                        .intoLists()
                        .of(AT_ONCE)
                        .onItem()
                        .transformToUniAndConcatenate(this::count)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> count(List<OrganisationYear> years) {
        return pool.withTransaction(
                connection -> new Counting(Statements.on(connection), Generations.BUILDING_SCHEMA, generation)
                        .count(years, true, asOf));
    }
}
