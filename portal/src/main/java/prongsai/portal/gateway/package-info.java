/** One address for all services: what comes under {@code /api/v1} goes, as it is, to the service that owns its first segment. */
@NullMarked
package prongsai.portal.gateway;

import org.jspecify.annotations.NullMarked;
