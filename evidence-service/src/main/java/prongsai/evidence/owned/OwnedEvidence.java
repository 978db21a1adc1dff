package prongsai.evidence.owned;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import prongsai.evidence.disclosure.Disclosure;
import prongsai.evidence.item.Evidence;
import prongsai.platform.owned.Kind;
import prongsai.platform.owned.Owned;

/** Photos, documents and links, also those that were withdrawn or removed; and disclosures. */
@ApplicationScoped
class OwnedEvidence implements Owned {
    @Override
    public String organisations() {
        return "select id from known_organisations";
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(
                Kind.byUuid(
                        "evidence",
                        "select organisation, cast(id as varchar) as subject, version from evidence",
                        Evidence.class,
                        Evidence::id,
                        Evidence::restated),
                Kind.byText(
                        "disclosure",
                        "select organisation, id as subject, version from disclosures",
                        Disclosure.class,
                        "id",
                        Disclosure::id,
                        Disclosure::restated));
    }
}
