package prongsai.measures.catalogue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.plan.Plan;

/**
 * Which plan has ever taken over which standard measure, and how far the scores went up or down afterwards. A row a plan and
 * standard measure, its change computed once by {@link MeasuringEffects} and added up there, so that reading the catalogue reads
 * as many rows as it shows.
 */
@ApplicationScoped
public class StandardMeasureUses {
    private static final Figures NEVER = new Figures(0, null);

    /** How often it was taken over, and with what effect. */
    public record Figures(long used, @Nullable Effect effect) {}

    /**
     * What became of the scores: of the item (else of the indicator), from the plan's basis year to the next published year in
     * which the item asks the same.
     *
     * @param change the mean over the plans, in points of 0 to 100
     * @param organisations how many organisations it is computed over
     */
    public record Effect(BigDecimal change, long organisations) {}

    /** Remembers that a plan takes it over; a second time changes nothing. */
    public Uni<Void> taken(UUID standard, Plan plan) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into standard_measure_uses (standard_measure, plan, organisation, basis_year)
                                values (?1, ?2, ?3, ?4) on conflict do nothing
                                """)
                        .setParameter(1, standard)
                        .setParameter(2, plan.id())
                        .setParameter(3, plan.organisation())
                        .setParameter(4, plan.basisFiscalYear())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether any plan has ever taken it over. */
    Uni<Boolean> ever(UUID standard) {
        return figures(List.of(standard)).map(all -> of(all, standard).used() > 0);
    }

    /** The figures of these: the totals, and what was taken over since they were added up. */
    Uni<Map<UUID, Figures>> figures(Collection<UUID> standards) {
        return Panache.getSession()
                .chain(session -> session.<Object[]>createNativeQuery("""
                                select cast(s.id as varchar),
                                       coalesce(t.used, 0) + (select count(*) from standard_measure_uses u
                                                              where u.standard_measure = s.id and not u.counted),
                                       t.change, t.organisations
                                from standard_measures s left join standard_measure_totals t on t.standard_measure = s.id
                                where s.id = any (cast(string_to_array(?1, ',') as uuid[]))
                                """)
                        .setParameter(1, joined(standards))
                        .getResultList())
                .map(StandardMeasureUses::figures);
    }

    /** Adds up anew what has changed, for those standard measures of which something has. */
    Uni<Void> addUp() {
        return Panache.getSession()
                .call(session -> session.<String>createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtext('standard-measure-totals')) as varchar)")
                        .getResultList())
                .chain(session -> session.createNativeQuery("""
                                with changed as (select distinct standard_measure from standard_measure_uses where not summed and not stale),
                                     summed as (update standard_measure_uses u set summed = true, counted = true from changed c
                                                where u.standard_measure = c.standard_measure and not u.summed and not u.stale)
                                insert into standard_measure_totals (standard_measure, used, change, organisations)
                                select u.standard_measure, count(*), avg(u.change), count(distinct u.organisation) filter (where u.change is not null)
                                from standard_measure_uses u join changed c on c.standard_measure = u.standard_measure
                                where u.counted or (not u.summed and not u.stale)
                                group by u.standard_measure
                                on conflict (standard_measure) do update set used = excluded.used, change = excluded.change,
                                    organisations = excluded.organisations
                                """).executeUpdate())
                .replaceWithVoid();
    }

    static Figures of(Map<UUID, Figures> figures, UUID standard) {
        return figures.getOrDefault(standard, NEVER);
    }

    private static Map<UUID, Figures> figures(List<Object[]> rows) {
        Map<UUID, Figures> figures = new HashMap<>();
        for (Object[] row : rows) {
            BigDecimal mean = (BigDecimal) row[2];
            Effect effect = mean == null
                    ? null
                    : new Effect(mean.setScale(2, RoundingMode.HALF_UP), ((Number) row[3]).longValue());
            figures.put(UUID.fromString((String) row[0]), new Figures(((Number) row[1]).longValue(), effect));
        }
        return figures;
    }

    /** The scores of these organisations, or the questionnaires they are assessed by, are others now. */
    public Uni<Void> scoresChanged(Collection<String> organisations) {
        return outdated("organisation = any (string_to_array(?1, ','))", String.join(",", organisations));
    }

    /** It is for other items now. */
    Uni<Void> meaningChanged(UUID standard) {
        return outdated("standard_measure = cast(?1 as uuid)", standard.toString());
    }

    /** Which item answers which has been said anew. */
    public Uni<Void> concordancesChanged() {
        return outdated("?1 = ''", "");
    }

    private static Uni<Void> outdated(String which, String value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update standard_measure_uses set stale = true where not stale and " + which)
                        .setParameter(1, value)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
