package prongsai.evidence.disclosure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.platform.identity.Scope;

/** All disclosures of which something was ever said. */
@ApplicationScoped
class Disclosures implements PanacheRepositoryBase<Disclosure, String> {
    /** Those of a fiscal year, by item. */
    Uni<Map<String, Disclosure>> ofYear(int fiscalYear, String organisation, Scope scope) {
        return find(
                        "fiscalYear = ?1 and organisation = ?2 and (?3 = '' or organisation = ?3)",
                        fiscalYear,
                        organisation,
                        scope.filter())
                .list()
                .map(all -> all.stream().collect(Collectors.toMap(Disclosure::item, Function.identity())));
    }

    /** Null where nothing was said of it yet. */
    Uni<@Nullable Disclosure> find(int fiscalYear, String organisation, String item, Scope scope) {
        return scope.covers(organisation)
                ? findById(Disclosure.id(fiscalYear, organisation, item))
                : Uni.createFrom().nullItem();
    }

    /** The same, to be changed: others wait until this transaction ends. */
    Uni<@Nullable Disclosure> findToChange(int fiscalYear, String organisation, String item, Scope scope) {
        return scope.covers(organisation)
                ? findById(Disclosure.id(fiscalYear, organisation, item), LockModeType.PESSIMISTIC_WRITE)
                : Uni.createFrom().nullItem();
    }

    /** Those that name this address, to be changed. */
    Uni<List<Disclosure>> namingToChange(String url, Scope scope) {
        return find("array_contains(watched, ?1) and (?2 = '' or organisation = ?2) order by id", url, scope.filter())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether any of them names this address. */
    Uni<Boolean> name(String url, Scope scope) {
        return count("array_contains(watched, ?1) and (?2 = '' or organisation = ?2)", url, scope.filter())
                .map(naming -> naming > 0);
    }
}
