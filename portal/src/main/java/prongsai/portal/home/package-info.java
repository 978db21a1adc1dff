/** The first page, for those who are not signed in. */
@NullMarked
package prongsai.portal.home;

import org.jspecify.annotations.NullMarked;
