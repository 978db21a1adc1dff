package prongsai.portal.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.PublishedClient.PublicPlan;
import prongsai.portal.api.PublishedClient.PublicRound;
import prongsai.portal.api.ScoresClient.Scores;
import prongsai.portal.office.Questionnaires.Questionnaire;

/** What is public of an office's year; what is not published is not there. */
record PublicYear(
        @Nullable Scores scores, @Nullable PublicPlan plan, List<PublicRound> rounds, Questionnaire questionnaire) {
    /** How many of a report's measures were carried out. */
    public int done(PublicRound round) {
        return (int) round.measures().stream()
                .filter(measure -> "DONE".equals(measure.standing()))
                .count();
    }

    public boolean isEmpty() {
        return scores == null && plan == null && rounds.isEmpty();
    }
}
