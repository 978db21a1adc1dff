package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import prongsai.platform.identity.Scope;

/** Which version of a year's state is the latest: three rows found by their keys. Looking at a picture moves none of them. */
@ApplicationScoped
class StateVersions {
    private static final String LATEST = """
            select coalesce((select version from year_versions where fiscal_year = 0), 0) || '.'
                || coalesce(case when $2 = '' then (select version from year_versions where fiscal_year = $1)
                                 else (select version from statuses where fiscal_year = $1 and organisation = $2) end, 0)
                || '.' || $2
            """;

    private final Pool pool;

    StateVersions(Pool pool) {
        this.pool = pool;
    }

    /** Of what this scope covers: of one organisation alone, it does not move with the others. */
    Uni<String> of(int fiscalYear, Scope scope) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.of(fiscalYear, scope.filter()))
                .map(rows -> rows.iterator().next().getString(0));
    }

    /** The same for what also depends on the day: how much is late. */
    Uni<String> of(int fiscalYear, Scope scope, LocalDate today) {
        return of(fiscalYear, scope).map(version -> version + "-" + today);
    }
}
