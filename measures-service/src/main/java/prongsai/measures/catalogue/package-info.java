/**
 * The catalogue of standard measures (มาตรการมาตรฐาน), kept by the centre: what has been done about an item or an indicator,
 * ready to be taken over into a plan, with how many plans did so and what became of their scores. A suggestion becomes a
 * measure only when somebody of the district chooses it. Fiscal years are of the Buddhist Era.
 */
@NullMarked
package prongsai.measures.catalogue;

import org.jspecify.annotations.NullMarked;
