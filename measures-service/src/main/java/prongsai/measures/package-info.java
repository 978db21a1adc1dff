/** A district's plan: issues to improve, measures, what was done, half-year rounds to the centre. */
@NullMarked
package prongsai.measures;

import org.jspecify.annotations.NullMarked;
