/** What somebody may choose for themselves: how often to be reminded. */
@NullMarked
package prongsai.portal.settings;

import org.jspecify.annotations.NullMarked;
