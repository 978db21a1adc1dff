/** The first page: what this is, or what waits for who is signed in. */
@NullMarked
package prongsai.portal.home;

import org.jspecify.annotations.NullMarked;
