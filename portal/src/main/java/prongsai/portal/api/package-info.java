/** What the pages ask the services, in the name of the person who looks at them. */
@NullMarked
package prongsai.portal.api;

import org.jspecify.annotations.NullMarked;
