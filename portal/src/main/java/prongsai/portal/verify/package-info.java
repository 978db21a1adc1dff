/** Where the QR code of a paper leads: what the paper is, and whether it is the latest. For everybody, without signing in. */
@NullMarked
package prongsai.portal.verify;

import org.jspecify.annotations.NullMarked;
