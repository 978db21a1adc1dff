/** Where the time of a page goes. */
@NullMarked
package prongsai.portal.timing;

import org.jspecify.annotations.NullMarked;
