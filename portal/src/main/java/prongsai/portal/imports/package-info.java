/**
 * A plan comes from a file: it is read, looked through, corrected, and accepted. What was read stands in the form that shows it
 * ({@link PackedDraft}), so that nothing is kept between two steps.
 */
@NullMarked
package prongsai.portal.imports;

import org.jspecify.annotations.NullMarked;
