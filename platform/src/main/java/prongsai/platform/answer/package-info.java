/**
 * How a request becomes an answer, the same everywhere: one transaction with its events, entity tags, idempotency keys,
 * lists with cursors, parameters that are known or refused.
 */
@NullMarked
package prongsai.platform.answer;

import org.jspecify.annotations.NullMarked;
