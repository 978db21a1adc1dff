package prongsai.evidence.item;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import prongsai.evidence.known.KnownWork;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.Roles;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/**
 * Who may see a piece of evidence: those inside whose it is, the centre and auditors; and everybody else, signed in or not, what
 * is marked public, stands, and is listed by a round that is published. Works in the session that is open.
 */
@ApplicationScoped
class SeeingEvidence {
    private static final Set<String> INSIDE = Set.of(
            Roles.DISTRICT_OFFICER,
            Roles.SECTION_OFFICER,
            Roles.DISTRICT_DIRECTOR,
            Roles.CENTRE_ANALYST,
            Roles.AUDITOR);

    private final EvidenceItems items;
    private final KnownWork known;

    SeeingEvidence(EvidenceItems items, KnownWork known) {
        this.items = items;
        this.known = known;
    }

    /**
     * A piece that may be seen.
     *
     * @param inside whether the caller may know all of it, and not only what everybody may
     * @param everybodys whether it is public
     */
    record Seen(Evidence evidence, boolean inside, boolean everybodys) {}

    /** The piece of this id; 404 where there is none that this caller may know of. */
    Uni<Seen> get(UUID id, Caller who) {
        return items.get(id, new Scope.Everything())
                .chain(evidence -> published(evidence).map(everybodys -> {
                    boolean inside = who.roles().stream().anyMatch(INSIDE::contains) && evidence.isOf(who.scope());
                    if (!inside && !everybodys) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                    return new Seen(evidence, inside, everybodys);
                }));
    }

    private Uni<Boolean> published(Evidence evidence) {
        return evidence.mayBePublished()
                ? known.inPublishedSnapshot(evidence.id())
                : Uni.createFrom().item(false);
    }
}
