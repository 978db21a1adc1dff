/**
 * Systems that want to be told what changed, as Standard Webhooks: each event is sent in the order of the records, signed, at
 * least once, and again with growing pauses until it arrives or, after days, the webhook stops. Nothing is left out: what did
 * not arrive is still ahead of the cursor.
 */
@NullMarked
package prongsai.reporting.webhook;

import org.jspecify.annotations.NullMarked;
