/** The container images: what is in them, and that they start. */
@NullMarked
package prongsai.deploy.images;

import org.jspecify.annotations.NullMarked;
