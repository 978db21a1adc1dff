/**
 * The offices that are assessed: the 50 districts, and organisations of any other type. Kept by the centre, known to
 * everybody. The district group is editable data, since no official list was found.
 */
@NullMarked
package prongsai.assessment.organisation;

import org.jspecify.annotations.NullMarked;
