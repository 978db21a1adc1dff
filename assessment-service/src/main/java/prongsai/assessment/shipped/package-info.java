/** Reference data that comes with the product: facts of the field, kept at the first start. */
@NullMarked
package prongsai.assessment.shipped;

import org.jspecify.annotations.NullMarked;
