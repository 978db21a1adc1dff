/**
 * What is wrong, said so that the reader knows what to do: RFC 9457 {@code application/problem+json}, in Thai or English by
 * {@code Accept-Language}, Thai by default. A broken rule is {@code throw SOME_RULE.because(…)}; nothing else answers an error.
 */
@NullMarked
package prongsai.platform.problem;

import org.jspecify.annotations.NullMarked;
