/**
 * The calendar of the city: Bangkok days, and fiscal years of the Buddhist era that run from October to September.
 *
 * <p>Dates are {@link java.time.LocalDate}s of the Christian era everywhere; only {@link prongsai.platform.time.FiscalYear}
 * counts in the Buddhist era. Nobody here asks the machine what time it is: a clock is always given.
 */
@NullMarked
package prongsai.platform.time;

import org.jspecify.annotations.NullMarked;
