/** What people say of a measure to each other; who is mentioned is told in the next reminder. Kept as written, never public. */
@NullMarked
package prongsai.measures.comment;

import org.jspecify.annotations.NullMarked;
