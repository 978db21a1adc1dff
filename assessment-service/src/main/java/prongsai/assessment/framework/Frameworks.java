package prongsai.assessment.framework;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework.Line;
import prongsai.assessment.framework.Framework.Status;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.events.Events;
import prongsai.platform.problem.CommonProblem;

/** All frameworks. They are public, so finders take no scope of a caller. */
@ApplicationScoped
public class Frameworks implements PanacheRepositoryBase<Framework, UUID> {
    /** The active revision; null where there is none. */
    public Uni<@Nullable Framework> active(int fiscalYear, String scope) {
        return find("fiscalYear = ?1 and scope = ?2 and status = ?3", fiscalYear, scope, Status.ACTIVE)
                .firstResult();
    }

    /** The active revision of every year and scope. */
    public Uni<List<Framework>> allActive() {
        return list("status", Status.ACTIVE);
    }

    /** The active revision, else the draft; 404 where there is neither. */
    public Uni<Framework> current(int fiscalYear, String scope) {
        return orNotFound(find(
                        "fiscalYear = ?1 and scope = ?2 and status <> ?3 order by status",
                        fiscalYear,
                        scope,
                        Status.SUPERSEDED)
                .firstResult());
    }

    /** Every revision of a year and scope, newest first, to be changed: others wait until this transaction ends. */
    Uni<List<Framework>> allToChange(int fiscalYear, String scope) {
        return find("fiscalYear = ?1 and scope = ?2 order by revision desc", fiscalYear, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** This revision, whatever became of it; 404 where there is none. */
    public Uni<Framework> revision(int fiscalYear, String scope, int revision) {
        return orNotFound(find("fiscalYear = ?1 and scope = ?2 and revision = ?3", fiscalYear, scope, revision)
                .firstResult());
    }

    /** The newest revision: the draft where there is one; 404 where there is none. */
    Uni<Framework> newest(int fiscalYear, String scope) {
        return orNotFound(find("fiscalYear = ?1 and scope = ?2 order by revision desc", fiscalYear, scope)
                .firstResult());
    }

    private static Uni<Framework> orNotFound(Uni<Framework> found) {
        return found.onItem().ifNull().failWith(() -> CommonProblem.NOT_FOUND.because());
    }

    /** Lets one of several replicas look and add at a time; the others wait until its transaction ends. */
    public Uni<Void> oneAtATime() {
        return getSession()
                .chain(session -> session.<Integer>createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtext('prongsai-frameworks'))")
                        .getSingleResult())
                .replaceWithVoid();
    }

    static Optional<Framework> draftOf(List<Framework> all) {
        return all.stream().filter(one -> one.status() == Status.DRAFT).findFirst();
    }

    /** Fixes the draft and lets the revision that was active so far step back, before the database sees two. */
    Uni<Void> activate(Framework draft, List<Framework> all, Events events) {
        all.stream().filter(one -> one.status() == Status.ACTIVE).forEach(Framework::supersede);
        return flush().chain(() -> events.publish(draft.activate()));
    }

    Uni<Page<Line>> page(@Nullable Integer fiscalYear, @Nullable String scope, boolean superseded, PageRequest page) {
        Uni<List<Framework>> found = find(
                        "(?1 = true or status <> ?2) and (?3 = 0 or fiscalYear = ?3) and (?4 = '' or scope = ?4)"
                                + " and concat(cast(fiscalYear as string), scope, lpad(cast(revision as string), 6, '0')) > ?5"
                                + " order by fiscalYear, scope, revision",
                        superseded,
                        Status.SUPERSEDED,
                        fiscalYear == null ? 0 : fiscalYear,
                        scope == null ? "" : scope,
                        page.after())
                .range(0, page.limit())
                .list();
        return found.map(all -> Page.of(all, page, Frameworks::key).map(Framework::line));
    }

    private static String key(Framework one) {
        return one.fiscalYear() + one.scope() + String.format(Locale.ROOT, "%06d", one.revision());
    }
}
