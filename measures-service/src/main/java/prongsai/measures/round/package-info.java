/**
 * Half-year rounds to the centre: M6 (October to March) and M12 (the whole year). OPEN, PROPOSED by the officer, SUBMITTED by
 * the director, ACCEPTED or RETURNED by the centre. Submitting takes a snapshot whose hash is printed on the papers; it never
 * changes while it is submitted or accepted, whatever happens to the measures.
 */
@NullMarked
package prongsai.measures.round;

import org.jspecify.annotations.NullMarked;
