package prongsai.portal.office;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.ScoresClient;
import prongsai.portal.api.ScoresClient.Scores;

/** The scores that assessment-service has published. */
@ApplicationScoped
public class PublishedScores {
    private final ScoresClient assessment;

    PublishedScores(@RestClient ScoresClient assessment) {
        this.assessment = assessment;
    }

    /** Those of a fiscal year (Buddhist Era); nothing where none are published. */
    public @Nullable Scores of(int fiscalYear, String office) {
        return IfThere.orNothing(() -> assessment.published(fiscalYear, office));
    }
}
