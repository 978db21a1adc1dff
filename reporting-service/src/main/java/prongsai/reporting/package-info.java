/** One true picture of the city: what everybody told, put together; papers, changes and the audit trail made of it. */
@NullMarked
package prongsai.reporting;

import org.jspecify.annotations.NullMarked;
