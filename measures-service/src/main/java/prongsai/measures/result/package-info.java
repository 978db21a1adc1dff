/**
 * Results (ผลการดำเนินการ): what was done, told per half-year. A result answers several measures, and a measure may have
 * several results or none. Results of a round that was submitted are frozen until it is returned.
 */
@NullMarked
package prongsai.measures.result;

import org.jspecify.annotations.NullMarked;
