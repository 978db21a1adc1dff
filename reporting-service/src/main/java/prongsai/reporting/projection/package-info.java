/** The read model, fed by events only. An older or repeated version changes nothing; a missing parent is tolerated. */
@NullMarked
package prongsai.reporting.projection;

import org.jspecify.annotations.NullMarked;
