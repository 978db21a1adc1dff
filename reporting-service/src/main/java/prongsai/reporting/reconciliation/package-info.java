/** Whether the read model knows what the owners have: organisation by organisation, by counts and versions. */
@NullMarked
package prongsai.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
