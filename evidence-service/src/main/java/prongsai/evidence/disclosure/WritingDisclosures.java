package prongsai.evidence.disclosure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import prongsai.evidence.link.LinkCheck;
import prongsai.evidence.link.WatchedLinks;
import prongsai.platform.answer.Change;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;

/**
 * Keeps what is said of disclosures, in the transaction that is open. Whoever writes takes turns per organisation and year, then
 * holds the addresses, then the disclosures: the order in which what is found at an address arrives too.
 */
@ApplicationScoped
class WritingDisclosures {
    private final Disclosures disclosures;
    private final WatchedLinks links;

    WritingDisclosures(Disclosures disclosures, WatchedLinks links) {
        this.disclosures = disclosures;
        this.links = links;
    }

    /** From here to the end of the transaction nobody else writes the disclosures of this organisation and year. */
    Uni<Void> takeTurns(int fiscalYear, String organisation) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as varchar)")
                        .setParameter(1, "prongsai-disclosures-of-" + fiscalYear + "-" + organisation)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** From now on these addresses are looked at; what is known of each already. */
    Uni<Map<String, LinkCheck>> watch(Collection<Address> addresses) {
        Map<String, LinkCheck> known = new HashMap<>();
        Uni<Void> watched = Uni.createFrom().voidItem();
        // in one order everywhere, so that two who name the same addresses never wait for each other
        for (String url : new TreeSet<>(addresses.stream().map(Address::url).toList())) {
            watched = watched.chain(() -> links.watch(url).invoke(check -> known.put(url, check)))
                    .replaceWithVoid();
        }
        return watched.replaceWith(known);
    }

    /** Says something else of an item; a section officer only of what its own section is responsible for. */
    Uni<Disclosure> write(Change change, Questionnaire asked, String organisation, String item, Content what) {
        Caller who = change.caller();
        return takeTurns(asked.fiscalYear(), organisation)
                .chain(() -> watch(what.addresses()))
                .chain(known -> disclosures
                        .findToChange(asked.fiscalYear(), organisation, item, who.scope())
                        .map(found -> found == null ? new Disclosure(asked.fiscalYear(), organisation, item) : found)
                        .chain(disclosure -> {
                            Content allowed = allowed(who, disclosure, what);
                            change.expect(disclosure.version());
                            return kept(change, disclosure, allowed.seen(known));
                        }));
    }

    /** Stores it and tells of it. */
    Uni<Disclosure> kept(Change change, Disclosure disclosure, Content what) {
        return change.publish(disclosure.write(what)).chain(() -> disclosures.persist(disclosure));
    }

    private static Content allowed(Caller who, Disclosure disclosure, Content what) {
        if (who.is(Roles.DISTRICT_OFFICER) || who.is(Roles.DISTRICT_DIRECTOR)) {
            return what;
        }
        String own = who.section();
        boolean changesHands = what.responsible() != null && !what.responsible().equals(own);
        if (own == null || !own.equals(disclosure.responsible()) || changesHands) {
            throw CommonProblem.NOT_ALLOWED.because();
        }
        return what.by(own);
    }
}
