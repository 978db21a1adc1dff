/** The organisations that assessment-service has told of: their names and sections. A copy. */
@NullMarked
package prongsai.measures.organisation;

import org.jspecify.annotations.NullMarked;
