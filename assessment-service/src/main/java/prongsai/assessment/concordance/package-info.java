/**
 * Which item of one year answers which of another. The questionnaire changes every year and a code means nothing without its
 * year, so items of two years are compared only where a concordance says that they ask the same.
 */
@NullMarked
package prongsai.assessment.concordance;

import org.jspecify.annotations.NullMarked;
