/** What an operator may set, and the check of it before a service starts. The portal compiles these few classes too. */
@NullMarked
package prongsai.platform.settings;

import org.jspecify.annotations.NullMarked;
