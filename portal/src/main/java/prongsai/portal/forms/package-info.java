/** What all forms share: how they fared. */
@NullMarked
package prongsai.portal.forms;

import org.jspecify.annotations.NullMarked;
