/** A half-year's report on the office's side: what is missing, how measures stand, and its way to the centre. */
@NullMarked
package prongsai.portal.round;

import org.jspecify.annotations.NullMarked;
