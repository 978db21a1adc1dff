package prongsai.measures.gift;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.gift.GiftReturnView.Line;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.time.Half;

/** All gift returns, within a scope. */
@ApplicationScoped
class GiftReturns implements PanacheRepositoryBase<GiftReturn, UUID> {
    /** The return of a half-year; one that nobody has answered where there is none yet. To be asked within the scope. */
    Uni<GiftReturn> of(int fiscalYear, String organisation, Half half, Scope scope) {
        return find(
                        "fiscalYear = ?1 and organisation = ?2 and half = ?3 and (?4 = '' or organisation = ?4)",
                        fiscalYear,
                        organisation,
                        half,
                        scope.filter())
                .<GiftReturn>firstResult()
                .map(known ->
                        known == null ? new GiftReturn(UUID.randomUUID(), organisation, fiscalYear, half) : known);
    }

    /**
     * How far the organisations with sections are with a half-year's return, by code; those that have not begun too. What they
     * say is not read.
     */
    Uni<List<Line>> page(int fiscalYear, Half half, GiftReturn.@Nullable Status status, PageRequest page, Scope scope) {
        return getSession()
                .chain(session -> session.<Object[]>createNativeQuery("""
                                select o.code, coalesce(g.status, 'OPEN'), coalesce(g.answered, 0),
                                       cardinality(string_to_array(o.sections, ',')), g.submitted_at
                                from known_organisations o
                                left join gift_returns g on g.fiscal_year = ?1 and g.half = ?2 and g.organisation = o.code
                                where o.sections <> '' and o.code > ?3 and (?4 = '' or o.code = ?4)
                                  and (?5 = '' or coalesce(g.status, 'OPEN') = ?5)
                                order by o.code limit ?6
                                """)
                        .setParameter(1, fiscalYear)
                        .setParameter(2, half.name())
                        .setParameter(3, page.after())
                        .setParameter(4, scope.filter())
                        .setParameter(5, status == null ? "" : status.name())
                        .setParameter(6, page.oneMore())
                        .getResultList())
                .map(rows -> rows.stream().map(Line::of).toList());
    }

    /** Keeps a return that was just answered for the first time, or changed. */
    Uni<GiftReturn> keep(GiftReturn changed, Scope scope) {
        return getSession().chain(session -> session.merge(changed));
    }

    /** So that two who answer at once for the first time wait for each other; ends with the transaction. */
    Uni<Void> hold(int fiscalYear, String organisation, Half half, Scope scope) {
        return getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtext(?1)) as varchar)")
                        .setParameter(1, "gift-return-" + fiscalYear + "-" + organisation + "-" + half)
                        .getResultList())
                .replaceWithVoid();
    }
}
