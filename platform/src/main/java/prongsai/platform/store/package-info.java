/** How aggregates are kept in rows. */
@NullMarked
package prongsai.platform.store;

import org.jspecify.annotations.NullMarked;
