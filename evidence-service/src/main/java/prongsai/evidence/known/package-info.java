/**
 * The measures, results and rounds that evidence can belong to, as measures-service told of them. A copy is never older than
 * what was heard last; what has not been heard of yet is waited for, for a moment.
 */
@NullMarked
package prongsai.evidence.known;

import org.jspecify.annotations.NullMarked;
