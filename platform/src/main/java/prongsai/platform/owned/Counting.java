package prongsai.platform.owned;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;

/** Counts aggregates by organisation, the same way at the owner and at those who keep copies, so that the figures can be compared. */
@ApplicationScoped
public class Counting {
    /** 48 bits of a hash each: a sum of them over millions does not pass what a number of PostgreSQL holds. */
    private static final String DIGEST =
            "sum(cast(cast('x' || left(md5(subject || ' ' || version), 12) as bit(48)) as bigint))";

    private static final String OF_KIND = "select '%1$s' as kind, organisation, count(*) as number, " + DIGEST
            + " as digest from (%2$s) as %1$s_rows where organisation = any(array(select code from page)) group by organisation";

    private static final String ALL =
            "with page as materialized (select code from (select distinct code from (%s) as keys (code)) as keys"
                    + " where code collate \"C\" > $1"
                    + " order by code collate \"C\" limit $2)"
                    + " select page.code, kind, number, digest from page left join (%s) as counted on counted.organisation = page.code"
                    + " order by page.code collate \"C\", kind";

    private final Pool pool;

    Counting(Pool pool) {
        this.pool = pool;
    }

    /**
     * A page of organisations in the order of their codes' bytes, each with its figures.
     *
     * @param organisations a query of one column that answers all codes
     * @param rows of each kind, by its name, a query for {@code organisation, subject, version}
     */
    public Uni<Page<Figures>> page(String organisations, Map<String, String> rows, PageRequest page) {
        String kinds = rows.entrySet().stream()
                .map(kind -> OF_KIND.formatted(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(" union all "));
        return pool.preparedQuery(ALL.formatted(organisations, kinds))
                .execute(Tuple.of(page.after(), page.oneMore()))
                .map(found -> {
                    Map<String, List<Figures.OfKind>> byOrganisation = new LinkedHashMap<>();
                    for (Row row : found) {
                        List<Figures.OfKind> kindsOfOne =
                                byOrganisation.computeIfAbsent(row.getString("code"), code -> new ArrayList<>());
                        String kind = row.getString("kind");
                        if (kind != null) {
                            kindsOfOne.add(new Figures.OfKind(
                                    kind,
                                    row.getLong("number"),
                                    row.getNumeric("digest").toString()));
                        }
                    }
                    List<Figures> all = new ArrayList<>();
                    byOrganisation.forEach((code, kindsOfOne) -> all.add(new Figures(code, kindsOfOne)));
                    return Page.of(all, page, Figures::organisation);
                });
    }

    /** The same of what this service owns. */
    public Uni<Page<Figures>> page(Owned owned, PageRequest page) {
        Map<String, String> rows = new LinkedHashMap<>();
        owned.kinds().forEach(kind -> rows.put(kind.name(), kind.rows()));
        return page(owned.organisations(), rows, page);
    }
}
