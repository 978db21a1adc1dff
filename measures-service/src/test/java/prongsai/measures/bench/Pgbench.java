package prongsai.measures.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.eclipse.microprofile.config.ConfigProvider;

/** The rows of a write by PostgreSQL's own program, prepared, their events stored where no relay takes them. */
final class Pgbench {
    /** One statement after the other in a transaction, as anybody would write the same rows. */
    static final String A_TRANSACTION = """
            \\set n random(1, 5000)
            begin;
            update plans set edition = edition + 1 where id = (select plan from bench_measures where n = :n);
            update measures set percent = 1 + :n % 98, history = history, version = version + 1
                where id = (select id from bench_measures where n = :n);
            insert into bench_outbox (event_id, type, subject, organisation, occurred_at, epoch, version, actor, actor_role, data)
                values (gen_random_uuid(), 'prongsai.measures.measure-progressed.v1', 'x', '1001', now(), 1, 1, 'u', 'r', repeat('x', 1500));
            commit;
            """;

    /** As the service does it: read, and then all by one statement. */
    static final String READ_AND_ALL_AT_ONCE = """
            \\set n random(1, 5000)
            select measure.* from measures measure where id = (select id from bench_measures where n = :n);
            with touched as (update plans set edition = edition + 1
                    where id = (select plan from bench_measures where n = :n) returning id),
                changed as (update measures set percent = 1 + :n % 98, history = history, version = version + 1
                    where id = (select id from bench_measures where n = :n) and plan = (select id from touched) returning id)
                insert into bench_outbox (event_id, type, subject, organisation, occurred_at, epoch, version, actor, actor_role, data)
                select gen_random_uuid(), 'prongsai.measures.measure-progressed.v1', 'x', '1001', now(), 1, 1, 'u', 'r', repeat('x', 1500)
                from changed;
            """;

    private static final Path PROGRAM =
            Path.of(System.getProperty("bench.pgbench", "/usr/lib/postgresql/15/bin/pgbench"));

    private final int clients;

    /** Numbers the measures that the scripts change. */
    Pgbench(Pool pool, int clients, int year) {
        this.clients = clients;
        pool.query("create table bench_measures as select row_number() over () as n, id, plan from measures"
                        + " where organisation like '10%' and fiscal_year = " + year + " limit 5000;"
                        + " create unique index on bench_measures (n); analyze bench_measures")
                .executeAndAwait();
    }

    /** How often a second the script ran, for ten seconds; nothing where the program is not installed. */
    OptionalDouble perSecond(String script) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            return OptionalDouble.empty();
        }
        Path file = Files.createTempFile("progress", ".sql");
        Files.writeString(file, script);
        URI database = URI.create(ConfigProvider.getConfig()
                .getValue("quarkus.datasource.reactive.url", String.class)
                .replace("postgresql:", "http:"));
        String asked = "%s -n -M prepared -h 127.0.0.1 -p %d -U postgres -c %d -T 10 -f %s postgres"
                .formatted(PROGRAM, database.getPort(), clients, file);
        Process run = new ProcessBuilder(asked.split(" ", -1))
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), UTF_8);
        run.waitFor();
        Files.delete(file);
        double commits = said.lines()
                .filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
        return OptionalDouble.of(commits);
    }
}
