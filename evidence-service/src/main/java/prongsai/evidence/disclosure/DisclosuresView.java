package prongsai.evidence.disclosure;

import java.util.List;

/**
 * What an organisation discloses in a fiscal year (Buddhist Era), what lost points in the year before first.
 *
 * @param ready how many are ready, whatever was filtered
 * @param of how many the questionnaire asks for, whatever was filtered
 * @param lostPointsKnown whether it can be said what lost points: scores of the year before are published, and somebody has said
 *     which item answers which
 */
record DisclosuresView(
        int fiscalYear,
        String organisation,
        long ready,
        long of,
        boolean lostPointsKnown,
        List<DisclosureView> items) {}
