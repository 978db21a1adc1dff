package prongsai.assessment.organisation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.problem.CommonProblem;

/** All organisations. They are public, so finders take no scope. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, String> {
    /** The organisation of this code; 404 where there is none. */
    public Uni<Organisation> get(String code) {
        return findById(code).onItem().ifNull().failWith(() -> CommonProblem.NOT_FOUND.because());
    }

    /** The same, to be changed: others wait until this transaction ends. */
    Uni<Organisation> getToChange(String code) {
        return findById(code, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because());
    }

    Uni<Page<OrganisationView>> page(@Nullable String type, PageRequest page) {
        Uni<List<Organisation>> found = (type == null
                        ? find("code > ?1 order by code", page.after())
                        : find("type = ?1 and code > ?2 order by code", type, page.after()))
                .range(0, page.limit())
                .list();
        return found.map(all -> Page.of(all, page, Organisation::code).map(Organisation::view));
    }
}
