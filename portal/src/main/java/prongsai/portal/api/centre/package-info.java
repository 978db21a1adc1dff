/** What the pages of the centre and the auditor ask the services, in the name of the person who looks at them. */
@NullMarked
package prongsai.portal.api.centre;

import org.jspecify.annotations.NullMarked;
