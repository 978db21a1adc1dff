/** The command that moves all that is stored to another store. */
@NullMarked
package prongsai.evidence.migrate;

import org.jspecify.annotations.NullMarked;
