/** The web pages people use, Thai first, and the one origin through which everything reaches the services. */
@NullMarked
package prongsai.portal;

import org.jspecify.annotations.NullMarked;
