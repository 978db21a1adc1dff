package prongsai.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One district's year, done by its people through the public API: the plan that was drafted from the scores gets issues and
 * measures, the director approves it, work is reported and proven, and the first half-year is submitted and accepted.
 */
final class DemoYear {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final JsonNode data;
    private final Consumer<String> progress;
    private final String officer;
    private final String director;
    private final Map<String, String> issues = new HashMap<>();
    private final Map<Integer, String> measures = new HashMap<>();

    DemoYear(Api api, JsonNode data, Consumer<String> progress) {
        this.api = api;
        this.data = data;
        this.progress = progress;
        this.officer = "officer-" + data.path("organisation").asText();
        this.director = "director-" + data.path("organisation").asText();
    }

    void live() {
        String plan = draftedPlan();
        JsonNode drafted = api.get(officer, "/plans/" + plan).expect(200);
        if (!drafted.path("measures").isEmpty()) {
            progress.accept("  แผนมีข้อมูลแล้ว  the plan has been worked on already");
            return;
        }
        drafted.path("issues")
                .forEach(issue -> issues.put(
                        issue.path("items").path(0).path("code").asText(),
                        issue.path("id").asText()));
        DemoLoader.list(data.path("issues")).forEach(issue -> raise(plan, issue));
        DemoLoader.list(data.path("measures")).forEach(measure -> add(plan, measure));
        progress.accept("  แผนเขต: " + issues.size() + " ประเด็น " + measures.size() + " มาตรการ  issues and measures");

        api.post(officer, "/plans/" + plan + "/submit", null).expect(200);
        api.post(director, "/plans/" + plan + "/approve", null).expect(200);
        carryOut();
        int photos = report(plan);
        progress.accept("  รายงานผลพร้อมภาพ " + photos + " ภาพ  results with photos");

        awaitEvidenceIn(plan);
        DemoLoader.list(data.path("annexes")).forEach(annex -> annex(plan, annex));
        api.post(officer, "/plans/" + plan + "/rounds/M6/propose", null).expect(200);
        api.post(director, "/plans/" + plan + "/rounds/M6/submit", null).expect(200);
        api.post("centre", "/plans/" + plan + "/rounds/M6/accept", null).expect(200);
        progress.accept("  ส่งและรับรายงานรอบ 6 เดือนแล้ว  half-year submitted and accepted");

        api.post(director, "/plans/" + plan + "/publish", null).expect(200);
        api.post(director, "/plans/" + plan + "/rounds/M6/publish", null).expect(200);
        DemoLoader.list(data.path("signOffs")).forEach(this::signOff);
        returnGifts();
        progress.accept(
                "  เผยแพร่แผนและรายงาน กำกับรายเดือน และรายงานของขวัญแล้ว  published, month signed off, gifts returned");
    }

    private void annex(String plan, JsonNode annex) {
        List<Map<String, String>> points = DemoLoader.list(annex.path("points")).stream()
                .map(point -> Map.of("text", point.asText()))
                .toList();
        api.post(
                        officer,
                        "/plans/" + plan + "/rounds/" + annex.path("round").asText() + "/annexes",
                        Map.of("title", annex.path("title").asText(), "points", points))
                .expect(201);
    }

    private void signOff(JsonNode month) {
        api.post(
                        director,
                        "/follow-ups/" + organisation() + "/"
                                + month.path("month").asText() + "/sign-off",
                        Map.of("note", month.path("note").asText()))
                .expect(200);
    }

    /** Every section answers: those with entries say them, the others nil. */
    private void returnGifts() {
        String gifts = "/gift-returns/" + data.path("fiscalYear").asInt() + "/" + organisation() + "/M6";
        for (JsonNode section : api.get(officer, gifts).expect(200).path("sections")) {
            String code = section.path("section").asText();
            Object said = DemoLoader.list(data.path("gifts")).stream()
                    .filter(one -> one.path("section").asText().equals(code))
                    .findFirst()
                    .<Object>map(one -> Map.of("nil", false, "entries", one.path("entries")))
                    .orElse(Map.of("nil", true));
            api.put(officer, gifts + "/sections/" + code, said).expect(200);
        }
        api.post(officer, gifts + "/submit", null).expect(200);
    }

    private String organisation() {
        return data.path("organisation").asText();
    }

    /** Drafted by the system itself once the score is known to it. */
    private String draftedPlan() {
        String path = "/plans?fiscalYear=" + data.path("fiscalYear").asInt() + "&organisation="
                + data.path("organisation").asText();
        return await("the plan is drafted from the scores", () -> {
            JsonNode items = api.get(officer, path).expect(200).path("items");
            return items.isEmpty() ? "" : items.path(0).path("id").asText();
        });
    }

    private void raise(String plan, JsonNode issue) {
        ObjectNode body = issue.deepCopy();
        body.remove("key");
        JsonNode raised = api.post(officer, "/plans/" + plan + "/issues", body).expect(201);
        issues.put(issue.path("key").asText(), raised.path("id").asText());
    }

    private void add(String plan, JsonNode measure) {
        ObjectNode body = measure.deepCopy();
        ArrayNode answered = JSON.createArrayNode();
        measure.path("issues").forEach(key -> answered.add(issue(key.asText())));
        body.set("issues", answered);
        JsonNode planned =
                api.post(officer, "/plans/" + plan + "/measures", body).expect(201);
        measures.put(planned.path("number").asInt(), planned.path("id").asText());
    }

    private String issue(String key) {
        String id = issues.get(key);
        if (id == null) {
            throw new IllegalStateException("the plan has no issue " + key + ", only " + issues.keySet());
        }
        return id;
    }

    private void carryOut() {
        for (JsonNode step : data.path("progress")) {
            api.post(
                            officer,
                            "/measures/" + measure(step.path("measure").asInt()) + "/progress",
                            Map.of(
                                    "percent",
                                    step.path("percent").asInt(),
                                    "on",
                                    step.path("on").asText()))
                    .expect(200);
        }
        for (JsonNode step : data.path("ticks")) {
            String measure = measure(step.path("measure").asInt());
            DemoLoader.list(step.path("dates")).forEach(day -> api.post(
                            officer,
                            "/measures/" + measure + "/occurrences/" + day.asText(),
                            Map.of("on", day.asText()))
                    .expect(200));
        }
        for (JsonNode step : data.path("completed")) {
            api.post(
                            officer,
                            "/measures/" + measure(step.path("measure").asInt()) + "/complete",
                            Map.of("on", step.path("on").asText()))
                    .expect(200);
        }
    }

    private int report(String plan) {
        int photos = 0;
        for (JsonNode result : data.path("results")) {
            List<String> about = DemoLoader.list(result.path("measures")).stream()
                    .map(number -> measure(number.asInt()))
                    .toList();
            String id = api.post(
                            officer,
                            "/plans/" + plan + "/results",
                            Map.of(
                                    "round",
                                    result.path("round").asText(),
                                    "measures",
                                    about,
                                    "text",
                                    result.path("text").asText()))
                    .expect(201)
                    .path("id")
                    .asText();
            if (result.path("photo").isTextual()) {
                photos++;
                Map<String, String> fields =
                        Map.of("results", id, "caption", result.path("photo").asText(), "takenOn", "2023-03-15");
                api.upload(officer, "/evidence", "photo-" + photos + ".jpg", DemoPhoto.jpeg(photos), fields)
                        .expect(201);
            }
            if (result.path("link").isTextual()) {
                api.post(
                                officer,
                                "/evidence/links",
                                Map.of(
                                        "results",
                                        List.of(id),
                                        "url",
                                        result.path("link").asText(),
                                        "caption",
                                        "ฉบับเต็ม"))
                        .expect(201);
            }
        }
        return photos;
    }

    private String measure(int number) {
        String id = measures.get(number);
        if (id == null) {
            throw new IllegalStateException("the plan has no measure " + number);
        }
        return id;
    }

    /** The plan's owner must have heard of the photos before the round freezes them. */
    private void awaitEvidenceIn(String plan) {
        long expected = DemoLoader.list(data.path("results")).stream()
                .mapToLong(result -> (result.path("photo").isTextual() ? 1 : 0)
                        + (result.path("link").isTextual() ? 1 : 0))
                .sum();
        await("the plan knows its photos", () -> {
            long known = DemoLoader.list(
                            api.get(officer, "/plans/" + plan).expect(200).path("results"))
                    .stream()
                    .mapToLong(result -> result.path("evidence").asLong())
                    .sum();
            return known == expected ? "known" : "";
        });
    }

    /** The text, once it is not empty. */
    private static String await(String what, Supplier<String> look) {
        long start = System.nanoTime();
        String found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            found = look.get();
        }
        return found;
    }
}
