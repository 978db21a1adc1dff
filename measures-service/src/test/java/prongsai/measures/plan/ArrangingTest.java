package prongsai.measures.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prongsai.measures.APlan;
import prongsai.platform.testing.HeardEvents;
import prongsai.platform.testing.RealParts;

/** A plan stands as its paper does: shared lists of measures, ranges of items, an order, notes of indicators. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArrangingTest {
    @Test
    void items_may_be_a_range_as_papers_print_it_and_of_another_year() {
        APlan plan = APlan.of("1005", 2568);
        plan.issue(9, List.of(Map.of("fiscalYear", 2568, "code", "O๑ - O๑๗")), "เปิดเผยข้อมูลให้ครบ");
        plan.read()
                .body("issues[0].items", hasSize(17))
                .body("issues[0].items[16].code", equalTo("O17"))
                .body("issues[0].items[16].fiscalYear", equalTo(2568));
        plan.officer()
                .body(Map.of("indicator", 9, "items", List.of("O18-O2"), "description", "ก"))
                .post(plan.at("/issues"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0"));
    }

    @Test
    void measures_are_listed_once_for_all_the_issues_they_answer() {
        APlan plan = APlan.of("1006", 2566);
        String fair = plan.issue(1, List.of("I1"), "ความเป็นธรรม");
        String equal = plan.issue(1, List.of("I2"), "ความเท่าเทียม");
        String money = plan.issue(2, List.of("I7"), "งบประมาณ");
        String first = plan.measure("ก", "ทุกเดือน", fair, equal);
        String second = plan.measure("ข", "ทุกเดือน", equal, fair);
        String loose = plan.measure("ค", "ทุกเดือน");
        plan.read()
                .body("groups.issues", contains(List.of(fair, equal), List.of(money), List.of()))
                .body("groups.measures", contains(List.of(first, second), List.of(), List.of(loose)));
    }

    @Test
    void issues_and_measures_are_put_into_another_order() {
        APlan plan = APlan.of("1007", 2566);
        String one = plan.issue(1, List.of("I1"), "หนึ่ง");
        String two = plan.issue(1, List.of("I2"), "สอง");
        String a = plan.measure("ก", "ทุกเดือน", one);
        String b = plan.measure("ข", "ทุกเดือน", two);
        plan.approved();

        plan.officer()
                .body(Map.of("issues", List.of(two, one), "measures", List.of(b, a)))
                .put(plan.at("/order"))
                .then()
                .statusCode(204);

        plan.read()
                .body("status", equalTo("AMENDED"))
                .body("issues.id", contains(two, one))
                .body("issues.position", contains(1, 2))
                .body("measures.id", contains(b, a))
                .body("measures.number", contains(1, 2));
        HeardEvents.on("prongsai.measures.v1")
                .first("prongsai.measures.measure-revised.v1", a)
                .then("measure.number", 2);
        plan.officer()
                .body(Map.of("issues", List.of(two, two)))
                .put(plan.at("/order"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/order-names-others"));
        plan.officer()
                .body(Map.of("measures", List.of(a)))
                .put(plan.at("/order"))
                .then()
                .statusCode(409);
    }

    @Test
    void an_indicator_without_issues_has_a_note() {
        APlan plan = APlan.of("1008", 2566);
        plan.officer()
                .body(Map.of("note", "คะแนนเต็มทุกข้อ"))
                .put(plan.at("/indicators/9/note"))
                .then()
                .statusCode(200);
        plan.read()
                .body("indicatorNotes.indicator", contains(9))
                .body("indicatorNotes.note", contains("คะแนนเต็มทุกข้อ"));
        plan.officer()
                .body(Map.of("note", ""))
                .put(plan.at("/indicators/9/note"))
                .then()
                .statusCode(200);
        plan.read().body("indicatorNotes", empty());
        plan.officer()
                .body(Map.of("note", "ก"))
                .put(plan.at("/indicators/0/note"))
                .then()
                .statusCode(400);
    }
}
