package prongsai.measures.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Throughput;
import prongsai.platform.testing.Throughput.Asked;
import prongsai.platform.testing.Throughput.Figures;
import prongsai.platform.testing.Tokens;

/**
 * What the work list and a write with token, event and audit cost, for 50 to 8,300 organisations with a hundred measures each in each of three
 * years: beside bare Vert.x endpoints in the same JVM that read the same rows and make the same update, and beside pgbench writing the
 * same rows where it is installed. No test of the build: {@code deploy/bench/country} runs it.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CountryBench {
    private static final Logger LOG = Logger.getLogger(CountryBench.class);
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.sizes", "50,500,5000,8300").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private static final int YEARS = Integer.getInteger("bench.years", 3);
    private static final int YEAR = 2569;
    private static final int OFFICES = 50;
    private static final int EACH = 100;
    private static final int CLIENTS = 16;
    private static final String LISTED =
            "select id, plan, organisation, fiscal_year, number, issues, activity, outputs, awareness, due, due_on, responsible, follow_up, status,"
                    + " percent, version from measures where organisation = $1 and fiscal_year = 2569"
                    + " order by organisation, fiscal_year, number limit 51";
    private static final String WRITTEN = "progress written, with token, event and audit";
    /** So that no measure's history is longer than at the sizes before. */
    private static final String FORGOTTEN = "update measures set history = '[]' where length(history) > 300";

    private static final String READ = "select * from measures where id = $1";
    private static final String CHANGED_AND_TOLD =
            "with touched as (update plans set edition = edition + 1 where id = $4 returning id),"
                    + " changed as (update measures set percent = $2, history = $3, version = version + 1"
                    + " where id = $1 and plan = (select id from touched) returning id)"
                    + " insert into bench_outbox (event_id, type, subject, organisation, occurred_at, epoch, version, actor, actor_role, data)"
                    + " select $5, 'prongsai.measures.measure-progressed.v1', 'x', '1001', now(), 1, 1, 'u', 'r', $6 from changed";
    private static final String EVENT = "x".repeat(1500);
    private static final String HISTORY =
            "[{\"status\":\"IN_PROGRESS\",\"percent\":40,\"on\":\"2026-01-15\",\"at\":\"2026-01-15T03:00:00Z\",\"by\":\"officer\"}]";
    private static final String UPDATED = "update measures set percent = $2, version = version + 1 where id = $1";

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI service;

    private final Throughput throughput =
            new Throughput(CLIENTS, Long.getLong("bench.warm", 4_000), Long.getLong("bench.millis", 8_000));
    private final Map<String, Double> first = new LinkedHashMap<>();
    private final Map<String, Double> latest = new LinkedHashMap<>();
    private final String[] tokens = new String[OFFICES];

    @Test
    void what_lists_and_writes_cost() throws IOException, InterruptedException {
        for (int i = 0; i < OFFICES; i++) {
            tokens[i] = Tokens.officer(code(i));
        }
        pool.query("create table bench_outbox (like outbox including all)").executeAndAwait();
        int from = 0;
        for (int size : SIZES) {
            grow(from, size);
            from = size;
            if (first.isEmpty()) {
                warmUp();
            }
            lists(size);
            writes(size);
        }
        pgbench();
    }

    private void warmUp() {
        Throughput cold = new Throughput(CLIENTS, 0, Long.getLong("bench.cold", 120_000));
        cold.of(service.getPort(), this::list);
        cold.of(service.getPort(), this::write);
    }

    private Asked list(int n) {
        return new Asked("/api/v1/measures?fiscalYear=" + YEAR, tokens[n % OFFICES], null);
    }

    private Asked write(int n) {
        return new Asked(
                "/api/v1/measures/" + measure(n) + "/progress",
                tokens[n % OFFICES],
                "{\"percent\":" + (1 + n % 98) + "}");
    }

    private void lists(int size) {
        Figures bare = bare(
                (request, n) -> pool.preparedQuery(LISTED)
                        .execute(Tuple.of(code(n)))
                        .subscribe()
                        .with(rows -> request.response().end(objects(rows)), failure -> failed(request, failure)),
                this::list);
        row("work list of an office, 50 measures", size, throughput.of(service.getPort(), this::list), bare);
        row(
                "the same of all its years, built anew each time",
                size,
                throughput.of(service.getPort(), n -> new Asked("/api/v1/measures", tokens[n % OFFICES], null)),
                bare);
    }

    private void writes(int size) {
        pool.query(FORGOTTEN).executeAndAwait();
        Figures bare = bare(
                (request, n) -> request.body().onComplete(body -> pool.preparedQuery(UPDATED)
                        .execute(Tuple.of(measure(n), 1 + n % 98))
                        .subscribe()
                        .with(rows -> request.response().end("{}"), failure -> failed(request, failure))),
                this::write);
        Figures ours = throughput.of(service.getPort(), this::write);
        row(WRITTEN, size, ours, bare);
        row("the same beside a bare endpoint with the same statements", size, ours, bareStatements());
    }

    /** What the reactive client does at best with a write's statements: no token, no state read from rows or told, nothing sent. */
    private Figures bareStatements() {
        return bare(
                (request, n) -> request.body().onComplete(body -> pool.preparedQuery(READ)
                        .execute(Tuple.of(measure(n)))
                        .chain(rows -> pool.preparedQuery(CHANGED_AND_TOLD)
                                .execute(Tuple.from(List.of(
                                        measure(n),
                                        1 + n % 98,
                                        HISTORY,
                                        rows.iterator().next().getUUID("plan"),
                                        UUID.randomUUID(),
                                        EVENT))))
                        .subscribe()
                        .with(rows -> request.response().end("{}"), failure -> failed(request, failure))),
                this::write);
    }

    private void row(String what, int size, Figures ours, Figures bare) {
        first.putIfAbsent(what, ours.perSecond());
        latest.put(what, ours.perSecond());
        LOG.infof(
                "BENCH | %s | %d | %s | %s | %.2f | %.2f |",
                what, size, ours, bare, ours.perSecond() / bare.perSecond(), ours.perSecond() / first.get(what));
    }

    private Figures bare(BiConsumer<HttpServerRequest, Integer> work, IntFunction<Asked> asked) {
        Vertx vertx = Vertx.vertx();
        try {
            int[] number = {0};
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(request -> work.accept(request, number[0]++))
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return throughput.of(server.actualPort(), asked);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void failed(HttpServerRequest request, Throwable failure) {
        request.response().setStatusCode(500).end(failure.toString());
    }

    private void pgbench() throws IOException, InterruptedException {
        Pgbench pgbench = new Pgbench(pool, CLIENTS, YEAR);
        pgbench("the same rows by pgbench, in a transaction", pgbench.perSecond(Pgbench.A_TRANSACTION));
        pgbench("the same rows by pgbench, by our statements", pgbench.perSecond(Pgbench.READ_AND_ALL_AT_ONCE));
    }

    private void pgbench(String what, OptionalDouble commits) {
        if (commits.isEmpty()) {
            LOG.info("BENCH pgbench is not installed: its rows are left out");
            return;
        }
        double ours = latest.get(WRITTEN);
        LOG.infof(
                "BENCH | %s, %d clients | %d | %.0f/s | %.0f/s | %.2f | |",
                what, CLIENTS, SIZES.get(SIZES.size() - 1), ours, commits.getAsDouble(), ours / commits.getAsDouble());
    }

    private void grow(int from, int to) throws IOException {
        String statements = Files.readString(Path.of("..", "deploy", "bench", "country.sql"));
        for (int year = YEAR; year > YEAR - YEARS; year--) {
            pool.query(statements
                            .replace(":year", Integer.toString(year))
                            .replace(":from", Integer.toString(from))
                            .replace(":to", Integer.toString(to))
                            .replace(":each", Integer.toString(EACH)))
                    .executeAndAwait();
        }
        pool.query("analyze plans; analyze measures; analyze rounds").executeAndAwait();
    }

    private static String code(int n) {
        return Integer.toString(1001 + n % OFFICES);
    }

    /** Another measure each time, so that nobody waits for a row; of each three, one is done and takes no progress. */
    private static UUID measure(int n) {
        int open = n / OFFICES % (EACH / 3 * 2);
        return md5("bench-measure-" + YEAR + code(n) + (open / 2 * 3 + (open % 2 == 0 ? 1 : 3)));
    }

    private static UUID md5(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(hash);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String objects(RowSet<Row> rows) {
        JsonArray all = new JsonArray();
        for (Row row : rows) {
            JsonObject one = new JsonObject();
            for (int i = 0; i < row.size(); i++) {
                Object value = row.getValue(i);
                one.put(row.getColumnName(i), value instanceof Number || value == null ? value : value.toString());
            }
            all.add(one);
        }
        return all.encode();
    }
}
