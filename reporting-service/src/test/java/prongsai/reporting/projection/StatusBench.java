package prongsai.reporting.projection;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Tokens;
import prongsai.reporting.projection.YearsTouched.OrganisationYear;

/**
 * What the state of the city costs at the server, for 50 to 8,300 organisations with a hundred measures each, asked over HTTP on the
 * loopback one after the other. No test of the build: {@code deploy/bench/status} runs it.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatusBench {
    private static final Logger LOG = Logger.getLogger(StatusBench.class);
    private static final int WARM_UP = 300;
    private static final int TIMES = 1_000;
    static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.sizes", "50,500,5000,8300").split(",", -1))
            .map(Integer::valueOf)
            .toList();

    /** Before anything is measured, so that the first column is not that of a cold JVM. */
    private static final int FIRST_OF_ALL = 4_000;

    private static final String CODES =
            "(select n, 'BENCH-' || lpad(n::varchar, 5, '0') as code from generate_series(%d, %d) as n) as o";
    private static final List<String> GROWN = List.of(
            "insert into organisations (code, name_th, name_en, type, group_of, framework_scope, sections, epoch, version)"
                    + " select code, 'หน่วยงาน ' || code, 'Office ' || code, 'bench', 'north', 'bench', '{FINANCE,ADMIN}', 1, 1 from %s",
            "insert into scores (subject, organisation, fiscal_year, total, grade, content, epoch, version)"
                    + " select y || '-' || code, code, y, 80 + (n * 7 %% 2000) / 100.0, 'A', (select jsonb_build_object('indicators', jsonb_agg("
                    + "jsonb_build_object('number', i, 'score', 80 + i))) from generate_series(1, 10) as i), 1, 1 from %s, (values (2567), (2568)) as of (y)",
            "insert into plans (id, organisation, fiscal_year, status, issues, content, epoch, version)"
                    + " select md5('plan' || code)::uuid, code, 2569, 'APPROVED', 20, (select jsonb_build_object('issues', jsonb_agg("
                    + "jsonb_build_object('id', 'issue' || i, 'indicator', 1 + i %% 10))) from generate_series(1, 20) as i), 1, 1 from %s",
            "insert into measures (id, plan, organisation, fiscal_year, number, status, percent, due_on, issues, sections, removed, content, epoch, version)"
                    + " select md5('measure' || code || i)::uuid, md5('plan' || code)::uuid, code, 2569, i,"
                    + " (array['PLANNED', 'IN_PROGRESS', 'COMPLETED'])[1 + i %% 3], case when i %% 3 = 2 then 100 else 40 end,"
                    + " date '2026-01-01' + i * 3, array['issue' || (1 + i %% 20)], array[(array['FINANCE', 'ADMIN'])[1 + i %% 2]], false,"
                    + " jsonb_build_object('activity', repeat('ถ้อยคำของมาตรการ ', 12)), 1, 1 from %s, generate_series(1, 100) as i",
            "insert into evidence (id, organisation, kind, status, dead, targets, content, epoch, version)"
                    + " select md5('photo' || code || i)::uuid, code, 'PHOTO', 'ATTACHED', false, array[md5('measure' || code || i)::uuid], '{}', 1, 1"
                    + " from %s, generate_series(1, 50) as i");

    @Inject
    Pool pool;

    @TestHTTPResource("/api/v1/status/2569")
    URI status;

    private final HttpClient http = HttpClient.newHttpClient();
    /** A row of the table for each question: p50 / p99 in milliseconds for each number of organisations. */
    private final Map<String, List<String>> table = new LinkedHashMap<>();

    @Test
    void what_the_state_of_the_city_costs() throws IOException, InterruptedException {
        int from = 0;
        for (int size : SIZES) {
            grow(pool, from, size);
            from = size;
            warmUp();
            measure("50 organisations", "?type=bench", null);
            measure("a page of 500", "?type=bench&limit=500", null);
            measure("a ranking, 50", "?type=bench&sort=total", null);
            measure(
                    "a poll that knows the tag",
                    "?type=bench",
                    ask("?type=bench", null).headers().firstValue("ETag").orElseThrow());
            measure("organisations by indicators, 50", "/indicators?type=bench", null);
            measure("sections of the whole city", "/sections?type=bench", null);
            measure("late measures, 50", "/overdue?type=bench", null);
            measure("one organisation, 100 measures", "/BENCH-00007", null);
        }
        LOG.infof(
                "BENCH | p50 / p99, ms | %s |",
                String.join(" | ", SIZES.stream().map("%,d"::formatted).toList()));
        LOG.infof("BENCH |---%s|", "|---".repeat(SIZES.size()));
        table.forEach((asked, figures) -> LOG.infof("BENCH | %s | %s |", asked, String.join(" | ", figures)));
    }

    private void warmUp() throws IOException, InterruptedException {
        for (int i = 0; i < FIRST_OF_ALL && table.isEmpty(); i++) {
            ask(i % 2 == 0 ? "?type=bench" : "?type=bench&limit=500", null);
        }
    }

    /** Adds these organisations with their year, counted as if it had been told. */
    static void grow(Pool pool, int from, int to) {
        String codes = CODES.formatted(from, to - 1);
        GROWN.forEach(step -> pool.query(step.formatted(codes)).executeAndAwait());
        for (int start = from; start < to; start += 200) {
            List<OrganisationYear> years = new ArrayList<>();
            for (int n = start; n < Math.min(to, start + 200); n++) {
                years.add(new OrganisationYear(2569, "BENCH-%05d".formatted(n)));
            }
            pool.withTransaction(connection ->
                            new Counting(Statements.on(connection), "public", 1).count(years, true, Instant.EPOCH))
                    .await()
                    .indefinitely();
        }
        pool.query("vacuum analyze").executeAndAwait();
    }

    private void measure(String asked, String path, String known) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long start = System.nanoTime();
            ask(path, known);
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        Collections.sort(millis);
        table.computeIfAbsent(asked, row -> new ArrayList<>())
                .add("%.1f / %.1f".formatted(millis.get(TIMES / 2), millis.get(TIMES * 99 / 100)));
    }

    private HttpResponse<byte[]> ask(String path, String known) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(status + path)).header("Authorization", "Bearer " + TOKEN);
        if (known != null) {
            request.header("If-None-Match", known);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != (known == null ? 200 : 304)) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer;
    }

    private static final String TOKEN = Tokens.centre();
}
