package prongsai.portal.city;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Questionnaire;
import prongsai.portal.api.QuestionnairesClient;
import prongsai.portal.api.ServiceProblem;

/** What a year's indicators are called. */
@ApplicationScoped
class ReadingQuestionnaires {
    private static final int NONE = 404;

    private final QuestionnairesClient assessment;

    ReadingQuestionnaires(@RestClient QuestionnairesClient assessment) {
        this.assessment = assessment;
    }

    /** Nothing for a year without a questionnaire. */
    @Nullable
    Questionnaire ofOrNull(int year) {
        try {
            return assessment.of(year, null, null);
        } catch (ServiceProblem problem) {
            if (problem.status() == NONE) {
                return null;
            }
            throw problem;
        }
    }
}
