/**
 * Who has seen which internal photo or document. Every view is told, at most once in ten minutes for the same person and piece, and
 * stands in the audit trail; what is public is seen by everybody and not told.
 */
@NullMarked
package prongsai.evidence.view;

import org.jspecify.annotations.NullMarked;
