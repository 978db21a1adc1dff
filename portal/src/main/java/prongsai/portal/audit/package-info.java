/** Who did or saw what, and whether the record of it holds. */
@NullMarked
package prongsai.portal.audit;

import org.jspecify.annotations.NullMarked;
