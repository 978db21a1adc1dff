package prongsai.reporting.projection;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import prongsai.platform.testing.RealParts;
import prongsai.platform.testing.Throughput;
import prongsai.platform.testing.Throughput.Asked;
import prongsai.platform.testing.Throughput.Figures;
import prongsai.platform.testing.Tokens;

/**
 * How many answers a second the state of the city has, beside a bare Vert.x endpoint in the same JVM that reads the same prepared rows by
 * the same statement, and beside one that adds 5,000 measures up by SQL; for 50 to 8,300 organisations. No test of the build: {@code
 * deploy/bench/country} runs it.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatusBesideBareBench {
    private static final Logger LOG = Logger.getLogger(StatusBesideBareBench.class);

    private static final String PREPARED =
            "select o.code, o.name_th, o.name_en, o.group_of, s.total, s.grade, s.total_before, s.plan_status, s.issues, s.measures,"
                    + " s.completed, width_bucket(current_date - 1, s.due_days) as overdue, s.percent, s.m6, s.m12, s.gifts_m6, s.gifts_m12,"
                    + " s.disclosed, s.to_disclose, s.photos, s.documents, s.links, s.dead_links, s.without from organisations o"
                    + " left join statuses s on s.fiscal_year = 2569 and s.organisation = o.code where o.type = 'bench' order by o.code limit ";
    private static final String ADDED_UP = """
            with proven as (select distinct unnest(targets) as id from evidence
                where organisation < 'BENCH-00050' and organisation >= 'BENCH-' and status = 'ATTACHED')
            select o.code, o.name_th, o.name_en, count(*) as measures, count(*) filter (where m.status = 'COMPLETED') as completed,
                count(*) filter (where m.due_on < current_date and m.status in ('PLANNED', 'IN_PROGRESS')) as overdue,
                round(avg(m.percent)) as percent, count(*) filter (where p.id is null) as without
            from organisations o join measures m on m.organisation = o.code and m.fiscal_year = 2569 and not m.removed
            left join proven p on p.id = m.id where o.type = 'bench' and o.code < 'BENCH-00050'
            group by o.code, o.name_th, o.name_en order by o.code
            """;
    /** Before anything is measured, so that the first row is not that of a cold JVM. */
    private static final long WARM_UP_MILLIS = Long.getLong("bench.cold", 20_000);

    private static final Duration CHANGES_EVERY = Duration.ofMillis(50);
    private static final String CHANGED = "update year_versions set version = version + 1 where fiscal_year = 2569";

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI service;

    @Test
    void answers_a_second() {
        String token = Tokens.centre();
        Throughput throughput =
                new Throughput(16, Long.getLong("bench.warm", 4_000), Long.getLong("bench.millis", 8_000));
        Map<String, Double> first = new LinkedHashMap<>();
        int from = 0;
        for (int size : StatusBench.SIZES) {
            StatusBench.grow(pool, from, size);
            from = size;
            if (first.isEmpty()) {
                new Throughput(16, 0, WARM_UP_MILLIS)
                        .of(service.getPort(), n -> new Asked("/api/v1/status/2569?type=bench", token, null));
                bare(PREPARED + 51, token, new Throughput(16, 0, WARM_UP_MILLIS));
            }
            compare("status, 50 in one answer", "?type=bench", PREPARED + 51, size, token, throughput, first);
            whileItChanges(size, token, throughput);
            compare("status, a page of 500", "?type=bench&limit=500", PREPARED + 501, size, token, throughput, first);
            if (size == StatusBench.SIZES.get(0)) {
                Figures ours = asked(service.getPort(), "/api/v1/status/2569?type=bench", token, throughput);
                Figures adding = bare(ADDED_UP, token, throughput);
                LOG.infof(
                        "BENCH | the same beside 5,000 measures added up by SQL | %d | %s | %s | %.2f | |",
                        size, ours, adding, ours.perSecond() / adding.perSecond());
            }
        }
    }

    private void compare(
            String what,
            String query,
            String statement,
            int size,
            String token,
            Throughput throughput,
            Map<String, Double> first) {
        Figures bare = bare(statement, token, throughput);
        Figures ours = asked(service.getPort(), "/api/v1/status/2569" + query, token, throughput);
        first.putIfAbsent(what, ours.perSecond());
        LOG.infof(
                "BENCH | %s | %d | %s | %s | %.2f | %.2f |",
                what, size, ours, bare, ours.perSecond() / bare.perSecond(), ours.perSecond() / first.get(what));
    }

    /** The answer is built anew after each change, for all who ask then. */
    private void whileItChanges(int size, String token, Throughput throughput) {
        Figures bare = bare(PREPARED + 51, token, throughput);
        AtomicBoolean going = new AtomicBoolean(true);
        Thread changing = new Thread(() -> {
            while (going.get()) {
                pool.query(CHANGED).executeAndAwait();
                LockSupport.parkNanos(CHANGES_EVERY.toNanos());
            }
        });
        changing.start();
        try {
            Figures ours = asked(service.getPort(), "/api/v1/status/2569?type=bench", token, throughput);
            LOG.infof(
                    "BENCH | status, 50 in one answer, while it changes 20 times a second | %d | %s | %s | %.2f | |",
                    size, ours, bare, ours.perSecond() / bare.perSecond());
        } finally {
            going.set(false);
        }
    }

    private static Figures asked(int port, String path, String token, Throughput throughput) {
        return throughput.of(port, n -> new Asked(path, token, null));
    }

    /** An endpoint that does nothing but read these rows and write them as JSON. */
    private Figures bare(String statement, String token, Throughput throughput) {
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(request -> pool.preparedQuery(statement)
                            .execute()
                            .subscribe()
                            .with(
                                    rows -> request.response()
                                            .putHeader("Content-Type", "application/json")
                                            .end(objects(rows)),
                                    failure -> request.response()
                                            .setStatusCode(500)
                                            .end(failure.toString())))
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return asked(server.actualPort(), "/", token, throughput);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static String objects(RowSet<Row> rows) {
        JsonArray all = new JsonArray();
        Function<Object, Object> plain = value -> value instanceof Number || value == null ? value : value.toString();
        for (Row row : rows) {
            JsonObject one = new JsonObject();
            for (int i = 0; i < row.size(); i++) {
                one.put(row.getColumnName(i), plain.apply(row.getValue(i)));
            }
            all.add(one);
        }
        return all.encode();
    }
}
