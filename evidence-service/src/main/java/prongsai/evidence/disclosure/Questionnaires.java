package prongsai.evidence.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import prongsai.evidence.known.KnownAssessments;
import prongsai.evidence.known.KnownOrganisation;
import prongsai.platform.identity.Scope;
import prongsai.platform.problem.CommonProblem;

/** Finds out what is to be disclosed; works in the session that is open. */
@ApplicationScoped
class Questionnaires {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z-]{1,20}");

    private final KnownAssessments known;

    Questionnaires(KnownAssessments known) {
        this.known = known;
    }

    /** 404 for an organisation that may not be known, and for a year that has no questionnaire. */
    Uni<Questionnaire> of(int fiscalYear, String organisation, Scope scope) {
        if (!scope.covers(organisation) || !CODE.matcher(organisation).matches()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return known.organisation(organisation).chain(office -> {
            if (office == null) {
                throw CommonProblem.NOT_FOUND.because();
            }
            return of(fiscalYear, organisation, office);
        });
    }

    private Uni<Questionnaire> of(int fiscalYear, String organisation, KnownOrganisation office) {
        return known.framework(fiscalYear, office.scope()).chain(framework -> {
            if (framework == null) {
                throw DisclosureProblem.NO_FRAMEWORK.because(fiscalYear);
            }
            return known.concordance(fiscalYear - 1, fiscalYear, office.scope())
                    .chain(concordance -> known.scores(fiscalYear - 1, organisation)
                            .map(scores -> new Questionnaire(fiscalYear, office, framework, concordance, scores)));
        });
    }
}
