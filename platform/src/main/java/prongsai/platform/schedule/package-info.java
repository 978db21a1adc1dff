/** What every replica could do but only one shall, and the clock by which it is done. */
@NullMarked
package prongsai.platform.schedule;

import org.jspecify.annotations.NullMarked;
