package prongsai.portal.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A city of 50 districts in the plan's year 2566, and nothing in every other year. */
final class SampleStatus {
    private static final int DISTRICTS = 50;
    private static final String[] STATES = {"DRAFT", "SUBMITTED", "APPROVED", "AMENDED", "RETURNED"};
    private static final String[] ROUNDS = {"OPEN", "PROPOSED", "SUBMITTED", "ACCEPTED", "RETURNED"};

    private SampleStatus() {}

    static JsonObject of(int year) {
        boolean known = year == 2566;
        JsonArray rows = new JsonArray();
        for (int i = 0; known && i < DISTRICTS; i++) {
            rows.add(row(i));
        }
        return new JsonObject()
                .put("fiscalYear", year)
                .put("asOf", "2023-03-31T07:05:00Z")
                .put("city", known ? city() : null)
                .put("organisations", rows)
                .putNull("next");
    }

    private static JsonObject city() {
        return new JsonObject()
                .put("organisations", DISTRICTS)
                .put("plans", 49)
                .put("measures", 1234)
                .put("completed", 617)
                .put("overdue", 10)
                .put("photos", 1500)
                .put("documents", 200)
                .put("links", 900)
                .put("deadLinks", 7);
    }

    private static JsonObject row(int i) {
        String thai = i == 1 ? "=ดุสิต <b>" : "สำนักงานเขตตัวอย่างที่ " + i;
        JsonObject plan = new JsonObject()
                .put("status", STATES[i % STATES.length])
                .put("issues", 6)
                .put("measures", 20)
                .put("completed", i % 21)
                .put("overdue", i % 7 == 0 ? 2 : 0)
                .put("percent", i % 21 * 5);
        return new JsonObject()
                .put("organisation", Integer.toString(1001 + i))
                .put("nameTh", thai)
                .put("nameEn", "Sample " + i + " District Office")
                .put(
                        "score",
                        i == 2
                                ? null
                                : new JsonObject()
                                        .put("fiscalYear", 2565)
                                        .put("total", 90.5 + i / 10.0)
                                        .put("grade", "A"))
                .put("plan", i == 3 ? null : plan)
                .put(
                        "rounds",
                        new JsonObject().put("M6", ROUNDS[i % ROUNDS.length]).putNull("M12"))
                .put(
                        "evidence",
                        new JsonObject()
                                .put("photos", i)
                                .put("documents", 1)
                                .put("links", 2)
                                .put("deadLinks", i % 10 == 0 ? 1 : 0)
                                .put("measuresWithout", i % 3));
    }
}
