/** What a new single machine is filled with, so that there is something to see. */
@NullMarked
package prongsai.deploy.demo;

import org.jspecify.annotations.NullMarked;
