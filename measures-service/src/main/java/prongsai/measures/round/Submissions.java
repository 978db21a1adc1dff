package prongsai.measures.round;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import prongsai.measures.round.SubmissionView.Line;
import prongsai.platform.answer.PageRequest;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;
import prongsai.platform.store.Conditions;

/** All submissions, within a scope. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {
    /** A round's submissions without what they say, by number. */
    Uni<List<Line>> ofRound(UUID round, PageRequest page, Scope scope) {
        Conditions conditions = Conditions.within(scope, "organisation")
                .and("roundId = ?", round)
                .after(page, "(number)", key -> List.of(Integer.valueOf(key)));
        return find(
                        "select number, submittedAt, submittedBy, hash from Submission where " + conditions.text()
                                + " order by number",
                        conditions.values())
                .project(Line.class)
                .range(0, page.limit())
                .list();
    }

    /** One of a round's submissions; 404 where there is none within the scope. */
    Uni<Submission> get(UUID round, int number, Scope scope) {
        return find("roundId = ?1 and number = ?2", round, number)
                .<Submission>firstResult()
                .map(found -> {
                    if (found == null || !scope.covers(found.organisation())) {
                        throw CommonProblem.NOT_FOUND.because();
                    }
                    return found;
                });
    }

    /** The number the next submission of a round gets; to be asked while the plan is held. */
    Uni<Integer> nextNumber(UUID round, Scope scope) {
        return count("roundId", round).map(known -> Math.toIntExact(known) + 1);
    }
}
