package prongsai.assessment.framework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import prongsai.platform.answer.Answer;
import prongsai.platform.answer.Change;
import prongsai.platform.problem.Problem;
import prongsai.platform.time.FiscalYear;

/** Saves the one draft that a year and scope may have. */
@ApplicationScoped
class DraftingFrameworks {
    private final Frameworks frameworks;

    DraftingFrameworks(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** 200 where there was a draft, 201 where this is a new revision. */
    Uni<Answer> save(Change change, int fiscalYear, String scope, FrameworkContent content) {
        return frameworks.allToChange(fiscalYear, scope).chain(all -> {
            Optional<Framework> draft = Frameworks.draftOf(all);
            if (draft.isPresent()) {
                change.expect(draft.get().version());
                draft.get().redraft(content);
                return Uni.createFrom()
                        .item(Answer.ok(draft.get().view(), draft.get().version()));
            }
            int revision = all.isEmpty() ? 1 : all.get(0).revision() + 1;
            Framework fresh = Framework.draft(UUID.randomUUID(), fiscalYear, scope, revision, content);
            return frameworks
                    .persist(fresh)
                    .map(saved -> Answer.created(
                            "/api/v1/frameworks/" + fiscalYear + "?scope=" + scope, saved.view(), saved.version()));
        });
    }

    /** What a draft of this would look like; nothing is kept. */
    static FrameworkView asDraft(int fiscalYear, String scope, FrameworkContent content) {
        return Framework.draft(UUID.randomUUID(), fiscalYear, scope, 0, content).view();
    }

    static void requireYear(int fiscalYear) {
        try {
            new FiscalYear(fiscalYear);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("fiscalYear", "error.not-a-fiscal-year");
        }
    }
}
