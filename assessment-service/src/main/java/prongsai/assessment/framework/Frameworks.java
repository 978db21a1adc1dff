package prongsai.assessment.framework;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework.Line;
import prongsai.assessment.framework.Framework.Status;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.problem.CommonProblem;

/** All frameworks. They are public, so finders take no scope of a caller. */
@ApplicationScoped
public class Frameworks implements PanacheRepositoryBase<Framework, UUID> {
    /** The active revision; null where there is none. */
    public Uni<@Nullable Framework> active(int fiscalYear, String scope) {
        return find("fiscalYear = ?1 and scope = ?2 and status = ?3", fiscalYear, scope, Status.ACTIVE)
                .firstResult();
    }

    /** The active revision, else the draft; 404 where there is neither. */
    Uni<Framework> current(int fiscalYear, String scope) {
        return find(
                        "fiscalYear = ?1 and scope = ?2 and status <> ?3 order by status",
                        fiscalYear,
                        scope,
                        Status.SUPERSEDED)
                .<Framework>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because());
    }

    /** Every revision of a year and scope, newest first, to be changed: others wait until this transaction ends. */
    Uni<List<Framework>> allToChange(int fiscalYear, String scope) {
        return find("fiscalYear = ?1 and scope = ?2 order by revision desc", fiscalYear, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<Page<Line>> page(@Nullable Integer fiscalYear, PageRequest page) {
        Uni<List<Framework>> found = find(
                        "status <> ?1 and (?2 = 0 or fiscalYear = ?2)"
                                + " and concat(cast(fiscalYear as string), scope, cast(revision as string)) > ?3"
                                + " order by fiscalYear, scope, revision",
                        Status.SUPERSEDED,
                        fiscalYear == null ? 0 : fiscalYear,
                        page.after())
                .range(0, page.limit())
                .list();
        return found.map(
                all -> Page.of(all, page, one -> one.fiscalYear() + one.line().scope() + one.revision())
                        .map(Framework::line));
    }
}
