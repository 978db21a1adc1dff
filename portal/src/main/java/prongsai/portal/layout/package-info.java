/** What all pages share: the frame, the language, who is looking, what a browser may do with them. */
@NullMarked
package prongsai.portal.layout;

import org.jspecify.annotations.NullMarked;
