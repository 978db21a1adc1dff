/**
 * Reading and writing what stands in the papers: Thai digits, dates, item codes, deadlines, outputs, divisions.
 *
 * <p>Reading is conservative. The words are kept as they were typed; what was understood stands beside them, and is
 * absent where more than one thing could be meant. Nothing here fails on text somebody typed, except where it says so.
 */
@NullMarked
package prongsai.platform.thai;

import org.jspecify.annotations.NullMarked;
