package prongsai.assessment.score;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.platform.answer.PageRequest;

/** All assessments. What is published is public; drafts are asked for by the centre and auditors only. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {
    /** Null where there is none. */
    Uni<@Nullable Assessment> of(int fiscalYear, String organisation) {
        return find("fiscalYear = ?1 and organisation = ?2", fiscalYear, organisation)
                .firstResult();
    }

    /** The same, to be changed: others wait until this transaction ends. */
    Uni<@Nullable Assessment> toChange(int fiscalYear, String organisation) {
        return find("fiscalYear = ?1 and organisation = ?2", fiscalYear, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** In the order of organisation codes, without the scores themselves; drafts only where asked for. */
    Uni<List<AssessmentView.Line>> ofYear(int fiscalYear, boolean draftsToo, PageRequest page) {
        return find(
                        "select fiscalYear, organisation, status, revision, total, grade from Assessment"
                                + " where fiscalYear = ?1 and organisation > ?2 and (?3 = true or revision > 0)"
                                + " order by organisation",
                        fiscalYear,
                        page.after(),
                        draftsToo)
                .project(AssessmentView.Line.class)
                .range(0, page.limit())
                .list();
    }

    /** Keeps what this publication said. */
    Uni<Void> remember(Assessment assessment, @Nullable String reason, String user, Instant at) {
        return getSession()
                .chain(session -> session.flush().chain(() -> session.createNativeQuery(
                                "insert into assessment_revisions (assessment, revision, reason, by_user, at, published)"
                                        + " select id, revision, nullif(?1, ''), ?2, ?3, published from assessments where id = ?4")
                        .setParameter(1, reason == null ? "" : reason)
                        .setParameter(2, user)
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .setParameter(4, assessment.id())
                        .executeUpdate()))
                .replaceWithVoid();
    }

    /** The place among organisations of the same type with a public total; null where this one has none. */
    Uni<@Nullable Rank> rank(Assessment assessment) {
        BigDecimal total = assessment.total();
        if (total == null) {
            return Uni.createFrom().nullItem();
        }
        return getSession()
                .chain(session -> session.<Object[]>createNativeQuery("""
                                select 1 + count(*) filter (where a.total > ?3), count(*)
                                from assessments a join organisations o on o.code = a.organisation
                                where a.fiscal_year = ?1 and a.total is not null
                                  and o.type = (select type from organisations where code = ?2)
                                """)
                        .setParameter(1, assessment.fiscalYear())
                        .setParameter(2, assessment.organisation())
                        .setParameter(3, total)
                        .getSingleResult())
                .map(row -> new Rank(((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
    }

    /** The publications before a revision, newest first. */
    Uni<List<Publication>> publications(Assessment assessment, int before, int limit) {
        return getSession()
                .chain(session -> session.<Object[]>createNativeQuery("""
                                select revision, reason, by_user, at, published from assessment_revisions
                                where assessment = ?1 and revision < ?2 order by revision desc limit ?3
                                """)
                        .setParameter(1, assessment.id())
                        .setParameter(2, before)
                        .setParameter(3, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(Publication::of).toList());
    }
}
