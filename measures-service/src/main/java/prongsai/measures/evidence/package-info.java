/** What evidence-service has told of: which photos and links prove which measures and results. A copy, for the snapshots. */
@NullMarked
package prongsai.measures.evidence;

import org.jspecify.annotations.NullMarked;
