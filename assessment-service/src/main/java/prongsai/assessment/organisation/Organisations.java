package prongsai.assessment.organisation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Up to so many, in the order of their codes, of those after this code. */
    public Uni<List<Organisation>> after(String code, int limit) {
        return find("code > ?1 order by code", code).range(0, limit - 1).list();
    }

    /** Whether an organisation is another one, or belongs to it by any number of steps. */
    Uni<Boolean> standsBelow(String code, String above) {
        return getSession()
                .chain(session -> session.<Long>createNativeQuery("""
                                with recursive upwards (code, parent) as (
                                    select code, parent from organisations where code = ?1
                                    union
                                    select o.code, o.parent from organisations o join upwards u on o.code = u.parent)
                                select count(*) from upwards where code = ?2
                                """)
                        .setParameter(1, code)
                        .setParameter(2, above)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /** By code; each filter may be null. */
    Uni<Page<OrganisationView>> page(
            @Nullable String type, @Nullable String group, @Nullable String parent, PageRequest page) {
        Map<String, Object> filters = new LinkedHashMap<>();
        put(filters, "type", type);
        put(filters, "group", group);
        put(filters, "parent", parent);
        String where = filters.keySet().stream()
                .map(name -> name + " = :" + name + " and ")
                .collect(Collectors.joining());
        filters.put("after", page.after());
        Uni<List<Organisation>> found = find(where + "code > :after order by code", filters)
                .range(0, page.limit())
                .list();
        return found.map(all -> Page.of(all, page, Organisation::code).map(Organisation::view));
    }

    private static void put(Map<String, Object> filters, String name, @Nullable String value) {
        if (value != null) {
            filters.put(name, value);
        }
    }
}
