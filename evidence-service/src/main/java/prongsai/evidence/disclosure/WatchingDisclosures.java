package prongsai.evidence.disclosure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import prongsai.evidence.link.LinkCheck;
import prongsai.evidence.link.LinkWatcher;
import prongsai.platform.answer.Change;
import prongsai.platform.identity.Scope;

/** Takes over what is found at the addresses that disclosures name; every one that names the address tells of it. */
@ApplicationScoped
class WatchingDisclosures implements LinkWatcher {
    private static final Scope ALL = new Scope.Everything();

    private final Disclosures disclosures;

    WatchingDisclosures(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Uni<Void> found(String url, LinkCheck check, Change change) {
        return disclosures.namingToChange(url, ALL).chain(naming -> Multi.createFrom()
                .iterable(naming)
                .onItem()
                .transformToUniAndConcatenate(disclosure -> change.publish(disclosure.found(url, check)))
                .collect()
                .last());
    }

    @Override
    public Uni<Boolean> stillNames(String url) {
        return Panache.withSession(() -> disclosures.name(url, ALL));
    }
}
