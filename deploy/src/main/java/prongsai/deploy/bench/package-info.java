/** What the running system can carry, measured from outside through the public API. */
@NullMarked
package prongsai.deploy.bench;

import org.jspecify.annotations.NullMarked;
