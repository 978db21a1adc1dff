/**
 * What an organisation scored in a year. The centre drafts what the papers give, publishes it as a revision, and corrects it
 * by publishing again with a reason. Every figure is computed from the level below where all of it is there, in decimal
 * arithmetic at full precision, and shown rounded half up to two decimals; what the papers state is kept beside it and every
 * disagreement listed.
 */
@NullMarked
package prongsai.assessment.score;

import org.jspecify.annotations.NullMarked;
