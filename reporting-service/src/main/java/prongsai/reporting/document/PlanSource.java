package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the paper of a plan is made of.
 *
 * @param office the organisation's Thai name
 * @param fiscalYear of the plan, Buddhist Era; the scores are of the year before
 * @param score null where none are published
 * @param approved whether the director has approved it
 * @param hash names the published snapshot; null where it is made of the plan as it is now
 */
record PlanSource(
        String office,
        int fiscalYear,
        List<JsonNode> issues,
        List<JsonNode> measures,
        List<JsonNode> indicatorNotes,
        Questionnaires questionnaires,
        @Nullable JsonNode score,
        boolean approved,
        @Nullable String hash) {}
