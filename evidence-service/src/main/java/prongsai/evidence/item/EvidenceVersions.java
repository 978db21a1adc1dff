package prongsai.evidence.item;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import prongsai.platform.identity.Caller;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** The versions of pictures, for those of the own organisation alone; works in the session that is open. */
@ApplicationScoped
class EvidenceVersions implements PanacheRepositoryBase<EvidenceVersion, UUID> {
    /** Those of this piece that are not shown any more, the first one first; 404 where it is not of the scope. */
    Uni<List<EvidenceVersion>> of(Evidence evidence, Scope scope) {
        return evidence.isOf(scope)
                ? list("evidence = ?1 order by number", evidence.id())
                : Uni.createFrom().failure(CommonProblem.NOT_FOUND.because());
    }

    /** The own organisation's alone, also for somebody who may read all of the city otherwise. */
    static Scope ownAlone(Caller who) {
        return new Scope.Only(who.organisation() == null ? "" : who.organisation());
    }

    /** The file of this version of the piece, which may be the newest; 404 where there is no such version. */
    Uni<StoredFile> file(Evidence evidence, int number, Scope scope) {
        StoredFile newest = evidence.shown();
        return number == evidence.pictureVersion()
                ? Uni.createFrom().item(newest)
                : of(evidence, scope).map(all -> all.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .map(EvidenceVersion::file)
                        .orElseThrow(CommonProblem.NOT_FOUND::because));
    }
}
