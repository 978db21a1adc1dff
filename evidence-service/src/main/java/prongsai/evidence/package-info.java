/** Photos and links that prove what was done: taken in safely, attached to measures, results and rounds, frozen with them. */
@NullMarked
package prongsai.evidence;

import org.jspecify.annotations.NullMarked;
