package prongsai.reporting.book;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import prongsai.platform.store.Conditions;
import prongsai.reporting.status.Chosen;

/** Reads the book with a statement for each of its parts, all from one snapshot, so that its sums and its lists agree. */
@ApplicationScoped
class GatheringBook {
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    /** Before the snapshot: so no rebuilt read model takes the tables' place between two statements. */
    private static final String HELD =
            "lock table organisations, frameworks, scores, plans, measures, results, rounds, evidence,"
                    + " gift_returns, statuses, indicator_statuses, year_versions in access share mode";

    private static final String AS_OF = "select max(as_of) as as_of from year_versions where fiscal_year in (0, $1)";

    private final Pool pool;

    GatheringBook(Pool pool) {
        this.pool = pool;
    }

    /**
     * The offices chosen, in the order of their codes.
     *
     * @param fiscalYear of the plans, Buddhist Era
     */
    Uni<Book> of(int fiscalYear, Chosen chosen, LocalDate today) {
        return pool.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> connection.query(HELD).execute())
                .chain(() -> new Reading(connection, fiscalYear, chosen.conditions()).book(today)));
    }

    /** One reading of everything, on a connection that shows one moment. */
    private record Reading(SqlConnection connection, int fiscalYear, Conditions where) {
        Uni<Book> book(LocalDate today) {
            return Uni.combine()
                    .all()
                    .unis(
                            asOf(),
                            rows(Questionnaire.ROWS, Function.identity(), fiscalYear),
                            rows(Office.ROWS, Office::read, fiscalYear, today),
                            rows(IndicatorScore.ROWS, IndicatorScore::read, fiscalYear),
                            rows(PlannedMeasure.ROWS, PlannedMeasure::read, fiscalYear),
                            rows(RoundState.ROWS, RoundState::read, fiscalYear),
                            rows(DeadLink.ROWS, DeadLink::read, fiscalYear))
                    .usingConcurrencyOf(1)
                    .asTuple()
                    .map(read -> new Book(
                            fiscalYear,
                            read.getItem1().orElse(null),
                            today,
                            Questionnaire.of(read.getItem2()),
                            read.getItem3(),
                            read.getItem4(),
                            read.getItem5(),
                            read.getItem6(),
                            read.getItem7()));
        }

        private Uni<Optional<Instant>> asOf() {
            return connection.preparedQuery(AS_OF).execute(Tuple.of(fiscalYear)).map(rows -> Optional.ofNullable(
                            rows.iterator().next().getOffsetDateTime("as_of"))
                    .map(OffsetDateTime::toInstant));
        }

        private <T> Uni<List<T>> rows(String statement, Function<Row, T> read, Object... values) {
            return connection
                    .preparedQuery(Chosen.numbered(statement, where))
                    .execute(Chosen.values(where, values))
                    .map(rows -> {
                        List<T> all = new ArrayList<>(rows.size());
                        rows.forEach(row -> all.add(read.apply(row)));
                        return all;
                    });
        }
    }
}
