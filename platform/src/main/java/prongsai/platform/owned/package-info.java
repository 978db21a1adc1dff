/** What a service owns, and how others can tell whether they know all of it: figures to compare, and telling it anew. */
@NullMarked
package prongsai.platform.owned;

import org.jspecify.annotations.NullMarked;
