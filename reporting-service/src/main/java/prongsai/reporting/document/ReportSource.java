package prongsai.reporting.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.platform.time.Half;

/**
 * What a half-year report is made of: the states of a plan's aggregates, from a snapshot or as they are now.
 *
 * @param office the organisation's Thai name
 * @param fiscalYear of the plan, Buddhist Era
 * @param standings how each measure stood at the end of the period; empty for a draft
 * @param score the scores of the year before; null where none are known
 * @param hash names the snapshot; null for a draft
 * @param submittedAt null for a draft
 */
record ReportSource(
        String office,
        int fiscalYear,
        Half half,
        List<JsonNode> issues,
        List<JsonNode> measures,
        List<JsonNode> results,
        List<JsonNode> evidence,
        List<JsonNode> standings,
        List<JsonNode> indicatorNotes,
        List<JsonNode> annexes,
        Questionnaires questionnaires,
        @Nullable JsonNode score,
        @Nullable String hash,
        @Nullable Instant submittedAt) {}
