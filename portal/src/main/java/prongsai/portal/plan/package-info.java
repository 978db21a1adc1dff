/** A district's plan: issues, measures, their order, and its way from draft to approval and publication. */
@NullMarked
package prongsai.portal.plan;

import org.jspecify.annotations.NullMarked;
