package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of: the states of a plan's aggregates, from a snapshot or as they are now.
 *
 * @param office the organisation's Thai name
 * @param frameworks the questionnaires by fiscal year (Buddhist Era) that items are named by
 * @param hash null for a draft
 */
record ReportSource(
        String office,
        int fiscalYear,
        String half,
        List<JsonNode> issues,
        List<JsonNode> measures,
        List<JsonNode> results,
        List<JsonNode> evidence,
        Map<Integer, JsonNode> frameworks,
        @Nullable JsonNode score,
        @Nullable String hash) {}
