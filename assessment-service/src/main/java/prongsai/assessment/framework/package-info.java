/**
 * The yearly questionnaire as data, keyed by fiscal year (Buddhist Era) and scope: instruments with weights, indicators,
 * sub-indicators, items, grade rules and the passing threshold. No year, item list or weight stands in code. An activated
 * revision never changes; scores keep the revision they were computed with.
 */
@NullMarked
package prongsai.assessment.framework;

import org.jspecify.annotations.NullMarked;
