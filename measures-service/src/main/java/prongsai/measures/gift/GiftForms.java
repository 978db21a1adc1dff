package prongsai.measures.gift;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import prongsai.platform.identity.Scope;

/** The forms of all years; they are no organisation's. */
@ApplicationScoped
class GiftForms implements PanacheRepositoryBase<GiftForm, Integer> {
    /** The form of a fiscal year; the assumed one where the centre has set none. */
    Uni<GiftForm> of(int fiscalYear, Scope scope) {
        return findById(fiscalYear).map(known -> known == null ? new GiftForm(fiscalYear) : known);
    }
}
