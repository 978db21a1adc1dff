package prongsai.deploy.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import prongsai.deploy.demo.Api;

/** A plan of FY2566 with one issue, one measure and one result, made by programs, for those who come after the coordinator. */
final class APlan {
    private final Api api;
    private final String office;
    private final String id;

    private APlan(Api api, String office, String id) {
        this.api = api;
        this.office = office;
        this.id = id;
    }

    /** Submitted to the director. */
    static APlan submitted(Api api, String office) {
        String officer = "officer-" + office;
        String id = api.post(officer, "/plans", Map.of("organisation", office, "fiscalYear", 2566))
                .expect(201)
                .path("id")
                .asText();
        String issue = api.post(
                        officer,
                        "/plans/" + id + "/issues",
                        Map.of("indicator", 1, "items", List.of("I2"), "description", "ให้บริการเท่าเทียม"))
                .expect(201)
                .path("id")
                .asText();
        api.post(
                        officer,
                        "/plans/" + id + "/measures",
                        Map.of(
                                "issues",
                                List.of(issue),
                                "activity",
                                "อบรมเจ้าหน้าที่บริการ",
                                "due",
                                "๓๐ มี.ค. ๖๖",
                                "responsible",
                                "ฝ่ายทะเบียน"))
                .expect(201);
        api.post(officer, "/plans/" + id + "/submit", null).expect(200);
        return new APlan(api, office, id);
    }

    /** What was done is written and the first half-year's report proposed. */
    APlan reported() {
        api.post("officer-" + office, "/measures/" + measure() + "/complete", Map.of("on", "2023-03-20"))
                .expect(200);
        api.post(
                        "officer-" + office,
                        "/plans/" + id + "/results",
                        Map.of("round", "M6", "measures", List.of(measure()), "text", "อบรมครบทุกคนสองรุ่น"))
                .expect(201);
        api.post("officer-" + office, "/plans/" + id + "/rounds/M6/propose", null)
                .expect(200);
        return this;
    }

    JsonNode now() {
        return api.get("officer-" + office, "/plans/" + id).expect(200);
    }

    String measure() {
        return now().path("measures").path(0).path("id").asText();
    }

    String id() {
        return id;
    }
}
