package prongsai.measures.result;

import java.util.List;
import java.util.UUID;
import prongsai.measures.result.ResultEvent.ResultState;
import prongsai.platform.time.Half;

/**
 * A result as it is answered.
 *
 * @param version its ETag, for whoever reads it as part of its plan and changes it
 * @param evidence how many photos, documents and links are known to prove it
 */
public record ResultView(
        UUID id, UUID plan, long version, Half round, int number, List<UUID> measures, String text, int evidence) {
    public static ResultView of(Result result, int evidence) {
        ResultState state = result.state();
        return new ResultView(
                state.id(),
                state.plan(),
                result.version(),
                state.round(),
                state.number(),
                state.measures(),
                state.text(),
                evidence);
    }
}
