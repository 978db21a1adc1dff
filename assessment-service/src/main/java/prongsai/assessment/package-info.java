/** Organisations, frameworks and scores: any year's ITA figures in, the right figures and the weak points out. */
@NullMarked
package prongsai.assessment;

import org.jspecify.annotations.NullMarked;
