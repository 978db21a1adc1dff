/** Where an office publishes what the disclosure check (OIT) of a year looks for: all items, one of them, and those of an earlier year. */
@NullMarked
package prongsai.portal.disclosure;

import org.jspecify.annotations.NullMarked;
