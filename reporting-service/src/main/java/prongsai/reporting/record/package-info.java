/**
 * The records of every event: what changed, in order, for systems that pull; who did it, when and from where, for auditors.
 * Append-only, and each record's hash covers the one before it, so that nothing can be taken out or changed unnoticed.
 */
@NullMarked
package prongsai.reporting.record;

import org.jspecify.annotations.NullMarked;
