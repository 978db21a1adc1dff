/** Asks a virus scanner about every file that comes in, where one is set up; without its word nothing goes on. */
@NullMarked
package prongsai.evidence.scan;

import org.jspecify.annotations.NullMarked;
