/** How much one client may ask: nobody who works notices, a program that floods is told when to come again. */
@NullMarked
package prongsai.portal.limit;

import org.jspecify.annotations.NullMarked;
