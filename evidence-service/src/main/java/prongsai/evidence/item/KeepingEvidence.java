package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import prongsai.evidence.known.KnownWork;
import prongsai.evidence.known.Relations;
import prongsai.evidence.known.Surroundings;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.Roles;
import prongsai.platform.problem.CommonProblem;

/** What must hold wherever evidence is attached to something or changed; works in the session that is open. */
@ApplicationScoped
class KeepingEvidence {
    private final EvidenceItems items;
    private final KnownWork known;
    private final EvidenceSettings settings;

    KeepingEvidence(EvidenceItems items, KnownWork known, EvidenceSettings settings) {
        this.items = items;
        this.known = known;
        this.settings = settings;
    }

    /** From here to the end of the transaction nobody else attaches evidence to this organisation's work. */
    Uni<Void> queueUp(String organisation) {
        return Panache.getSession()
                .chain(session -> session.<String>createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as varchar)")
                        .setParameter(1, "prongsai-evidence-of-" + organisation)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Fails unless all that is newly named is heard of, still there and the caller's to keep, not frozen and not full. */
    Uni<Surroundings> attachable(Caller who, Relations fresh) {
        return known.around(fresh, who.scope())
                .invoke(around -> mayKeep(who, around))
                .call(() -> known.anyFrozen(fresh).invoke(frozen -> {
                    if (frozen) {
                        throw EvidenceProblem.FROZEN.because();
                    }
                }))
                .call(() -> items.full(fresh.measures(), settings.perMeasure(), who.scope())
                        .invoke(full -> {
                            if (!full.isEmpty()) {
                                throw EvidenceProblem.MEASURE_IS_FULL.because(settings.perMeasure());
                            }
                        }));
    }

    /** The surroundings of what this piece belongs to; fails where it is not the caller's section's to keep. */
    Uni<Surroundings> kept(Caller who, Relations present) {
        return known.around(present, who.scope()).invoke(around -> ofOwnSection(who, around));
    }

    /** Whether a submitted or accepted round holds this piece. */
    Uni<Boolean> frozen(UUID id, Relations relations) {
        return known.anyFrozen(relations)
                .chain(frozen -> frozen ? Uni.createFrom().item(true) : known.inFrozenSnapshot(id));
    }

    private static void mayKeep(Caller who, Surroundings around) {
        if (!around.complete()) {
            throw EvidenceProblem.NOT_HEARD_OF_YET.because();
        }
        if (around.anyRemoved()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        ofOwnSection(who, around);
    }

    private static void ofOwnSection(Caller who, Surroundings around) {
        if (who.is(Roles.DISTRICT_OFFICER)
                || who.is(Roles.DISTRICT_DIRECTOR)
                || around.named().isEmpty()) {
            return;
        }
        String section = who.section();
        if (section == null || !around.isOf(section)) {
            throw CommonProblem.NOT_ALLOWED.because();
        }
    }
}
