/** Scores: brought in from files, looked through, published by the centre. */
@NullMarked
package prongsai.portal.centre.scores;

import org.jspecify.annotations.NullMarked;
