/** What this service owns, for those who compare what they know of it. */
@NullMarked
package prongsai.assessment.owned;

import org.jspecify.annotations.NullMarked;
