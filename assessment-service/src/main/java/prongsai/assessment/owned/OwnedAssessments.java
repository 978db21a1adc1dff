package prongsai.assessment.owned;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import prongsai.assessment.concordance.Concordance;
import prongsai.assessment.framework.Framework;
import prongsai.assessment.framework.Frameworks;
import prongsai.assessment.organisation.Organisation;
import prongsai.assessment.organisation.Organisations;
import prongsai.assessment.score.Assessment;
import prongsai.platform.events.DomainEvent;
import prongsai.platform.owned.Kind;
import prongsai.platform.owned.Owned;

/** Organisations, questionnaires in force, concordances, and scores that are public. */
@ApplicationScoped
class OwnedAssessments implements Owned {
    private final Organisations organisations;
    private final Frameworks frameworks;

    OwnedAssessments(Organisations organisations, Frameworks frameworks) {
        this.organisations = organisations;
        this.frameworks = frameworks;
    }

    @Override
    public String organisations() {
        return "select code from organisations union select scope from frameworks union select scope from concordances";
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(
                Kind.byText(
                        "organisation",
                        "select code as organisation, code as subject, version from organisations",
                        Organisation.class,
                        "code",
                        Organisation::code,
                        Organisation::restated),
                Kind.byUuid(
                                "framework",
                                "select scope as organisation, fiscal_year || '-' || scope as subject, revision as version"
                                        + " from frameworks where status = 'ACTIVE'",
                                Framework.class,
                                Framework::id,
                                Framework::restated)
                        .where("status = ACTIVE"),
                Kind.byUuid(
                        "concordance",
                        "select scope as organisation, from_year || '-' || to_year || '-' || scope as subject, version"
                                + " from concordances",
                        Concordance.class,
                        Concordance::id,
                        Concordance::restated),
                Kind.byUuidReadingMore(
                                "score",
                                "select organisation, fiscal_year || '-' || organisation as subject, revision as version"
                                        + " from assessments where revision > 0",
                                Assessment.class,
                                Assessment::id,
                                this::restated)
                        .where("revision > 0"));
    }

    /** With what the questionnaire said when the scores were computed. */
    private Uni<? extends DomainEvent> restated(Assessment assessment) {
        return organisations
                .get(assessment.organisation())
                .chain(organisation -> frameworks.revision(
                        assessment.fiscalYear(), organisation.frameworkScope(), assessment.frameworkRevision()))
                .map(assessment::restated);
    }
}
