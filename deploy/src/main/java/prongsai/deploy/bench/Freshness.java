package prongsai.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import prongsai.deploy.Address;
import prongsai.deploy.demo.Api;

/**
 * How long from an answered write until it is visible in the status: 25 districts report progress twice a second each, and one
 * watcher reads the whole city's status over and over and notes when each shows what was written.
 */
public final class Freshness {
    private static final int DISTRICTS = 25;
    private static final int WRITES_A_SECOND = 50;
    private static final int FISCAL_YEAR = 2599;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration GIVE_UP = Duration.ofSeconds(20);

    private final Api api;
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final List<Long> lags = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());

    Freshness(Api api) {
        this.api = api;
    }

    /** Runs for this long and tells the figures, a line each. */
    public static void measure(Address portal, Address keycloak, Duration time, Consumer<String> tell)
            throws InterruptedException {
        Freshness freshness = new Freshness(new Api(portal, keycloak));
        freshness.run(WARM_UP, line -> tell.accept("warming up, not counted: " + line));
        freshness.lags.clear();
        freshness.answers.clear();
        freshness.run(time, tell);
    }

    private void run(Duration time, Consumer<String> tell) throws InterruptedException {
        List<District> districts = new ArrayList<>();
        for (int i = 1; i <= DISTRICTS; i++) {
            districts.add(prepare("officer-" + (1000 + i), Integer.toString(1000 + i)));
        }
        ExecutorService workers = Executors.newFixedThreadPool(DISTRICTS);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long interval = Duration.ofSeconds(1).toNanos() * DISTRICTS / WRITES_A_SECOND;
        for (int i = 0; i < districts.size(); i++) {
            District district = districts.get(i);
            long first = start + interval * i / DISTRICTS;
            workers.execute(() -> work(district, first, interval, end));
        }
        workers.shutdown();
        Thread watcher = new Thread(this::watch, "watcher");
        watcher.setDaemon(true);
        watcher.start();
        if (!workers.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS)) {
            workers.shutdownNow();
            throw new IllegalStateException("the workers did not end");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        tell.accept(Row.of(
                "from a write answered (%s) until the state of the city shows it, %.1f writes a second"
                        .formatted(percentiles(answers), lags.size() / seconds),
                Row.OFFICES,
                percentiles(lags),
                "p99 of 1 s",
                at(lags, 0.99) / 1e9));
    }

    private record District(String officer, String organisation, String measure) {}

    /** What a district wrote and when it was answered. */
    private record Awaited(int percent, CompletableFuture<Long> seen) {}

    private District prepare(String officer, String organisation) {
        Api.Reply begun = api.post(officer, "/plans", Map.of("organisation", organisation, "fiscalYear", FISCAL_YEAR));
        if (begun.status() != 201) {
            JsonNode known =
                    api.get(officer, "/measures?fiscalYear=" + FISCAL_YEAR).expect(200);
            return new District(
                    officer,
                    organisation,
                    known.path("items").path(0).path("id").asText());
        }
        String plan = begun.json().path("id").asText();
        JsonNode measure = api.post(officer, "/plans/" + plan + "/measures", Map.of("activity", "bench"))
                .expect(201);
        return new District(officer, organisation, measure.path("id").asText());
    }

    private void work(District district, long first, long interval, long end) {
        long next = first;
        for (int percent = 1; next < end && System.nanoTime() < end; percent = percent % 99 + 1) {
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            long asked = System.nanoTime();
            api.post(district.officer(), "/measures/" + district.measure() + "/progress", Map.of("percent", percent))
                    .expect(200);
            long answered = System.nanoTime();
            answers.add(answered - asked);
            lags.add(untilVisible(district, percent, answered));
            next += interval;
        }
    }

    private long untilVisible(District district, int percent, long answered) {
        Awaited what = new Awaited(percent, new CompletableFuture<>());
        awaited.put(district.organisation(), what);
        return what.seen().orTimeout(GIVE_UP.toSeconds(), TimeUnit.SECONDS).join() - answered;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            JsonNode status = api.get("city-demo", "/status/" + FISCAL_YEAR).expect(200);
            long now = System.nanoTime();
            status.path("organisations").forEach(row -> {
                Awaited what = awaited.get(row.path("organisation").asText());
                if (what != null && row.path("plan").path("percent").asInt() == what.percent()) {
                    what.seen().complete(now);
                }
            });
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static String percentiles(List<Long> nanos) {
        return "p50 %.0f ms, p90 %.0f, p99 %.0f, longest %.0f"
                .formatted(at(nanos, 0.5) / 1e6, at(nanos, 0.9) / 1e6, at(nanos, 0.99) / 1e6, at(nanos, 1) / 1e6);
    }

    private static double at(List<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
