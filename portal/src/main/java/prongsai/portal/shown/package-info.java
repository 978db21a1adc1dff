/** Days, years and figures as people read them. */
@NullMarked
package prongsai.portal.shown;

import org.jspecify.annotations.NullMarked;
