/** How the system itself fares: what it has taken over, what it keeps, whom it tells. */
@NullMarked
package prongsai.portal.centre.system;

import org.jspecify.annotations.NullMarked;
