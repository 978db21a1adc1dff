/**
 * Measures (มาตรการ/กิจกรรม): what a district will do about its issues, by when and by whom, and how far it is. The paper's
 * words are kept; beside them stands what was understood, and "could not read" is allowed. PLANNED, IN_PROGRESS, COMPLETED;
 * WITHDRAWN. A measure answers several issues; days are Bangkok days.
 */
@NullMarked
package prongsai.measures.measure;

import org.jspecify.annotations.NullMarked;
