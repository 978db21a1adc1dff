/** What we hear from the other services, and which use case it starts. */
@NullMarked
package prongsai.measures.inbound;

import org.jspecify.annotations.NullMarked;
