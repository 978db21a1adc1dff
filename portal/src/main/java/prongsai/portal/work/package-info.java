/** Carrying out measures: the list of work, how far each is, what came of it. */
@NullMarked
package prongsai.portal.work;

import org.jspecify.annotations.NullMarked;
