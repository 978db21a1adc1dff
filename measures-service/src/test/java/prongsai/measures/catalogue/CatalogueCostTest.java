package prongsai.measures.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static prongsai.measures.plan.Asking.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;

/** Figures of a whole country's organisations are added up behind the scenes, not when the catalogue is read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatalogueCostTest {
    private static final String STANDARD = "6f1d0a10-0000-4000-8000-000000001001";

    @Inject
    Pool pool;

    private void sql(String statement) {
        pool.query(statement).executeAndAwait();
    }

    @Test
    void figures_of_8300_organisations_come_out_right_and_are_not_read_with_the_catalogue() {
        try {
            sql("""
                    insert into standard_measure_uses (standard_measure, plan, organisation, basis_year, change, stale)
                    select id, gen_random_uuid(), 'C' || n, 2550, n % 7, false from standard_measures, generate_series(1, 8300) as n""");
            as(Tokens.centre()).get("/api/v1/catalogue/" + STANDARD).then().body("used", equalTo(8300));
            await().atMost(60, SECONDS).untilAsserted(() -> as(Tokens.centre())
                    .get("/api/v1/catalogue/" + STANDARD)
                    .then()
                    .body("used", equalTo(8300))
                    .body("effect.organisations", equalTo(8300))
                    .body("effect.change", equalTo(3.0f)));
            assertEquals(
                    0,
                    pool.query("select count(*) from standard_measure_uses where not counted or not summed")
                            .executeAndAwait()
                            .iterator()
                            .next()
                            .getLong(0),
                    "so that a page reads its totals alone");
        } finally {
            sql("delete from standard_measure_uses where organisation like 'C%'");
            sql("delete from standard_measure_totals");
        }
    }
}
