/**
 * Gift returns (No Gift Policy): each half-year every section says nil, or which gifts and other benefits it received, for the
 * centre. The fields of an entry are data of the year, since no paper shows the official form. Never public.
 */
@NullMarked
package prongsai.measures.gift;

import org.jspecify.annotations.NullMarked;
