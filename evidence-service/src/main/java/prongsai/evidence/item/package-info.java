/**
 * Evidence: a photo or a link that proves what was done. It is attached to measures, results and rounds of its organisation,
 * described, put in order and taken away again, until a round that holds it is submitted: then it stands as it is, unless that
 * round is returned. Withdrawing it, for somebody's privacy, is always possible; its record and hash stay.
 */
@NullMarked
package prongsai.evidence.item;

import org.jspecify.annotations.NullMarked;
