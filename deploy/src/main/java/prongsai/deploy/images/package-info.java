/** The container images of the application parts, put together from what the build has left; no container engine is needed. */
@NullMarked
package prongsai.deploy.images;

import org.jspecify.annotations.NullMarked;
