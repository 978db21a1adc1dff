package prongsai.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import prongsai.deploy.Address;
import prongsai.deploy.demo.Api;

/**
 * How long a year's scores take to come in from one file, a row per organisation and item, for more and more organisations up to
 * the country's 8,300: tried first, then kept, then tried again when nothing is new. The organisations stay in the system, so
 * it is one to be thrown away.
 */
public final class Importing {
    private static final List<Integer> SIZES = List.of(50, 500, 5_000, 8_300);
    private static final int FISCAL_YEAR = 2565;
    private static final int AT_ONCE = 8;
    private static final Duration GIVE_UP = Duration.ofMinutes(5);
    private static final double ALLOWED_SECONDS = 60;

    private final Api api;
    private final List<String> items;
    private int registered;

    private Importing(Api api) {
        this.api = api;
        JsonNode framework = api.get(null, "/frameworks/" + FISCAL_YEAR).expect(200);
        this.items = StreamSupport.stream(framework.path("items").spliterator(), false)
                .map(item -> item.path("code").asText())
                .toList();
    }

    /** Tells a line per size. */
    public static void measure(Address portal, Address keycloak, Consumer<String> tell) throws InterruptedException {
        Api api = new Api(portal, keycloak);
        api.token("centre"); // taken once, before several ask for it
        Importing importing = new Importing(api);
        double first = 0;
        for (int size : SIZES) {
            importing.register(size);
            byte[] file = importing.file(size);
            double tried = importing.send(file, true);
            double kept = importing.send(file, false);
            double again = importing.send(file, false);
            double perRow = kept / size;
            first = first == 0 ? perRow : first;
            tell.accept(Row.of(
                    "scores imported, %,d rows, %.1f MB".formatted(size * importing.items.size(), file.length / 1e6),
                    size,
                    "tried in %.1f s, kept in %.1f s, the same again in %.1f s".formatted(tried, kept, again),
                    "%.0f s".formatted(ALLOWED_SECONDS),
                    kept / ALLOWED_SECONDS,
                    perRow / first));
        }
    }

    private void register(int size) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        for (; registered < size; registered++) {
            String code = code(registered);
            workers.execute(() -> api.post(
                    "centre",
                    "/organisations",
                    Map.of(
                            "code",
                            code,
                            "nameTh",
                            "หน่วยงาน " + code,
                            "nameEn",
                            "Agency " + code,
                            "type",
                            "bench-agency",
                            "frameworkScope",
                            "bma-district-office")));
        }
        workers.shutdown();
        if (!workers.awaitTermination(GIVE_UP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the organisations were not registered in time");
        }
    }

    private static String code(int number) {
        return "BENCH-%05d".formatted(number);
    }

    private byte[] file(int organisations) {
        StringBuilder rows = new StringBuilder("fiscalYear,organisation,item,score\n");
        for (int i = 0; i < organisations; i++) {
            for (int j = 0; j < items.size(); j++) {
                int hundredths = 5_000 + (i * 31 + j * 17 + organisations) % 5_001;
                rows.append(FISCAL_YEAR)
                        .append(',')
                        .append(code(i))
                        .append(',')
                        .append(items.get(j))
                        .append(',')
                        .append(hundredths / 100)
                        .append('.')
                        .append(hundredths % 100 / 10)
                        .append(hundredths % 10)
                        .append('\n');
            }
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double send(byte[] file, boolean dryRun) {
        long start = System.nanoTime();
        Api.Reply answer = api.upload("centre", "/assessments/imports?dryRun=" + dryRun, "scores.csv", file, Map.of());
        JsonNode result = answer.status() == 202 ? awaited(answer.json(), start) : answer.expect(200);
        if (result.path("rejectedCount").asInt() != 0) {
            throw new IllegalStateException(
                    "rejected: " + result.path("rejected").path(0));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private JsonNode awaited(JsonNode progress, long start) {
        JsonNode now = progress;
        while (now.path("state").asText().equals("RUNNING")) {
            if (System.nanoTime() - start > GIVE_UP.toNanos()) {
                throw new IllegalStateException("an import did not end: " + now);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = api.get(
                            "centre",
                            "/assessments/imports/" + progress.path("id").asText())
                    .expect(200);
        }
        if (!now.path("state").asText().equals("DONE")) {
            throw new IllegalStateException("an import failed: " + now);
        }
        return now.path("result");
    }
}
