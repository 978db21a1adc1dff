/** Pages that say what went wrong, and what to do now. */
@NullMarked
package prongsai.portal.problem;

import org.jspecify.annotations.NullMarked;
