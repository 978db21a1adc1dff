/** What we hear from the owners: everything, and all of it is taken over the same way. */
@NullMarked
package prongsai.reporting.inbound;

import org.jspecify.annotations.NullMarked;
