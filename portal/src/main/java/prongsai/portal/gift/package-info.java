/** The No Gift Policy return of a half-year: every section says nil or what it received, the office submits it to the centre. */
@NullMarked
package prongsai.portal.gift;

import org.jspecify.annotations.NullMarked;
