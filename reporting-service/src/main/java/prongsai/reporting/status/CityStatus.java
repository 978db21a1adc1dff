package prongsai.reporting.status;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.Page;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.answer.Pages;
import prongsai.platform.store.Conditions;
import prongsai.reporting.status.Order.Place;
import prongsai.reporting.status.StatusView.City;
import prongsai.reporting.status.StatusView.OfOrganisation;

/** Reads the state of the city from the prepared rows: one statement for a page, one for the sums where there are more pages. */
@ApplicationScoped
class CityStatus {
    private static final String AS_OF = "select max(as_of) from year_versions where fiscal_year in (0, $1)";

    private final Pool pool;

    CityStatus(Pool pool) {
        this.pool = pool;
    }

    /** The organisations chosen, in this order, and the sums over all of them. */
    Uni<StatusView> of(int fiscalYear, Chosen chosen, Order order, PageRequest page, LocalDate today) {
        return Uni.combine()
                .all()
                .unis(rows(fiscalYear, chosen, order, page, today), asOf(fiscalYear))
                .asTuple()
                .chain(read -> {
                    Page<OfOrganisation> shown = Page.of(read.getItem1(), page, last -> key(order, last));
                    boolean all = page.after().isEmpty() && shown.next() == null;
                    Uni<City> city = all ? Uni.createFrom().item(sum(shown.items())) : sums(fiscalYear, chosen, today);
                    return city.map(sums -> new StatusView(
                            fiscalYear, read.getItem2().orElse(null), sums, shown.items(), shown.next()));
                });
    }

    /** All of them, read page by page. */
    Pages<OfOrganisation> all(int fiscalYear, Chosen chosen, Order order, LocalDate today) {
        return new Pages<>(last -> rows(
                fiscalYear,
                chosen,
                order,
                new PageRequest(PageRequest.MAX_LIMIT, last == null ? "" : key(order, last)),
                today));
    }

    private Uni<List<OfOrganisation>> rows(
            int fiscalYear, Chosen chosen, Order order, PageRequest page, LocalDate today) {
        boolean ranked = order != Order.ORGANISATION;
        Place after = ranked ? order.after(page) : new Place(null, "");
        Conditions where = ranked ? chosen.conditions() : chosen.conditions(page);
        String statement = Chosen.numbered(ranked ? StatusRows.ranked(order) : StatusRows.BY_CODE, where);
        var values = Chosen.values(where, fiscalYear, today, page.oneMore());
        if (ranked) {
            values.addValue(after.figure()).addValue(after.organisation());
        }
        return pool.preparedQuery(statement).execute(values).map(rows -> {
            List<OfOrganisation> read = new ArrayList<>(rows.size());
            rows.forEach(row -> read.add(StatusRows.read(fiscalYear, row, ranked)));
            return read;
        });
    }

    private Uni<Optional<Instant>> asOf(int fiscalYear) {
        return pool.preparedQuery(AS_OF).execute(Tuple.of(fiscalYear)).map(rows -> Optional.ofNullable(
                        rows.iterator().next().getOffsetDateTime(0))
                .map(OffsetDateTime::toInstant));
    }

    private Uni<City> sums(int fiscalYear, Chosen chosen, LocalDate today) {
        Conditions where = chosen.conditions();
        return pool.preparedQuery(Chosen.numbered(StatusRows.SUMS, where))
                .execute(Chosen.values(where, fiscalYear, today))
                .map(rows -> city(rows.iterator().next()));
    }

    private static City city(Row sums) {
        return new City(
                StatusRows.number(sums, 0),
                StatusRows.number(sums, 1),
                StatusRows.number(sums, 2),
                StatusRows.number(sums, 3),
                StatusRows.number(sums, 4),
                StatusRows.number(sums, 5),
                StatusRows.number(sums, 6),
                StatusRows.number(sums, 7),
                StatusRows.number(sums, 8));
    }

    /** The sums where one answer holds all organisations. */
    private static City sum(List<OfOrganisation> all) {
        return new City(
                all.size(),
                all.stream().filter(one -> one.plan().status() != null).count(),
                all.stream().mapToLong(one -> one.plan().measures()).sum(),
                all.stream().mapToLong(one -> one.plan().completed()).sum(),
                all.stream().mapToLong(one -> one.plan().overdue()).sum(),
                all.stream().mapToLong(one -> one.evidence().photos()).sum(),
                all.stream().mapToLong(one -> one.evidence().documents()).sum(),
                all.stream().mapToLong(one -> one.evidence().links()).sum(),
                all.stream().mapToLong(one -> one.evidence().deadLinks()).sum());
    }

    private static String key(Order order, OfOrganisation last) {
        return order.key(new Place(figure(order, last), last.organisation()));
    }

    private static @Nullable BigDecimal figure(Order order, OfOrganisation of) {
        boolean works = of.plan().measures() > 0;
        return switch (order) {
            case ORGANISATION -> null;
            case TOTAL -> of.score().total();
            case PERCENT -> works ? BigDecimal.valueOf(of.plan().percent()) : null;
            case OVERDUE -> works ? BigDecimal.valueOf(of.plan().overdue()) : null;
        };
    }
}
