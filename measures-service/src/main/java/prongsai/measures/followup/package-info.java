/**
 * The director's month (กำกับติดตาม): what is due, what is late, what shows no progress, by Bangkok days; the director signs
 * each month off, and the list stays as it was then.
 */
@NullMarked
package prongsai.measures.followup;

import org.jspecify.annotations.NullMarked;
