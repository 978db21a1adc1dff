/** The status of the whole city in one fiscal year, as a page and as a table to take along. */
@NullMarked
package prongsai.portal.city;

import org.jspecify.annotations.NullMarked;
