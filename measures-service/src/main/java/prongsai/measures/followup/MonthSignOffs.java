package prongsai.measures.followup;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.Scope;
import prongsai.platform.time.FiscalYear;

/** All sign-offs, within a scope. */
@ApplicationScoped
class MonthSignOffs implements PanacheRepositoryBase<MonthSignOff, UUID> {
    /** The sign-off of a month; null while there is none, or none within the scope. */
    Uni<@Nullable MonthSignOff> of(String organisation, YearMonth month, Scope scope) {
        return scope.covers(organisation)
                ? find("organisation = ?1 and month = ?2", organisation, month.atDay(1))
                        .firstResult()
                : Uni.createFrom().nullItem();
    }

    /** Those of a fiscal year (Buddhist Era), the first month first; at most twelve. */
    Uni<List<MonthSignOff>> ofYear(String organisation, FiscalYear year, Scope scope) {
        return list(
                "organisation = ?1 and (?2 = '' or organisation = ?2) and month between ?3 and ?4 order by month",
                organisation,
                scope.filter(),
                year.first(),
                year.last());
    }
}
