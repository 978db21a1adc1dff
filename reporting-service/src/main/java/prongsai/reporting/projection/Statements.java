package prongsai.reporting.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where statements run: in the transaction of what is being heard, or on a connection of the rebuild's own. */
@FunctionalInterface
interface Statements {
    /** Runs a statement whose values are texts or arrays of texts ({@code $1}, {@code $2} …); answers its first column. */
    Uni<List<String>> run(String statement, Object... values);

    /** In this session's transaction. */
    static Statements in(Mutiny.Session session) {
        return (statement, values) -> {
            var query = session.<String>createNativeQuery(statement.replace('$', '?'));
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        };
    }

    /** On this connection, in its transaction where there is one. */
    static Statements on(SqlClient connection) {
        return (statement, values) -> connection
                .preparedQuery(statement)
                .execute(Tuple.from(Arrays.asList(values)))
                .map(rows -> {
                    List<String> answers = new ArrayList<>();
                    rows.forEach(row -> answers.add(row.getString(0)));
                    return answers;
                });
    }
}
