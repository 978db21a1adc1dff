package prongsai.assessment.score;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.Frameworks;
import prongsai.assessment.organisation.Organisation;
import prongsai.assessment.organisation.Organisations;
import prongsai.platform.answer.Change;
import prongsai.platform.answer.Transactions;
import prongsai.platform.identity.Caller;
import prongsai.platform.problem.Problem;

/** Publishes the drafts of many organisations, each exactly as it would be published by itself. */
@ApplicationScoped
public class PublishingMany {
    private final Assessments assessments;
    private final Frameworks frameworks;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Clock clock;
    private final Pool pool;

    PublishingMany(
            Assessments assessments,
            Frameworks frameworks,
            Organisations organisations,
            Transactions transactions,
            Clock clock,
            Pool pool) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
        this.pool = pool;
    }

    /** What became of one organisation's draft. */
    public sealed interface Outcome {
        String organisation();

        /** It is public now. */
        record Published(String organisation) implements Outcome {}

        /** Nothing had been drafted since it was published. */
        record Unchanged(String organisation) implements Outcome {}

        /** A rule forbids it; nothing of it has changed. */
        record Failed(String organisation, Problem why) implements Outcome {}
    }

    /** The organisations that have scores of this year, in the order of their codes. */
    public Uni<List<String>> ofYear(int fiscalYear) {
        return pool.preparedQuery("select organisation from assessments where fiscal_year = $1 order by organisation")
                .execute(Tuple.of(fiscalYear))
                .map(rows -> {
                    List<String> codes = new ArrayList<>();
                    rows.forEach(row -> codes.add(row.getString(0)));
                    return codes;
                });
    }

    /** The questionnaires of this year by their scopes, as they are now. */
    public Uni<Map<String, Framework>> frameworks(int fiscalYear) {
        return Panache.withSession(frameworks::allActive).map(all -> all.stream()
                .filter(framework -> framework.fiscalYear() == fiscalYear)
                .collect(Collectors.toMap(Framework::scope, framework -> framework)));
    }

    /** Publishes these in one transaction; what a rule forbids is told and does not hold up the others. */
    public Uni<List<Outcome>> publish(
            Caller who,
            int fiscalYear,
            List<String> codes,
            Map<String, Framework> frameworks,
            @Nullable String reason) {
        return transactions.unattended(who, change -> Multi.createFrom()
                .iterable(codes)
                .onItem()
                .transformToUniAndConcatenate(code -> one(change, fiscalYear, code, frameworks, reason)
                        .onFailure(Problem.class)
                        .recoverWithItem(problem -> new Outcome.Failed(code, problem)))
                .collect()
                .asList());
    }

    private Uni<Outcome> one(
            Change change, int fiscalYear, String code, Map<String, Framework> frameworks, @Nullable String reason) {
        return organisations.get(code).chain(organisation -> assessments
                .toChange(fiscalYear, code)
                .chain(assessment -> {
                    if (assessment == null) {
                        throw ScoreProblem.NOTHING_DRAFTED.because(fiscalYear, code);
                    }
                    if (assessment.status() == Assessment.Status.PUBLISHED) {
                        return Uni.createFrom().<Outcome>item(new Outcome.Unchanged(code));
                    }
                    return publish(change, assessment, framework(frameworks, organisation, fiscalYear), reason);
                })
                .call(() -> forget(organisation)));
    }

    private Uni<Outcome> publish(Change change, Assessment assessment, Framework framework, @Nullable String reason) {
        return change.publish(assessment.publish(framework, reason))
                .chain(() ->
                        assessments.remember(assessment, reason, change.caller().user(), clock.instant()))
                .chain(() -> forget(assessment))
                .replaceWith(new Outcome.Published(assessment.organisation()));
    }

    private static Framework framework(Map<String, Framework> frameworks, Organisation organisation, int fiscalYear) {
        Framework framework = frameworks.get(organisation.frameworkScope());
        if (framework == null) {
            throw ScoreProblem.NO_FRAMEWORK.because(fiscalYear, organisation.frameworkScope());
        }
        return framework;
    }

    /** What is stored need not be compared at every later statement of the transaction. */
    private static Uni<Void> forget(Object stored) {
        return Panache.getSession().invoke(session -> session.detach(stored)).replaceWithVoid();
    }
}
