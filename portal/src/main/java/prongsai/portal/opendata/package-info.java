/** What is published as data, for everybody who works with it. */
@NullMarked
package prongsai.portal.opendata;

import org.jspecify.annotations.NullMarked;
