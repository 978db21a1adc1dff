/**
 * Reminders by e-mail: each morning (Bangkok) one digest for each person who has something to do, in Thai; how often, each
 * person chooses. Nothing to do, no mail.
 */
@NullMarked
package prongsai.measures.reminder;

import org.jspecify.annotations.NullMarked;
