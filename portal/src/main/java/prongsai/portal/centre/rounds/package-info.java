/** What districts have handed in, and what the centre says of it. */
@NullMarked
package prongsai.portal.centre.rounds;

import org.jspecify.annotations.NullMarked;
