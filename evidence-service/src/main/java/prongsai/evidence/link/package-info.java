/**
 * Whether a link leads somewhere. Every address that evidence or a disclosure names is looked at from time to time, one request
 * per host and round, and only where it leads to a public place: neither by its name, nor by a redirect, nor by what its name
 * resolves to can anybody make this service ask inside the network it runs in. What was found is told to whoever named it.
 */
@NullMarked
package prongsai.evidence.link;

import org.jspecify.annotations.NullMarked;
