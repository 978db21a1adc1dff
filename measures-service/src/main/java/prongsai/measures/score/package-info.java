/** The published scores that plans are based on. A copy, for the snapshots. */
@NullMarked
package prongsai.measures.score;

import org.jspecify.annotations.NullMarked;
