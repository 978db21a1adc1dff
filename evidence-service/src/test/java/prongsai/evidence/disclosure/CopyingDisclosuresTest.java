package prongsai.evidence.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static prongsai.evidence.disclosure.Office.as;
import static prongsai.evidence.disclosure.Office.but;
import static prongsai.evidence.disclosure.Office.complete;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** A year begins with what was disclosed in an earlier one. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CopyingDisclosuresTest {
    @Inject
    Pool pool;

    @Test
    void what_corresponds_is_taken_over_and_the_rest_is_explained() {
        Office office = Office.named("COPY1", pool)
                .asks(2566, 1, "O1", "O2", "O3", "O4")
                .asks(2567, 1, "O1", "O2", "O3", "O4", "O5")
                .compares(2566, 2567, "O1>O2", "O2>O3", "O1>O5", "O3>O4", "O4>O4", "O1>O1");
        String url = office.address("structure", "ALIVE");
        String written = office.address("written", "ALIVE");
        office.write(office.officer(), 2566, "O1", but(complete(url), "dueOn", "2024-02-29"));
        office.approve(2566, "O1").then().statusCode(200);
        office.write(office.officer(), 2567, "O1", complete(written)).then().statusCode(200);

        office.copy(2567, 2566)
                .then()
                .statusCode(200)
                .body("from", equalTo(2566))
                .body("fiscalYear", equalTo(2567))
                .body("copied.from", contains("O1", "O1"))
                .body("copied.to", contains("O2", "O5"))
                .body("notCopied.to", contains("O1", "O3", "O4"))
                .body("notCopied.from", contains("O1", "O2", null))
                .body("notCopied.why", contains("ALREADY_WRITTEN", "NOTHING_THERE", "SEVERAL_COUNTERPARTS"));

        as(office.officer())
                .get(office.path(2567) + "/O2")
                .then()
                .body("urls.url", contains(url))
                .body("urls.format", contains("WEB_PAGE"))
                .body("urls[0].check.status", equalTo("ALIVE"))
                .body("elements.name", contains("โครงสร้าง"))
                .body("elements.present", contains(false))
                .body("responsible", equalTo("FINANCE"))
                .body("dueOn", equalTo("2025-02-28"))
                .body("publishedOn", nullValue())
                .body("period", nullValue())
                .body("approved", equalTo(false))
                .body("state", equalTo("INCOMPLETE"))
                .body("version", equalTo(1));
        as(office.officer()).get(office.path(2567) + "/O1").then().body("urls.url", contains(written));
        HeardEvents.on("prongsai.evidence.v1")
                .first("prongsai.evidence.disclosure-changed.v1", office.subject(2567, "O5"))
                .then("disclosure.state", "INCOMPLETE");
        office.copy(2567, 2566).then().statusCode(200).body("copied", empty()).body("notCopied", hasSize(5));
    }

    @Test
    void what_nobody_compared_is_not_taken_over() {
        Office office = Office.named("COPY2", pool).asks(2566, 1, "O1").asks(2567, 1, "O1", "O2");
        office.write(office.officer(), 2566, "O1", complete(office.address("x", "ALIVE")));

        office.copy(2567, 2566)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-concordance"))
                .body("detail", containsString("2566"));
        office.compares(2566, 2567, "O1>");
        office.copy(2567, 2566)
                .then()
                .statusCode(200)
                .body("copied", empty())
                .body("notCopied.why", contains("NO_COUNTERPART", "NO_COUNTERPART"));
    }

    @Test
    void days_move_by_the_years_between() {
        Office office = Office.named("COPY3", pool)
                .asks(2564, 1, "O1")
                .asks(2566, 1, "O1")
                .compares(2564, 2566, "O1>O1");
        office.write(office.officer(), 2564, "O1", but(complete(office.address("x", "ALIVE")), "dueOn", "2021-04-20"));

        office.copy(2566, 2564).then().statusCode(200).body("copied.to", contains("O1"));

        as(office.officer()).get(office.path(2566) + "/O1").then().body("dueOn", equalTo("2023-04-20"));
    }

    @Test
    void a_repeated_copy_gets_the_first_answer() {
        Office office = Office.named("COPY4", pool)
                .asks(2566, 1, "O1")
                .asks(2567, 1, "O1")
                .compares(2566, 2567, "O1>O1");
        office.write(office.officer(), 2566, "O1", complete(office.address("x", "ALIVE")));

        for (int i = 0; i < 2; i++) {
            as(office.officer())
                    .header("Idempotency-Key", "copy-COPY4")
                    .body(Map.of("from", 2566))
                    .post(office.path(2567) + "/copy")
                    .then()
                    .statusCode(200)
                    .body("copied.to", contains("O1"));
        }
        as(office.officer()).get(office.path(2567) + "/O1").then().body("version", equalTo(1));
    }

    @Test
    void only_an_earlier_year_is_taken_over() {
        Office office = Office.named("COPY5", pool).asks(2566, 1, "O1");

        for (int year : new int[] {2566, 2567}) {
            office.copy(2566, year)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/from"))
                    .body("errors[0].detail", containsString("2566"));
        }
        as(office.officer())
                .body("{}")
                .post(office.path(2566) + "/copy")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        as(office.officer())
                .body("{\"from\":\"last\"}")
                .post(office.path(2566) + "/copy")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
        office.copy(2590, 2566).then().statusCode(404).body("type", equalTo("/problems/no-framework"));
    }
}
