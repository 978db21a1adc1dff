package prongsai.assessment.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.imports.ImportRun.Kind;
import prongsai.assessment.imports.ImportRun.State;
import prongsai.assessment.imports.ImportRun.Step;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.problem.Problem;

/**
 * All work on many scores, running and finished. Only the centre and auditors ask, who may know all. Whether one still lives
 * is told by the database's clock, the one that every replica has.
 */
@ApplicationScoped
class ImportRuns {
    private static final String COLUMNS =
            "id, kind, by_user, at, fiscal_year, file_name, sha256, dry_run, state, step," + " done, of_all, problem";

    private final Pool pool;
    private final ObjectMapper json;
    private final ImportSettings settings;

    ImportRuns(Pool pool, ObjectMapper json, ImportSettings settings) {
        this.pool = pool;
        this.json = json;
        this.settings = settings;
    }

    /** Stores a new one, in the request's transaction; 409 where this caller has one running. */
    Uni<Void> register(ImportRun run) {
        return buryTheDead().chain(Panache::getSession).chain(session -> session.createNativeQuery("""
                        insert into score_imports (id, kind, by_user, at, fiscal_year, file_name, sha256, dry_run,
                                                   state, step, done, heartbeat_at)
                        values (?1, ?2, ?3, ?4, nullif(?5, 0), nullif(?6, ''), nullif(?7, ''), ?8,
                                'RUNNING', ?9, 0, now())
                        on conflict do nothing
                        """)
                .setParameter(1, run.id())
                .setParameter(2, run.kind().name())
                .setParameter(3, run.by())
                .setParameter(4, run.at().atOffset(ZoneOffset.UTC))
                .setParameter(5, run.fiscalYear() == null ? 0 : run.fiscalYear())
                .setParameter(6, run.fileName() == null ? "" : run.fileName())
                .setParameter(7, run.sha256() == null ? "" : run.sha256())
                .setParameter(8, run.dryRun())
                .setParameter(9, run.step().name())
                .executeUpdate()
                .invoke(stored -> {
                    if (stored == 0) {
                        throw ImportProblem.IMPORT_RUNNING.because();
                    }
                })
                .replaceWithVoid());
    }

    /** The one of this id; 404 where there is none. */
    Uni<ImportRun> get(UUID id) {
        return pool.preparedQuery("select " + COLUMNS + ", result from score_imports where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                    for (Row row : rows) {
                        return run(row, row.getString("result"));
                    }
                    throw CommonProblem.NOT_FOUND.because();
                });
    }

    /** The newest first, without their results. */
    Uni<Page<ImportRun>> newest(PageRequest page) {
        Key after = Key.of(page.after());
        return pool.preparedQuery("select " + COLUMNS + " from score_imports where (at, id) < ($1, $2)"
                        + " order by at desc, id desc limit $3")
                .execute(Tuple.of(after.at(), after.id(), page.oneMore()))
                .map(rows -> {
                    List<ImportRun> runs = new ArrayList<>();
                    rows.forEach(row -> runs.add(run(row, null)));
                    return Page.of(runs, page, run -> run.at() + "/" + run.id());
                });
    }

    /** Says that it lives, and how far it is. */
    Uni<Void> beat(UUID id, Progress.Mark mark) {
        return pool.preparedQuery("update score_imports set heartbeat_at = now(), step = $2, done = $3, of_all = $4"
                        + " where id = $1 and state = 'RUNNING'")
                .execute(Tuple.of(id, mark.step().name(), mark.done(), mark.of()))
                .replaceWithVoid();
    }

    /**
     * Finishes it, in the transaction of this connection where that is one. Fails where it was taken for broken off meanwhile,
     * so that what a later one does is not overwritten.
     */
    Uni<Void> finish(SqlClient database, UUID id, Progress.Mark mark, Object result) {
        return database.preparedQuery("update score_imports set state = 'DONE', step = $2, done = $3, of_all = $4,"
                        + " result = $5, heartbeat_at = now() where id = $1 and state = 'RUNNING'")
                .execute(Tuple.of(id, mark.step().name(), mark.done(), mark.of(), write(result)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw ImportProblem.IMPORT_BROKEN_OFF.because();
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> fail(UUID id, Problem problem) {
        return pool.preparedQuery(
                        "update score_imports set state = 'FAILED', problem = $2, heartbeat_at = now() where id = $1"
                                + " and state = 'RUNNING'")
                .execute(Tuple.of(id, write(ToldProblem.of(problem))))
                .replaceWithVoid();
    }

    /** Those that gave no sign of life for too long have failed: their process has died. Any replica may say so. */
    Uni<Void> buryTheDead() {
        Duration silence = settings.deadAfter();
        return pool.preparedQuery("update score_imports set state = 'FAILED', problem = $1 where state = 'RUNNING'"
                        + " and heartbeat_at < now() - make_interval(secs => $2)")
                .execute(Tuple.of(
                        write(ToldProblem.of(ImportProblem.IMPORT_BROKEN_OFF.because())), (double) silence.toSeconds()))
                .replaceWithVoid();
    }

    Uni<Void> forgetOldOnes() {
        return pool.preparedQuery("delete from score_imports where state <> 'RUNNING'"
                        + " and heartbeat_at < now() - make_interval(secs => $1)")
                .execute(Tuple.of((double) settings.keptFor().toSeconds()))
                .replaceWithVoid();
    }

    <T> T read(String stored, Class<T> as) {
        try {
            return json.readValue(stored, as);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be read back: " + as, e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be kept: " + value.getClass(), e);
        }
    }

    private ImportRun run(Row row, @Nullable String result) {
        String problem = row.getString("problem");
        return new ImportRun(
                row.getUUID("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("by_user"),
                row.getOffsetDateTime("at").toInstant(),
                row.getInteger("fiscal_year"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getBoolean("dry_run"),
                State.valueOf(row.getString("state")),
                Step.valueOf(row.getString("step")),
                row.getLong("done"),
                row.getLong("of_all"),
                result,
                problem == null ? null : read(problem, ToldProblem.class));
    }

    private record Key(OffsetDateTime at, UUID id) {
        private static final Key NEWEST =
                new Key(Instant.parse("9999-12-31T00:00:00Z").atOffset(ZoneOffset.UTC), new UUID(0, 0));

        static Key of(String after) {
            int slash = after.indexOf('/');
            if (slash < 0) {
                return NEWEST;
            }
            try {
                return new Key(
                        Instant.parse(after.substring(0, slash)).atOffset(ZoneOffset.UTC),
                        UUID.fromString(after.substring(slash + 1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw Problem.invalid("cursor", "error.cursor");
            }
        }
    }
}
