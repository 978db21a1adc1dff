/** The scores of an office: by indicator, over the years, and where it is weak. */
@NullMarked
package prongsai.portal.scores;

import org.jspecify.annotations.NullMarked;
