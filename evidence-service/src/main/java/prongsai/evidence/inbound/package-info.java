/** What this service hears from others, and what it takes from it. */
@NullMarked
package prongsai.evidence.inbound;

import org.jspecify.annotations.NullMarked;
