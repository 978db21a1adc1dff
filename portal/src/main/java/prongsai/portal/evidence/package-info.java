/** Photos, documents and links that prove something: added, described, made public or taken back. */
@NullMarked
package prongsai.portal.evidence;

import org.jspecify.annotations.NullMarked;
