/** The director's monthly follow-up: what is due, late or without progress in a month, and that it was signed off. */
@NullMarked
package prongsai.portal.month;

import org.jspecify.annotations.NullMarked;
