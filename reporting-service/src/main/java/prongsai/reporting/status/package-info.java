/** The state of the city for one fiscal year of plans (Buddhist Era): every organisation in one answer, and each in detail. */
@NullMarked
package prongsai.reporting.status;

import org.jspecify.annotations.NullMarked;
