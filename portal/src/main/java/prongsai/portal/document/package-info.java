/** The official papers of an office, one click away. */
@NullMarked
package prongsai.portal.document;

import org.jspecify.annotations.NullMarked;
