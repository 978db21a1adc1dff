package prongsai.assessment;

import org.junit.jupiter.api.Test;
import prongsai.assessment.concordance.ConcordanceEvent;
import prongsai.assessment.framework.FrameworkEvent;
import prongsai.assessment.organisation.OrganisationEvent;
import prongsai.assessment.score.ScoreEvent;
import prongsai.platform.testing.EventContracts;

class AssessmentContractTest {
    @Test
    void v1_readers_keep_working() {
        EventContracts.hold(
                "assessment", OrganisationEvent.class, FrameworkEvent.class, ConcordanceEvent.class, ScoreEvent.class);
    }
}
