package prongsai.measures.catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static prongsai.measures.plan.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** What reading the catalogue costs when 8,300 organisations have taken all of it over. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatalogueCostTest {
    private static final Logger LOG = Logger.getLogger(CatalogueCostTest.class);
    private static final String STANDARD = "6f1d0a10-0000-4000-8000-000000001001";

    @Inject
    Pool pool;

    private void sql(String statement) {
        pool.query(statement).executeAndAwait();
    }

    @Test
    void figures_of_8300_organisations_are_added_up_in_a_moment() {
        sql("""
                insert into standard_measure_uses (standard_measure, plan, organisation, basis_year, change, stale)
                select id, gen_random_uuid(), 'C' || n, 2550, n % 7, false from standard_measures, generate_series(1, 8300) as n""");
        sql("vacuum analyze standard_measure_uses");
        try {
            pool.query("""
                            explain (analyze, buffers) select standard_measure, sum(plans), sum(changes) / nullif(sum(measured), 0),
                                   count(*) filter (where measured > 0)
                            from (select standard_measure, count(*) as plans, sum(change) as changes, count(change) as measured
                                  from standard_measure_uses
                                  where standard_measure = any (array(select id from standard_measures))
                                  group by standard_measure, organisation) as organisations
                            group by standard_measure""").executeAndAwait().forEach(row -> LOG.info(row.getString(0)));
            long millis = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                as(Tokens.centre()).get("/api/v1/catalogue").then().statusCode(200);
                millis = Math.min(millis, (System.nanoTime() - before) / 1_000_000);
            }
            LOG.infof("the catalogue read in %d ms", millis);
            as(Tokens.centre())
                    .get("/api/v1/catalogue/" + STANDARD)
                    .then()
                    .body("used", equalTo(8300))
                    .body("effect.organisations", equalTo(8300))
                    .body("effect.change", equalTo(3.0f));
            assertTrue(millis < 3000, "less than a person notices, even on a busy machine: " + millis);
        } finally {
            sql("delete from standard_measure_uses where organisation like 'C%'");
        }
    }
}
