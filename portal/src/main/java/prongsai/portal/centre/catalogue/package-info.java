/** The standard measures that the centre keeps for plans to take over. */
@NullMarked
package prongsai.portal.centre.catalogue;

import org.jspecify.annotations.NullMarked;
