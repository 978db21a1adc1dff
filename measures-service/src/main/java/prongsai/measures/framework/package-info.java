/**
 * The yearly questionnaires and which item of one year answers which of another, as assessment-service told of them. Copies:
 * newer news win, each may be heard of before the others, and what is not known is no reason to refuse anything. Fiscal years
 * are of the Buddhist Era; an item's code means nothing without its year.
 */
@NullMarked
package prongsai.measures.framework;

import org.jspecify.annotations.NullMarked;
